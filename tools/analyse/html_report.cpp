#include "tools/analyse/html_report.h"

#include "engine/clinic/report/html_page.h"
#include "engine/core/base/html_escaped.h"
#include "tools/analyse/embedded.h"
#include "tools/analyse/json_report.h"
#include "tools/analyse/text_report.h"

#include <fmt/format.h>

namespace dorsal::analyse {
namespace {

std::string note(const Results& r) {
  if (r.groups.size() <= groups_with_figures) return "";
  return fmt::format("<p>Figures are drawn for all trials and the first {} of {} groups.</p>",
                     groups_with_figures, r.groups.size());
}

} // namespace

std::string html_report(const Results& r) {
  return filled(embedded_page(), {{"STYLE", std::string{embedded_style()}},
                                  {"TITLE", html_escaped(r.path)},
                                  {"SUMMARY", html_escaped(text_report(r))},
                                  {"NOTE", note(r)},
                                  {"SCRIPT", std::string{embedded_script()}},
                                  {"CONFIDENCE", fmt::format("{:.0f}", r.rules.confidence * 100)},
                                  {"DATA", for_script(json_figures(r))},
                                  {"CHART_JS", std::string{embedded_chart_js()}}});
}

} // namespace dorsal::analyse
