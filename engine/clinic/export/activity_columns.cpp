#include "engine/clinic/export/activity_columns.h"

#include "engine/clinic/export/session_columns.h"
#include "engine/core/trial/lesson_plan.h"
#include "engine/core/trial/movement_record.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <iterator>
#include <optional>
#include <tuple>

namespace dorsal {
namespace {

using AnsweredRow = const CsvActivity&;

std::optional<double> factor_of(AnsweredRow row, std::string_view name) {
  const auto found = std::ranges::find(row.activity.factors, name, &ActivityFactor::name);
  return found == row.activity.factors.end() ? std::nullopt : std::optional{found->value};
}

// What the answer is compared with, where something is right.
std::optional<double> right_of(AnsweredRow row) {
  if (row.rating == nullptr) return {};
  if (row.rating->question == lesson::answer_rating) return factor_of(row, lesson::right_factor);
  constexpr std::string_view statement = "statement_", fits = "fits_", place = "place_";
  const std::string& question = row.rating->question;
  if (question.starts_with(statement))
    return factor_of(row, std::string{fits} + question.substr(statement.size()));
  int number = 0;
  const char* end = question.data() + question.size();
  if (question.starts_with(place) && std::from_chars(question.data() + place.size(), end, number) ==
                                         std::from_chars_result{end, std::errc{}})
    return number;
  return {};
}

auto stamp_cell(std::optional<Stamp> ActivityRecord::*stamp, Instant Stamp::*part) {
  return [stamp, part](AnsweredRow row) {
    return cells::if_any(row.activity.*stamp,
                         [part](const Stamp& at) { return cells::nanoseconds(at.*part); });
  };
}

std::string factor_words(AnsweredRow row) {
  std::string words;
  for (const auto& [name, value] : row.activity.factors)
    words += fmt::format("{}{}={}", words.empty() ? "" : " ", name, value);
  return words;
}

std::vector<ActivityColumn> what_was_done() {
  return {
      {"task", Identifies::nothing, "what kind of activity: lesson, imagery or movement",
       [](AnsweredRow t) { return std::string{name_of(t.block.kind.task)}; }},
      {"of", Identifies::nothing, "which one: a lesson's name; empty of imagery and movement",
       [](AnsweredRow t) { return harmless_text(t.block.set); }},
      {"place", Identifies::nothing, "place within the block in the order done, from 1",
       [](AnsweredRow t) { return cells::number(t.activity.place); }},
      {"activity", Identifies::nothing,
       "a lesson's card or check by its name, or belief-before and belief-after; of imagery and movement the "
       "movement's name, a point and the part: squat.before",
       [](AnsweredRow t) { return harmless_text(t.activity.activity); }},
      {"activity_uuid", Identifies::record, "the activity, a UUID; its answers share it",
       [](AnsweredRow t) { return to_string(t.uuid); }},
      {"outcome", Identifies::nothing, "done, skipped or stopped",
       [](AnsweredRow t) { return std::string{name_of(t.activity.outcome)}; }},
  };
}

std::vector<ActivityColumn> what_was_answered() {
  return {
      {"question", Identifies::nothing,
       "what was asked: answer (an option's number from 1, or a rating from 0 to 10), statement_1 (1 fits, 0 "
       "does not), place_1 (the step put there), blurred_1 (a square of the own back: 1 blurred, 0 clear); "
       "of "
       "imagery and movement each by its name, explained in the dictionary of its task in BIDS; "
       "empty where nothing was",
       [](AnsweredRow t) { return t.rating ? harmless_text(t.rating->question) : std::string{}; }},
      {"rating", Identifies::nothing, "as answered; empty: passed over",
       [](AnsweredRow t) {
         return t.rating ? cells::if_any(t.rating->value, [](int v) { return cells::number(v); })
                         : std::string{};
       }},
      {"right", Identifies::nothing, "what would be right, where something is",
       [](AnsweredRow t) { return cells::if_any(right_of(t), [](double v) { return cells::number(v); }); }},
      {"correct", Identifies::nothing, "1 or 0 where something is right; passed over is 0",
       [](AnsweredRow t) {
         const auto right = right_of(t);
         return right ? cells::flag(t.rating->value && *t.rating->value == *right) : std::string{};
       }},
      {"again", Identifies::nothing, "1: a check in its other wording, because the lesson came again",
       [](AnsweredRow t) {
         return cells::if_any(factor_of(t, lesson::telling_factor),
                              [](double v) { return cells::flag(v > 0); });
       }},
      {"factors", Identifies::nothing, "what the activity was given with, by name", factor_words},
  };
}

std::vector<ActivityColumn> when_it_was() {
  return {
      {"began_ns", Identifies::time, "when it was shown, best estimate, ns; no time is judged",
       stamp_cell(&ActivityRecord::began, &Stamp::best)},
      {"began_earliest_ns", Identifies::time, "it was not shown before, ns",
       stamp_cell(&ActivityRecord::began, &Stamp::earliest)},
      {"began_latest_ns", Identifies::time, "it was not shown after, ns",
       stamp_cell(&ActivityRecord::began, &Stamp::latest)},
      {"ended_ns", Identifies::time, "when the person went on, best estimate, ns",
       stamp_cell(&ActivityRecord::ended, &Stamp::best)},
      {"ended_earliest_ns", Identifies::time, "they did not go on before, ns",
       stamp_cell(&ActivityRecord::ended, &Stamp::earliest)},
      {"ended_latest_ns", Identifies::time, "they did not go on after, ns",
       stamp_cell(&ActivityRecord::ended, &Stamp::latest)},
  };
}

std::pair<std::string_view, std::string_view> movement_and_part(AnsweredRow row) {
  const TaskId task = row.block.kind.task;
  if (task != TaskId::imagery && task != TaskId::movement) return {};
  return movement::parts_of(row.activity.activity);
}

auto factor_cell(std::string_view name) {
  return [name](AnsweredRow row) {
    return cells::if_any(factor_of(row, name), [](double v) { return cells::number(v); });
  };
}

std::string lasted_ms(AnsweredRow row) {
  const auto& [began, ended] = std::tie(row.activity.began, row.activity.ended);
  if (!began || !ended) return {};
  return fmt::format("{}", std::chrono::duration<double, std::milli>(ended->best - began->best).count());
}

std::vector<ActivityColumn> what_was_moved() {
  return {
      {"movement", Identifies::nothing, "imagery and movement: which movement, by its name",
       [](AnsweredRow t) { return harmless_text(std::string{movement_and_part(t).first}); }},
      {"part", Identifies::nothing,
       "movement: goal, morning, rise, look, before, did or after; imagery: trauma, imagined, rated or probe",
       [](AnsweredRow t) { return harmless_text(std::string{movement_and_part(t).second}); }},
      {"lasted_ms", Identifies::nothing,
       "ended_ns - began_ns in ms: of an imagined repetition how long it was imagined, of a movement how "
       "long "
       "all of it took; described, never judged",
       lasted_ms},
      {"stage", Identifies::nothing,
       "imagery: 1 watching oneself with the film, 2 from within with the film, 3 the film stopped, 4 eyes "
       "closed",
       factor_cell("stage")},
      {"times", Identifies::nothing, "imagery: 1 a single repetition, 2 two in a row", factor_cell("times")},
      {"quota", Identifies::nothing, "movement: repetitions that were agreed; empty: a baseline",
       factor_cell("quota")},
      {"pain_before", Identifies::nothing,
       "imagery and movement: pain before the visit, 0 (none) to 10 (worst), as it was rated",
       factor_cell("pain_before")},
  };
}

std::vector<ActivityColumn> all_activity_columns() {
  std::vector<ActivityColumn> columns = place_columns<CsvActivity>();
  for (auto& more : {what_was_done(), what_was_answered(), when_it_was(), session_columns<CsvActivity>()})
    columns.insert(columns.end(), more.begin(), more.end());
  columns.push_back(phase_column<CsvActivity>());
  std::ranges::move(what_was_moved(), std::back_inserter(columns));
  return columns;
}

constexpr std::array only_of_lessons{"of", "again"};
constexpr std::array only_of_moved{"movement", "part", "lasted_ms", "pain_before"};
constexpr std::array only_of_imagery{"stage", "times"};
constexpr std::array not_of_movement{"right", "correct"}; // nothing is right or wrong there
constexpr std::array only_of_movement{"quota"};

bool is_of(TaskId task, std::string_view column) {
  const auto one_of = [column](const auto& names) { return std::ranges::find(names, column) != names.end(); };
  if (task == TaskId::lesson)
    return !one_of(only_of_moved) && !one_of(only_of_imagery) && !one_of(only_of_movement);
  if (one_of(only_of_lessons)) return false;
  return task == TaskId::imagery ? !one_of(only_of_movement)
                                 : !one_of(only_of_imagery) && !one_of(not_of_movement);
}

} // namespace

std::span<const ActivityColumn> activity_columns() {
  static const std::vector<ActivityColumn> columns = all_activity_columns();
  return columns;
}

std::vector<ActivityColumn> activity_columns_of(TaskId task) {
  std::vector<ActivityColumn> columns;
  for (const ActivityColumn& column : activity_columns())
    if (is_of(task, column.name)) columns.push_back(column);
  return columns;
}

std::vector<CsvActivity> activity_rows(const StoredSession& session, std::size_t block, Dates dates) {
  std::vector<CsvActivity> rows;
  const BlockRecord& of = session.record.blocks[block];
  for (std::size_t i = 0; i < of.activities.size(); ++i) {
    const ActivityRecord& activity = of.activities[i];
    CsvActivity row{session, of.header, activity, nullptr, session.activity_uuids[block][i], dates};
    if (activity.ratings.empty()) rows.push_back(row);
    for (const ActivityRating& rating : activity.ratings) {
      row.rating = &rating;
      rows.push_back(row);
    }
  }
  return rows;
}

void write_activity_header(std::ostream& out) { out << csv_row(names_of(activity_columns())); }

int write_activities(std::ostream& out, const StoredSession& session, Dates dates) {
  int rows = 0;
  for (std::size_t block = 0; block < session.record.blocks.size(); ++block)
    for (const CsvActivity& row : activity_rows(session, block, dates)) {
      out << csv_row(cells_of(activity_columns(), row));
      ++rows;
    }
  return rows;
}

void write_activity_dictionary(std::ostream& out) { write_dictionary(out, activity_columns()); }

} // namespace dorsal
