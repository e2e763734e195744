#include "tools/adapt/replay_report.h"

#include "engine/clinic/report/text_table.h"
#include "engine/core/readiness/evidence/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace dorsal {
namespace {

using Json = nlohmann::ordered_json;
using Cells = std::vector<std::string>;

constexpr std::size_t reversals_averaged = 6; // the last ones, as laboratories usually do

std::string short_number(double value) { return fmt::format("{:.6g}", value); }

Cells log_cells(const LoggedAnswer& answer) {
  return {fmt::format("{}", answer.trial), short_number(answer.level), answer.correct ? "correct" : "wrong"};
}

Json log_json(const LoggedAnswer& answer) {
  return {{"trial", answer.trial},
          {"line", answer.line},
          {"logged_level", answer.level},
          {"correct", answer.correct}};
}

void add(ReplayReport& report, const LoggedAnswer& answer, const Cells& cells, const Json& step) {
  report.rows.push_back(log_cells(answer));
  report.rows.back().insert(report.rows.back().end(), cells.begin(), cells.end());
  report.steps.push_back(log_json(answer));
  report.steps.back().update(step);
}

void begin(ReplayReport& report, const Cells& head) {
  report.head = {"trial", "logged level", "answer"};
  report.head.insert(report.head.end(), head.begin(), head.end());
  report.steps = Json::array();
}

// Decimal fractions in a file and sums of steps differ by rounding.
bool same_level(double a, double b) { return std::abs(a - b) <= 1e-6 * std::max(1.0, std::abs(b)); }

std::size_t levels_as_logged(const AdaptationLog& log, std::span<const StaircaseStep> steps) {
  std::size_t same = 0;
  for (std::size_t i = 0; i < steps.size(); ++i)
    same += same_level(steps[i].level, log.answers[i].level) ? 1 : 0;
  return same;
}

void sum_up(ReplayReport& report, const AdaptationLog& log, const adaptation::StaircaseState& state,
            std::size_t as_logged) {
  const auto mean = threshold(state, reversals_averaged);
  const std::size_t averaged = std::min(reversals_averaged, state.reversals.size()) / 2 * 2;
  report.end = {fmt::format("{} of {} levels are those of the log.", as_logged, log.answers.size())};
  if (as_logged < log.answers.size())
    report.end.emplace_back(
        "Where they differ, the answers belong to other levels than those the method would have shown.");
  report.end.push_back(fmt::format(
      "{}; next level {}.", wording::plural(static_cast<std::int64_t>(state.reversals.size()), "reversal"),
      short_number(state.level)));
  if (mean)
    report.end.push_back(fmt::format("Mean of the last {} reversals: {}.", averaged, short_number(*mean)));
  report.result = {{"levels_as_logged", as_logged},
                   {"reversals", state.reversals},
                   {"reversals_averaged", averaged},
                   {"mean_of_reversals", mean ? Json(*mean) : Json(nullptr)},
                   {"next_level", state.level}};
}

} // namespace

void describe(ReplayReport& report, const AdaptationLog& log, const adaptation::StaircaseRule& rule,
              std::span<const StaircaseStep> steps) {
  begin(report, {"level", "reversal", "next level"});
  std::vector<bool> answers;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const StaircaseStep& step = steps[i];
    add(report, log.answers[i],
        {short_number(step.level), step.reversal ? "yes" : "", short_number(step.next)},
        {{"level", step.level}, {"reversal", step.reversal}, {"next_level", step.next}});
    answers.push_back(log.answers[i].correct);
  }
  sum_up(report, log, after_answers(rule, answers), levels_as_logged(log, steps));
}

void describe(ReplayReport& report, const AdaptationLog& log, std::span<const QuestPlusStep> steps) {
  begin(report, {"threshold", "95 % interval", "entropy", "next level", "chosen by"});
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const QuestPlusStep& step = steps[i];
    const std::string chosen = step.by_entropy ? "entropy" : "target";
    add(report, log.answers[i],
        {fmt::format("{:.4g}", step.threshold), fmt::format("{:.4g} to {:.4g}", step.lower, step.upper),
         fmt::format("{:.3f}", step.entropy), short_number(step.next), chosen},
        {{"threshold_mean", step.threshold},
         {"threshold_interval_95", {{"lower", step.lower}, {"upper", step.upper}}},
         {"entropy_nats", step.entropy},
         {"next_level", step.next},
         {"chosen_by", chosen}});
  }
  const QuestPlusStep& last = steps.back();
  report.end = {fmt::format("Threshold {:.4g}, 95 % credible from {:.4g} to {:.4g}; next level {}.",
                            last.threshold, last.lower, last.upper, short_number(last.next)),
                "The threshold is the level half-way between guessing (50 %) and the best the person does."};
  report.result = {{"threshold_mean", last.threshold},
                   {"threshold_interval_95", {{"lower", last.lower}, {"upper", last.upper}}},
                   {"next_level", last.next}};
}

void describe(ReplayReport& report, const AdaptationLog& log,
              std::span<const adaptation::AbilityEstimate> steps) {
  begin(report, {"ability", "SD"});
  for (std::size_t i = 0; i < steps.size(); ++i)
    add(report, log.answers[i], {fmt::format("{:.3f}", steps[i].ability), fmt::format("{:.3f}", steps[i].sd)},
        {{"ability", steps[i].ability}, {"sd", steps[i].sd}});
  const adaptation::AbilityEstimate& last = steps.back();
  report.end = {fmt::format("Ability {:.3f} logits, SD {:.3f}, from {}.", last.ability, last.sd,
                            wording::plural(static_cast<std::int64_t>(last.n), "answer"))};
  report.result = {{"ability", last.ability}, {"sd", last.sd}, {"answers", last.n}};
}

std::vector<std::string> notes_on(const AdaptationLog& log) {
  std::vector<std::string> notes;
  if (log.left_out > 0)
    notes.push_back(fmt::format("Left out: {} without a level or without an answer.",
                                wording::plural(static_cast<std::int64_t>(log.left_out), "row")));
  if (log.sessions > 1)
    notes.push_back(
        fmt::format("{} sessions are replayed as one run, in the order of the file.", log.sessions));
  return notes;
}

void print_replay(const ReplayReport& report, const AdaptationLog& log, std::ostream& out) {
  out << fmt::format("{}, replayed with {}: {}\n", report.file, report.method,
                     wording::plural(static_cast<std::int64_t>(log.answers.size()), "answer"));
  for (const std::string& line : report.how) out << line << '\n';
  for (const std::string& line : notes_on(log)) out << line << '\n';
  out << '\n';
  TextTable table(report.head, 0);
  for (const Cells& row : report.rows) table.add(row);
  table.print(out);
  out << '\n';
  for (const std::string& line : report.end) out << line << '\n';
}

Json json_of(const ReplayReport& report, const AdaptationLog& log) {
  return {{"schema", "dorsal.adapt"}, {"schema_version", 1},         {"file", report.file},
          {"method", report.method},  {"settings", report.settings}, {"answers", log.answers.size()},
          {"left_out", log.left_out}, {"sessions", log.sessions},    {"steps", report.steps},
          {"result", report.result}};
}

} // namespace dorsal
