#pragma once
// What the printable report says of touches that a helper led: every block, where touches were felt, and the
// grade of each task where no programme has phases of its own. Empty where nobody led one.
#include "engine/clinic/report/report_contents.h"

#include <string>

namespace dorsal::page {

[[nodiscard]] std::string touch_section(const ReportContents& contents);

} // namespace dorsal::page
