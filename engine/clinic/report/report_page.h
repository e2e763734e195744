#pragma once
// The printable report of one patient as one HTML file: no scripts, nothing fetched, charts as inline SVG.
// Whatever a person wrote is escaped.
#include "engine/clinic/report/report_contents.h"

#include <string>

namespace dorsal {

// `style`: the element that brings the style, report_style_inline() or a link to where it is served.
[[nodiscard]] std::string report_page(const ReportContents& contents, const std::string& style);
[[nodiscard]] std::string report_style_inline();
[[nodiscard]] std::string_view report_style();

} // namespace dorsal
