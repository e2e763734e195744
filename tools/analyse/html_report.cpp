#include "tools/analyse/html_report.h"

#include "engine/clinic/report/html_page.h"
#include "engine/core/base/html_escaped.h"
#include "tools/analyse/embedded.h"
#include "tools/analyse/plots.h"
#include "tools/analyse/text_report.h"

#include <fmt/format.h>

namespace dorsal::analyse {
namespace {

std::string note(const Results& r) {
  if (r.groups.size() <= groups_with_figures) return "";
  return fmt::format("<p>Figures are drawn for all trials and the first {} of {} groups.</p>",
                     groups_with_figures, r.groups.size());
}

// A group opens by a press; without one the page is as long as the table's groups are many.
std::string section(const std::vector<NamedPlot>& plots, const std::string& title, bool open) {
  if (plots.empty()) return "";
  return fmt::format("<details{}><summary>{}</summary>\n{}</details>\n", open ? " open" : "",
                     html_escaped(title), figures_of(plots));
}

std::string all_figures(const Results& r) {
  std::string text;
  if (const auto contrasts = contrasts_of(r))
    text += section(plots_of(*contrasts, r.rules.confidence),
                    fmt::format("By {}", name_of(contrasts->column)), true);
  text += section(plots_of(r.all, "All trials", r.rules.confidence),
                  fmt::format("All trials ({})", r.all.summary.trials), true);
  for (const GroupResult& group : r.groups) {
    const std::string title = title_of(group, r.by);
    text += section(plots_of(group, title, r.rules.confidence),
                    fmt::format("{} ({} trials)", title, group.summary.trials), false);
  }
  return text;
}

} // namespace

std::string figures_of(const std::vector<NamedPlot>& plots) {
  std::string text = "<div class=\"figures\">\n";
  for (const NamedPlot& one : plots)
    text += fmt::format("<figure{}>{}<figcaption>{}</figcaption></figure>\n",
                        one.plot.width > 800 ? " class=\"wide\"" : "", chart::svg_of(one.plot),
                        html_escaped(one.caption));
  return text + "</div>\n";
}

std::string html_report(const Results& r) {
  return filled(embedded_page(), {{"STYLE", std::string{embedded_style()}},
                                  {"TITLE", html_escaped(r.path)},
                                  {"SUMMARY", html_escaped(text_report(r))},
                                  {"NOTE", note(r)},
                                  {"CONFIDENCE", fmt::format("{:.0f}", r.rules.confidence * 100)},
                                  {"FIGURES", all_figures(r)}});
}

} // namespace dorsal::analyse
