#include "tools/rules/rules_report.h"

#include "engine/clinic/report/text_table.h"
#include "engine/clinic/study/in_order.h"
#include "engine/core/readiness/characteristics/overall_accuracy_characteristics.h"
#include "engine/core/readiness/evidence/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace dorsal {
namespace {

using Json = nlohmann::ordered_json;
using Cells = std::vector<std::string>;

// The sessions that the tables quote.
std::vector<int> horizons(const AssessCalendar& calendar) {
  std::vector<int> sessions;
  for (const int session : {5, 10, 20})
    if (session < calendar.blocks) sessions.push_back(session);
  sessions.push_back(calendar.blocks);
  return sessions;
}

Cells head(const RulesReport& report) {
  Cells cells{"true accuracy"};
  for (const int session : horizons(report.plan.calendar))
    cells.push_back(fmt::format("READY by {}", session));
  cells.emplace_back("mean sessions");
  return cells;
}

double share_by(const std::vector<double>& ready_by, int session) {
  return ready_by[static_cast<std::size_t>(session) - 1];
}

Cells exact_row(const PatientFigures& patient, const std::vector<int>& sessions) {
  Cells cells{name_of_patient(patient.truth)};
  for (const int session : sessions)
    cells.push_back(
        patient.overall ? fmt::format("{:.1f} %", 100 * share_by(patient.overall->ready_by, session)) : "-");
  cells.push_back(patient.overall ? fmt::format("{:.1f}", patient.overall->mean_blocks) : "-");
  return cells;
}

std::string simulated_share(const Characteristics& found, int session) {
  const double share = share_by(found.ready_by, session);
  const double error = found.standard_error(share);
  if (error == 0) return fmt::format("{:.0f} %", 100 * share);
  return fmt::format("{:.1f} +/- {:.1f} %", 100 * share, 100 * error);
}

Cells simulated_row(const ConstantPatient& truth, const Characteristics& found,
                    const std::vector<int>& sessions) {
  Cells cells{name_of_patient(truth)};
  for (const int session : sessions) cells.push_back(simulated_share(found, session));
  cells.push_back(fmt::format("{:.1f} +/- {:.1f}", found.mean_blocks, found.standard_error_of_mean()));
  return cells;
}

FiguresTable overall_table(const RulesReport& report) {
  FiguresTable table{"Overall accuracy rule alone", "exact", head(report), {}};
  if (!std::ranges::all_of(report.patients, [](const auto& patient) { return patient.overall.has_value(); }))
    table.how = "exact; -: so many pooled blocks cannot be worked out exactly, see the simulated tables";
  for (const PatientFigures& patient : report.patients)
    table.rows.push_back(exact_row(patient, horizons(report.plan.calendar)));
  return table;
}

FiguresTable simulated_table(const RulesReport& report, std::string title,
                             Characteristics PatientFigures::*figures) {
  FiguresTable table{
      std::move(title), fmt::format("simulated, {} patients a row", report.plan.patients), head(report), {}};
  for (const PatientFigures& patient : report.patients)
    table.rows.push_back(simulated_row(patient.truth, patient.*figures, horizons(report.plan.calendar)));
  return table;
}

std::string rules_name(const RulesReport& report) { return report.file.value_or("built-in defaults"); }

Json json_of_exact(const PatientFigures& patient) {
  if (!patient.overall) return nullptr;
  return {{"method", "exact"},
          {"ready_by", patient.overall->ready_by},
          {"mean_sessions", patient.overall->mean_blocks}};
}

Json json_of_simulated(const Characteristics& found) {
  Json errors = Json::array();
  for (const double share : found.ready_by) errors.push_back(found.standard_error(share));
  Json last = Json::object();
  for (const Grade grade : {Grade::ready, Grade::nearly, Grade::not_yet, Grade::cannot_tell})
    last[std::string{name_of(grade)}] = found.last_grade[static_cast<std::size_t>(grade)];
  return {{"method", "simulated"},
          {"patients", found.patients},
          {"ready_by", found.ready_by},
          {"ready_by_standard_error", std::move(errors)},
          {"mean_sessions", found.mean_blocks},
          {"mean_sessions_standard_error", found.standard_error_of_mean()},
          {"last_grade", std::move(last)}};
}

} // namespace

std::string name_of_patient(const ConstantPatient& truth) {
  if (truth.left_accuracy == truth.right_accuracy) return wording::percent(truth.left_accuracy);
  return fmt::format("left {}, right {}", wording::percent(truth.left_accuracy),
                     wording::percent(truth.right_accuracy));
}

