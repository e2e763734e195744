#pragma once
// What the printable report says of a programme, of measures, and of what got worse. Each is empty where
// there is nothing to say.
#include "engine/clinic/report/report_contents.h"

#include <string>

namespace dorsal::page {

[[nodiscard]] std::string programme_section(const ReportContents& contents);
[[nodiscard]] std::string measures_section(const ReportContents& contents);
[[nodiscard]] std::string worse_section(const ReportContents& contents);

} // namespace dorsal::page
