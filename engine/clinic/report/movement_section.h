#pragma once
// What the printable report says of graded and of imagined movements: for a general practitioner, a line a
// movement. Each empty where nothing of it was begun.
#include "engine/clinic/report/report_contents.h"

#include <string>

namespace dorsal::page {

[[nodiscard]] std::string movement_section(const ReportContents& contents);
[[nodiscard]] std::string imagery_section(const ReportContents& contents);

} // namespace dorsal::page
