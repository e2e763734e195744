#pragma once
// The check of a rule set as one self-contained HTML page: tables, warnings and two figures of the share
// called READY by session. The figures are SVG; it loads nothing. Colours are Okabe and
// Ito's, and every line has its own dashes and marks too.
#include "tools/rules/rules_report.h"

#include <string>

namespace dorsal {

[[nodiscard]] std::string rules_page(const RulesReport& report);

} // namespace dorsal
