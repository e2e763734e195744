#include "engine/clinic/export/led_columns.h"

#include "engine/clinic/export/session_columns.h"

#include <algorithm>

namespace dorsal {
namespace {

using Row = const CsvLedTrial&;

std::string answer_word(Row row, int answer) {
  const auto answers = task_of(row.block.kind.task).answers;
  return std::string{answers[static_cast<std::size_t>(answer)]};
}

template <class Text>
auto led_answer(Text text) {
  return [text](Row row) { return cells::if_any(row.trial.answer, text); };
}
template <class Text>
auto cue(Text text) {
  return [text](Row row) { return cells::if_any(row.trial.cue, text); };
}
auto touch_at(Instant Stamp::*part) {
  return [part](Row row) {
    return cells::if_any(row.trial.touch, [part](const Stamp& at) { return cells::nanoseconds(at.*part); });
  };
}

std::string stray_words(Row row) {
  std::string words;
  for (const StrayRecord& stray : row.trial.strays)
    words += (words.empty() ? "" : " ") + std::string{name_of(stray.why)};
  return words;
}

std::vector<std::string_view> led_names() {
  std::vector<std::string_view> names;
  for (const Task& task : tasks())
    if (is_led(task.id)) names.push_back(task.name);
  return names;
}

std::vector<LedColumn> attempt_columns() {
  return {
      {"task", Identifies::nothing, fmt::format("what is done to the back: {}", fmt::join(led_names(), ", ")),
       [](Row t) { return std::string{name_of(t.block.kind.task)}; }},
      {"trial", Identifies::nothing,
       "place within the block in the order presented, from 1; one row per attempt",
       [](Row t) { return cells::number(t.trial.trial); }},
      {"trial_uuid", Identifies::record, "this row, a UUID", [](Row t) { return to_string(t.uuid); }},
      {"plan", Identifies::nothing,
       "planned trial that this attempt realises, from 1; a repeated one keeps its number",
       [](Row t) { return cells::number(t.trial.plan); }},
  };
}

std::string factor_cell(Row row, std::string_view name) {
  const auto factors = task_of(row.block.kind.task).factors;
  const auto found = std::ranges::find(factors, name, &Factor::name);
  if (found == factors.end()) return {};
  const auto place = static_cast<std::size_t>(found - factors.begin());
  return cells::number(factor_values(row.trial.planned.stimulus).at(place));
}

// A name that tasks share is one column, which says what it means in each.
void add_factors(std::vector<LedColumn>& columns, const Task& task) {
  for (const Factor& factor : task.factors) {
    const std::string unit = factor.unit.empty() ? "" : fmt::format(", {}", factor.unit);
    const std::string meaning = fmt::format("{}: {}{}", task.name, factor.meaning, unit);
    const auto known = std::ranges::find(columns, factor.name, &LedColumn::name);
    if (known != columns.end())
      known->meaning += "; " + meaning;
    else
      columns.push_back({factor.name, Identifies::nothing, meaning,
                         [name = factor.name](Row row) { return factor_cell(row, name); }});
  }
}

std::vector<LedColumn> answer_columns() {
  return {
      {"truth", Identifies::nothing, "the right answer",
       [](Row t) { return answer_word(t, truth_of(t.trial.planned.stimulus)); }},
      {"answer", Identifies::nothing, "as answered",
       [](Row t) { return t.trial.answer ? answer_word(t, t.trial.answer->answer) : std::string{}; }},
      {"answered_by", Identifies::nothing,
       "patient or helper: who entered the answer; the helper knows the right one",
       led_answer([](const LedAnswer& a) { return name_of(a.by); })},
      {"outcome", Identifies::nothing, "answered, time_out or voided",
       [](Row t) { return std::string{name_of(t.trial.outcome)}; }},
      {"correct", Identifies::nothing, "1 or 0 for answered, 0 for time_out, otherwise empty",
       [](Row t) { return cells::if_any(t.trial.correct(), cells::flag); }},
  };
}

std::vector<LedColumn> time_columns() {
  return {
      {"cue_ns", Identifies::time,
       "when the helper was told what to do (led_by machine: the patient, to attend), best estimate, ns",
       cue([](const Onset& o) { return cells::nanoseconds(o.at.best); })},
      {"cue_earliest_ns", Identifies::time, "the cue was not before, ns",
       cue([](const Onset& o) { return cells::nanoseconds(o.at.earliest); })},
      {"cue_latest_ns", Identifies::time, "the cue was not after, ns",
       cue([](const Onset& o) { return cells::nanoseconds(o.at.latest); })},
      {"cue_provider", Identifies::nothing, "what measured the cue's onset",
       cue([](const Onset& o) { return name_of(o.provider); })},
      {"cue_quality", Identifies::nothing,
       "what that rests on: hardware, composited, estimate, round-trip or simulated",
       cue([](const Onset& o) { return name_of(o.quality); })},
      {"touch_ns", Identifies::time,
       "the helper's press that says the touch is done (led_by machine: when the motor began), ns",
       touch_at(&Stamp::best)},
      {"touch_earliest_ns", Identifies::time,
       "the touch was not before, ns: a hand's timing is known to about a second, a machine's to its answer",
       touch_at(&Stamp::earliest)},
      {"touch_latest_ns", Identifies::time, "the touch was not after, ns", touch_at(&Stamp::latest)},
      {"answer_ns", Identifies::time, "answer, best estimate, ns; no response time is judged",
       led_answer([](const LedAnswer& a) { return cells::nanoseconds(a.at.best); })},
      {"answer_earliest_ns", Identifies::time, "the answer was not before, ns",
       led_answer([](const LedAnswer& a) { return cells::nanoseconds(a.at.earliest); })},
      {"answer_latest_ns", Identifies::time, "the answer was not after, ns",
       led_answer([](const LedAnswer& a) { return cells::nanoseconds(a.at.latest); })},
      {"answer_provider", Identifies::nothing, "what measured the answer",
       led_answer([](const LedAnswer& a) { return name_of(a.provider); })},
      {"answer_device", Identifies::nothing, "key, mouse or touch",
       led_answer([](const LedAnswer& a) { return name_of(a.device); })},
      {"pause_ms", Identifies::nothing, "planned pause before the cue, ms",
       [](Row t) { return cells::milliseconds(t.trial.planned.pause); }},
      {"stray_inputs", Identifies::nothing,
       "number of inputs that did not become the answer; second stamps of the same press not counted",
       [](Row t) { return cells::number(std::ranges::count_if(t.trial.strays, &cells::went_astray)); }},
      {"strays", Identifies::nothing, "why each of them did not, in their order, second stamps included",
       stray_words},
  };
}

std::vector<LedColumn> columns_for(std::span<const Task> tasks) {
  std::vector<LedColumn> columns = place_columns<CsvLedTrial>();
  const auto append = [&](std::vector<LedColumn> more) {
    columns.insert(columns.end(), more.begin(), more.end());
  };
  append(attempt_columns());
  for (const Task& task : tasks)
    if (is_led(task.id)) add_factors(columns, task);
  append(answer_columns());
  append(time_columns());
  append(session_columns<CsvLedTrial>());
  append({phase_column<CsvLedTrial>()});
  columns.push_back({"led_by", Identifies::nothing,
                     "helper or machine: who touched; each its own task, never one grade",
                     [](Row t) { return std::string{name_of(task_of(t.block.kind.task).led_by)}; }});
  columns.push_back(
      {"voided_by", Identifies::nothing,
       "what voided the trial: paused, focus_lost, window_changed, closed, motor_silent, suspended, "
       "clock_stepped, other_console or display_off; empty where it was not kept",
       [](Row t) { return std::string{voided_by(t.trial.strays)}; }});
  return columns;
}

} // namespace

std::span<const LedColumn> led_columns() {
  static const std::vector<LedColumn> columns = columns_for(tasks());
  return columns;
}

std::vector<LedColumn> led_columns_of(TaskId task) { return columns_for(std::span{&task_of(task), 1}); }

void write_led_header(std::ostream& out) { out << csv_row(names_of(led_columns())); }

int write_led_trials(std::ostream& out, const StoredSession& session, Dates dates) {
  int rows = 0;
  for (std::size_t b = 0; b < session.record.blocks.size(); ++b) {
    const BlockRecord& block = session.record.blocks[b];
    for (std::size_t t = 0; t < block.led.size(); ++t, ++rows)
      out << csv_row(cells_of(
          led_columns(), CsvLedTrial{session, block.header, block.led[t], session.trial_uuids[b][t], dates}));
  }
  return rows;
}

void write_led_dictionary(std::ostream& out) { write_dictionary(out, led_columns()); }

} // namespace dorsal
