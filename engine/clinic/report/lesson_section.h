#pragma once
// What the printable report says of lessons. Empty where none was begun.
#include "engine/clinic/report/report_contents.h"

#include <string>

namespace dorsal::page {

[[nodiscard]] std::string lesson_section(const ReportContents& contents);

} // namespace dorsal::page