RulesReport check_rule_set(const ReadinessRules& rules, const SimulationPlan& plan) {
  RulesReport report{.file = {}, .plan = plan, .patients = {}, .warnings = {}};
  SimulationPlan alone = plan;
  alone.used = RulesUsed::accuracy_alone;
  SimulationPlan all = plan;
  all.used = RulesUsed::whole;
  const std::vector<ConstantPatient> tried = patients_tried();
  const auto figures = [&](int row) {
    const ConstantPatient& truth = tried[static_cast<std::size_t>(row)];
    return PatientFigures{
        truth,
        overall_accuracy_characteristics(rules, {truth.left_accuracy, truth.right_accuracy}, plan.calendar),
        check_rules(rules, truth, alone).found, check_rules(rules, truth, all).found};
  };
  std::vector<RuleCheckRow> whole;
  in_order(static_cast<int>(tried.size()), processors(), figures, [&](PatientFigures patient) {
    whole.push_back({patient.truth, patient.whole});
    report.patients.push_back(std::move(patient));
  });
  report.warnings = rule_warnings(rules, whole);
  return report;
}

std::vector<FiguresTable> tables_of(const RulesReport& report) {
  return {overall_table(report),
          simulated_table(report, "All accuracy rules: overall, each side, gap", &PatientFigures::accuracy),
          simulated_table(report, "Whole rule set", &PatientFigures::whole)};
}

std::string calendar_text(const RulesReport& report) {
  const AssessCalendar& calendar = report.plan.calendar;
  return fmt::format("Calendar: {} of one assess block with {}, {} from one to the next.",
                     wording::plural(calendar.blocks, "session"), wording::plural(calendar.trials, "trial"),
                     wording::plural(calendar.days_between, "day"));
}

std::vector<std::string> notes_on(const RulesReport& report) {
  const ConstantPatient typical;
  return {
      fmt::format("\"READY by 5\" is the share of such patients called READY at session 5 or before. Mean "
                  "sessions to READY: those never called READY count with all {}.",
                  report.plan.calendar.blocks),
      fmt::format("+/- is one Monte Carlo standard error (seed {}). At 0 and 100 % none is printed; up to "
                  "{:.1f} % may hide there (3 of {} patients).",
                  report.plan.seed, 300.0 / report.plan.patients, report.plan.patients),
      fmt::format("The simulated patients have a constant accuracy, response times of {} (median), steady "
                  "pain and verified timing. Real patients learn, and come to READY later than one who is "
                  "constantly as good as they end.",
                  wording::seconds(typical.median_s))};
}

void print_rules_report(const RulesReport& report, const Terminal& terminal) {
  terminal.out << terminal.heading("Readiness rules: " + rules_name(report)) << '\n'
               << calendar_text(report) << '\n';
  for (const FiguresTable& figures : tables_of(report)) {
    terminal.out << '\n' << terminal.heading(figures.title) << " (" << figures.how << ")\n";
    TextTable table(figures.head, 1);
    for (const Cells& row : figures.rows) table.add(row);
    table.print(terminal.out);
  }
  terminal.out << '\n';
  for (const std::string& note : notes_on(report)) terminal.out << note << '\n';
  terminal.out << '\n';
  if (report.warnings.empty()) terminal.out << "No warnings.\n";
  for (const std::string& warning : report.warnings) terminal.out << "Warning: " << warning << '\n';
}

Json json_of(const RulesReport& report) {
  const AssessCalendar& calendar = report.plan.calendar;
  Json document{{"schema", "dorsal.rules"}, {"schema_version", 1}};
  document["file"] = report.file ? Json(*report.file) : Json(nullptr);
  document["calendar"] = {
      {"sessions", calendar.blocks}, {"trials", calendar.trials}, {"days_between", calendar.days_between}};
  document["seed"] = report.plan.seed;
  document["patients"] = Json::array();
  for (const PatientFigures& patient : report.patients)
    document["patients"].push_back({{"name", name_of_patient(patient.truth)},
                                    {"left_accuracy", patient.truth.left_accuracy},
                                    {"right_accuracy", patient.truth.right_accuracy},
                                    {"overall_accuracy_rule", json_of_exact(patient)},
                                    {"accuracy_rules", json_of_simulated(patient.accuracy)},
                                    {"whole_rule_set", json_of_simulated(patient.whole)}});
  document["warnings"] = report.warnings;
  return document;
}

} // namespace dorsal
