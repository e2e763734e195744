#include "tools/rules/rules_page.h"

#include "engine/clinic/report/html_page.h"
#include "engine/core/base/html_escaped.h"
#include "tools/analyse/embedded.h"
#include "tools/analyse/html_report.h"
#include "tools/rules/rules_embedded.h"

#include <fmt/format.h>

namespace dorsal {
namespace {

std::string table_row_of(const std::vector<std::string>& cells, std::string_view element) {
  std::string row = "<tr>";
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string_view name = i == 0 ? "th" : element;
    row += fmt::format("<{0} scope=\"{1}\">{2}</{0}>", name, element == "th" ? "col" : "row",
                       html_escaped(cells[i]));
  }
  return row + "</tr>\n";
}

std::string table_of(const FiguresTable& table) {
  std::string rows;
  for (const auto& row : table.rows) rows += table_row_of(row, "td");
  return fmt::format("<table>\n<caption>{} ({})</caption>\n<thead>{}</thead>\n<tbody>{}</tbody>\n</table>\n",
                     html_escaped(table.title), html_escaped(table.how), table_row_of(table.head, "th"),
                     rows);
}

std::string tables(const RulesReport& report) {
  std::string text;
  for (const FiguresTable& table : tables_of(report)) text += table_of(table);
  return text;
}

// A line a patient, by true accuracy.
analyse::NamedPlot shares_by_session(const RulesReport& report, Characteristics PatientFigures::*view,
                                     std::string title, std::string caption) {
  chart::Plot plot{.title = std::move(title),
                   .x = {.label = "session (one assess block each)", .low = 1},
                   .y = {.label = "called READY (% of patients)", .low = 0, .high = 100},
                   .note = fmt::format("simulated, {} patients a line", report.plan.patients),
                   .width = 960,
                   .height = 400};
  int look = 0;
  for (const PatientFigures& patient : report.patients) {
    chart::Series series{.name = name_of_patient(patient.truth), .look = look++};
    const auto& shares = (patient.*view).ready_by;
    for (std::size_t i = 0; i < shares.size(); ++i)
      series.points.push_back({static_cast<double>(i + 1), 100 * shares[i]});
    plot.series.push_back(std::move(series));
  }
  return {"ready", std::move(caption), std::move(plot)};
}

std::vector<analyse::NamedPlot> plots_of(const RulesReport& report) {
  return {
      shares_by_session(
          report, &PatientFigures::whole, "Whole rule set",
          "Whole rule set, simulated: share of patients called READY at each session or before, "
          "by true accuracy."),
      shares_by_session(report, &PatientFigures::accuracy, "Accuracy rules alone",
                        "All accuracy rules without the others (days, response time, trend, data quality), "
                        "simulated.")};
}

std::string paragraphs(const std::vector<std::string>& texts) {
  std::string text;
  for (const std::string& one : texts) text += "<p>" + html_escaped(one) + "</p>\n";
  return text;
}

} // namespace

std::string rules_page(const RulesReport& report) {
  return analyse::filled(
      embedded_rules_page(),
      {{"STYLE", std::string{analyse::embedded_style()}},
       {"WARNINGS", report.warnings.empty() ? "<p>No warnings.</p>" : paragraphs(report.warnings)},
       {"TABLES", tables(report)},
       {"NOTES", paragraphs(notes_on(report))},
       {"CALENDAR", html_escaped(calendar_text(report))},
       {"RULES", html_escaped(report.file.value_or("built-in defaults"))},
       {"FIGURES", analyse::figures_of(plots_of(report))}});
}

} // namespace dorsal
