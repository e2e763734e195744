#include "engine/clinic/report/page_elements.h"

#include <fmt/format.h>

namespace dorsal::page {

std::string element(std::string_view name, const std::string& content) {
  return fmt::format("<{0}>{1}</{0}>", name, content);
}

std::string row_of(const Cells& cells, std::string_view attributes) {
  std::string text = fmt::format("<tr{}>", attributes);
  for (std::size_t i = 0; i < cells.size(); ++i)
    text += i == 0 ? fmt::format(R"(<th scope="row">{}</th>)", cells[i]) : element("td", cells[i]);
  return text + "</tr>\n";
}

std::string table_of(std::string_view caption, const Cells& head, const std::string& rows) {
  std::string titles;
  for (const std::string& cell : head) titles += fmt::format(R"(<th scope="col">{}</th>)", cell);
  return fmt::format(
      R"(<div class="scroll" tabindex="0" role="region" aria-label="{0}"><table><caption>{0}</caption>)"
      "<thead><tr>{1}</tr></thead>\n<tbody>\n{2}</tbody></table></div>\n",
      caption, titles, rows);
}

std::string section(std::string_view title, const std::string& content) {
  return fmt::format("<section><h2>{}</h2>\n{}</section>\n", title, content);
}

std::string percent(const std::optional<double>& share) {
  return share ? fmt::format("{:.0f} %", 100 * *share) : "none";
}
std::string percents(const std::optional<statistics::Bounds>& bounds) {
  return bounds ? fmt::format("{:.0f} to {:.0f} %", 100 * bounds->lower, 100 * bounds->upper) : "none";
}
std::string seconds(const std::optional<statistics::Quartiles>& times) {
  return times ? fmt::format("{:.2f} s", times->median / 1000) : "none";
}

} // namespace dorsal::page
