#include "tools/analyse/reading/row_reader.h"

#include "engine/core/statistics/response_times/rotation.h"
#include "tools/analyse/reading/words.h"

#include <algorithm>
#include <cmath>

namespace dorsal::analyse {
namespace {

using analysis::Factor;
using analysis::Light;
using analysis::Reply;
using analysis::Shown;

constexpr double longest_possible_ms = 600'000;

bool possible(double ms) { return ms > 0 && ms <= longest_possible_ms; }

Reply other(bool correct) { return correct ? Reply::other_correct : Reply::other_wrong; }
Shown shown(bool left) { return left ? Shown::left : Shown::right; }

} // namespace

std::string_view RowReader::text(const Fields& fields, Column column) const {
  const auto at = rules_.map.find(column);
  if (!at || *at >= fields.size()) return {};
  return trimmed(fields[*at]);
}

std::optional<bool> RowReader::mark(const Fields& fields) const {
  const auto cell = text(fields, Column::correct);
  if (means_time_out(cell)) return false;
  const auto right = is_marked_correct(cell);
  return right && rules_.marks_are_errors ? std::optional{!*right} : right;
}

std::optional<Problem> RowReader::set_aside(const Fields& fields) {
  for (const RowFilter& filter : rules_.filters) {
    const auto cell = filter.column < fields.size() ? trimmed(fields[filter.column]) : std::string_view{};
    const bool is_one = std::ranges::any_of(filter.values, [&](const auto& value) { return value == cell; });
    if (is_one == filter.none_of_them) return Problem::not_asked_for;
  }
  if (!rules_.include_practice && same_letters(text(fields, Column::block_kind), "practice"))
    return Problem::practice;
  const auto outcome = text(fields, Column::outcome);
  if (same_letters(outcome, "answered") || means_missing(outcome) || means_time_out(outcome))
    return std::nullopt;
  if (rules_.program == Preset::labjs)
    return same_letters(outcome, "response") ? std::nullopt : std::optional{Problem::no_trial};
  if (same_letters(outcome, "voided")) return Problem::voided;
  return same_letters(outcome, "anticipation") ? Problem::anticipation : Problem::unknown_outcome;
}

// Instructions, fixations and surveys stand among the trials of most programs; they have no right and wrong.
bool RowReader::is_no_trial(const Fields& fields) {
  if (rules_.program == Preset::automatic || rules_.program == Preset::dorsal) return false;
  const bool no_mark = !has(Column::correct) || means_missing(text(fields, Column::correct));
  const bool no_truth = !has(Column::side) || means_missing(text(fields, Column::side));
  if (no_mark && no_truth) return true;
  const bool truth_with_every_screen = rules_.program == Preset::jspsych || rules_.program == Preset::labjs;
  return truth_with_every_screen && has(Column::correct) && no_mark;
}

NumberText RowReader::time_ms(const Fields& fields) const {
  auto time = read_number(without_brackets(text(fields, rules_.times.column)), rules_.times.mark);
  if (auto* value = std::get_if<double>(&time)) *value *= rules_.times.ms_per_unit;
  return time;
}

std::optional<Problem> RowReader::take_time(const NumberText& time, ReadTrial& into) const {
  if (!has(rules_.times.column)) return std::nullopt;
  const auto* value = std::get_if<double>(&time);
  if (std::holds_alternative<Unreadable>(time)) return Problem::unreadable_time;
  if (!value) return Problem::missing_time;
  into.trial.response_time_ms = *value;
  return possible(*value) ? std::nullopt : std::optional{Problem::impossible_time};
}

// Without a column of responses a time tells that there was one; a right mark does too.
std::optional<Problem> RowReader::answer_by_mark_alone(const Fields& fields, ReadTrial& into) {
  const auto right = mark(fields);
  if (!right)
    return means_missing(text(fields, Column::correct)) ? Problem::missing_side : Problem::unknown_correct;
  const auto time = time_ms(fields);
  const auto* value = std::get_if<double>(&time);
  const bool no_time =
      has(rules_.times.column) && !std::holds_alternative<Unreadable>(time) && (!value || *value <= 0);
  if (no_time && !*right) {
    into.doubts.add(Problem::no_answer_taken_as_time_out);
    return std::nullopt;
  }
  into.trial.reply = other(*right);
  if (no_time) {
    into.doubts.add(Problem::answer_without_time);
    return std::nullopt;
  }
  return take_time(time, into);
}

// A key that is neither left nor right: right or wrong by the mark, or by a right answer in the same codes.
std::optional<Problem> RowReader::other_answer(const Fields& fields, ReadTrial& into) {
  if (const auto right = mark(fields)) {
    into.trial.reply = other(*right);
    if (rules_.codes.told()) into.doubts.add(Problem::other_key);
    return std::nullopt;
  }
  const auto truth = text(fields, Column::side);
  if (rules_.codes.told() || !has(Column::side) || means_missing(truth)) return Problem::unknown_response;
  into.trial.reply = other(same_code(text(fields, Column::response), truth));
  return std::nullopt;
}

std::optional<Problem> RowReader::read_answer(const Fields& fields, ReadTrial& into) {
  if (means_time_out(text(fields, Column::outcome))) return std::nullopt;
  if (!has(Column::response)) return answer_by_mark_alone(fields, into);
  const auto response = text(fields, Column::response);
  const Answer answer = rules_.codes.answer(response);
  const auto time = time_ms(fields);
  if (answer == Answer::none) {
    const auto* value = std::get_if<double>(&time);
    into.doubts.add(value && *value > 0 ? Problem::time_without_response
                                        : Problem::no_answer_taken_as_time_out);
    return std::nullopt;
  }
  if (std::holds_alternative<Unreadable>(time)) return Problem::unreadable_time;
  if (answer == Answer::other) {
    if (const auto problem = other_answer(fields, into)) return problem;
  } else {
    into.trial.reply = answer == Answer::left ? Reply::left : Reply::right;
  }
  return take_time(time, into);
}

std::optional<Problem> RowReader::read_side(const Fields& fields, ReadTrial& into) {
  const bool unsided = answered(into.trial) && !answered_a_side(into.trial);
  const auto side = text(fields, Column::side);
  const Answer truth = has(Column::side) && rules_.codes.told() ? rules_.codes.answer(side) : Answer::none;
  if (truth == Answer::left || truth == Answer::right) {
    into.trial.shown = shown(truth == Answer::left);
    if (unsided && !has(Column::response)) // the mark and the side tell the answer
      into.trial.reply = (truth == Answer::left) == correct(into.trial) ? Reply::left : Reply::right;
  } else if (unsided) {
    return std::nullopt;
  } else if (has(Column::side) && rules_.codes.told() && !means_missing(side) && truth == Answer::other) {
    return Problem::unknown_side;
  } else if (!side.empty() && truth == Answer::none && has(Column::side) && rules_.codes.told() &&
             answered(into.trial) && mark(fields) == false) {
    into.trial.reply = Reply::other_wrong; // no answer would have been right
    return std::nullopt;
  } else {
    return side_from_mark(fields, into);
  }
  const auto right = mark(fields);
  if (!right || *right == correct(into.trial)) return std::nullopt;
  if (!answered(into.trial)) return Problem::unanswered_but_correct;
  into.doubts.add(Problem::contradicts_correct);
  return std::nullopt;
}

// Without a side the side is the response if that was correct, and the other one if not.
std::optional<Problem> RowReader::side_from_mark(const Fields& fields, ReadTrial& into) const {
  const auto right = mark(fields);
  if (!right) {
    const bool missing = means_missing(text(fields, Column::correct));
    if (!answered(into.trial) && missing && has(Column::side) && !means_missing(text(fields, Column::side)))
      return std::nullopt; // no answer to a known question whose side is not told
    return missing ? Problem::missing_side : Problem::unknown_correct;
  }
  if (answered(into.trial)) {
    into.trial.shown = shown((into.trial.reply == Reply::left) == *right);
    return std::nullopt;
  }
  if (*right) return Problem::unanswered_but_correct;
  if (rules_.codes.told()) into.doubts.add(Problem::time_out_without_side);
  return std::nullopt;
}

void RowReader::read_angles(const Fields& fields, ReadTrial& into) const {
  constexpr std::pair<Column, Factor> angles[] = {{Column::roll_deg, Factor::roll},
                                                  {Column::amplitude_deg, Factor::amplitude},
                                                  {Column::view_deg, Factor::view}};
  bool unreadable = false;
  for (const auto& [column, factor] : angles) {
    if (!has(column)) continue;
    const auto number = read_number(text(fields, column));
    const auto* value = std::get_if<double>(&number);
    if (value && std::isfinite(*value))
      set_degrees(into.trial, factor, factor == Factor::roll ? statistics::fold_angle(*value) : *value);
    else
      unreadable |= !std::holds_alternative<Missing>(number);
  }
  if (unreadable) into.doubts.add(Problem::unreadable_angle);
}

void RowReader::read_brightness(const Fields& fields, ReadTrial& into) const {
  const auto word = text(fields, Column::brightness);
  if (same_letters(word, "normal"))
    into.trial.light = Light::normal;
  else if (same_letters(word, "dim"))
    into.trial.light = Light::dim;
  else if (!means_missing(word))
    into.doubts.add(Problem::unknown_brightness);
}

std::variant<ReadTrial, Problem> RowReader::read(const Fields& fields) {
  ReadTrial result;
  if (const auto problem = set_aside(fields)) return *problem;
  if (is_no_trial(fields)) return Problem::no_trial;
  if (const auto problem = read_answer(fields, result)) return *problem;
  if (const auto problem = read_side(fields, result)) return *problem;
  read_angles(fields, result);
  read_brightness(fields, result);
  return result;
}

} // namespace dorsal::analyse
