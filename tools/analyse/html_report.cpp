#include "tools/analyse/html_report.h"

#include "tools/analyse/embedded.h"
#include "tools/analyse/json_report.h"
#include "tools/analyse/text_report.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dorsal::analyse {
namespace {

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
}

// JSON inside a script element: "</script>" and "<!--" must not appear in it.
std::string for_script(const nlohmann::ordered_json& json) {
  std::string text = json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  replace_all(text, "<", "\\u003c");
  return text;
}

std::string note(const Results& r) {
  if (r.groups.size() <= groups_with_figures) return "";
  return fmt::format("<p>Figures are drawn for all trials and the first {} of {} groups.</p>",
                     groups_with_figures, r.groups.size());
}

} // namespace

std::string escaped(std::string_view text) {
  std::string result(text);
  replace_all(result, "&", "&amp;");
  replace_all(result, "<", "&lt;");
  replace_all(result, ">", "&gt;");
  replace_all(result, "\"", "&quot;");
  return result;
}

std::string html_report(const Results& r) {
  std::string page{embedded_page()};
  replace_all(page, "@STYLE@", embedded_style());
  replace_all(page, "@TITLE@", escaped(r.path));
  replace_all(page, "@SUMMARY@", escaped(text_report(r)));
  replace_all(page, "@NOTE@", note(r));
  replace_all(page, "@SCRIPT@", embedded_script());
  replace_all(page, "@CONFIDENCE@", fmt::format("{:.0f}", r.rules.confidence * 100));
  replace_all(page, "@DATA@", for_script(json_figures(r)));
  replace_all(page, "@CHART_JS@", embedded_chart_js());
  return page;
}

} // namespace dorsal::analyse
