#include "tools/analyse/row_reader.h"

#include "engine/core/statistics/response_times/rotation.h"
#include "tools/analyse/words.h"

#include <cmath>

namespace dorsal::analyse {
namespace {

using analysis::Factor;
using analysis::Light;
using analysis::Reply;
using analysis::Shown;

constexpr double longest_possible_ms = 600'000;

bool possible(double ms) { return ms > 0 && ms <= longest_possible_ms; }

} // namespace

std::string_view RowReader::text(const Fields& fields, Column column) const {
  const auto at = map_.find(column);
  if (!at || *at >= fields.size()) return {};
  return trimmed(fields[*at]);
}

std::optional<Problem> RowReader::set_aside(const Fields& fields) const {
  if (!include_practice_ && same_letters(text(fields, Column::block_kind), "practice"))
    return Problem::practice;
  const auto outcome = text(fields, Column::outcome);
  if (same_letters(outcome, "answered") || means_missing(outcome) || means_time_out(outcome))
    return std::nullopt;
  if (same_letters(outcome, "voided")) return Problem::voided;
  return same_letters(outcome, "anticipation") ? Problem::anticipation : Problem::unknown_outcome;
}

NumberText RowReader::time_ms(const Fields& fields) const {
  auto time = read_number(text(fields, times_.column), times_.mark);
  if (auto* value = std::get_if<double>(&time)) *value *= times_.ms_per_unit;
  return time;
}

std::optional<Problem> RowReader::read_answer(const Fields& fields, ReadTrial& into) const {
  if (means_time_out(text(fields, Column::outcome))) return std::nullopt;
  const auto response = text(fields, Column::response);
  const auto left = is_left(response);
  const auto time = time_ms(fields);
  const auto* value = std::get_if<double>(&time);
  if (!left && means_no_response(response)) {
    into.doubts.add(value && *value > 0 ? Problem::time_without_response
                                        : Problem::no_answer_taken_as_time_out);
    return std::nullopt;
  }
  if (std::holds_alternative<Unreadable>(time)) return Problem::unreadable_time;
  if (!left) return Problem::unknown_response;
  if (!value) return Problem::missing_time;
  into.trial.response_time_ms = *value;
  into.trial.reply = *left ? Reply::left : Reply::right;
  return possible(*value) ? std::nullopt : std::optional{Problem::impossible_time};
}

std::optional<Problem> RowReader::read_side(const Fields& fields, ReadTrial& into) const {
  if (!map_.find(Column::side)) return side_from_mark(fields, into);
  const auto side = text(fields, Column::side);
  const auto left = is_left(side);
  if (!left) return means_missing(side) ? Problem::missing_side : Problem::unknown_side;
  into.trial.shown = *left ? Shown::left : Shown::right;
  const auto mark = is_marked_correct(text(fields, Column::correct));
  if (!mark || *mark == correct(into.trial)) return std::nullopt;
  if (!answered(into.trial)) return Problem::unanswered_but_correct;
  into.doubts.add(Problem::contradicts_correct);
  return std::nullopt;
}

// Without a side column the side is the response if that was correct, and the other one if not.
std::optional<Problem> RowReader::side_from_mark(const Fields& fields, ReadTrial& into) const {
  const auto text_of_mark = text(fields, Column::correct);
  const auto mark = is_marked_correct(text_of_mark);
  if (!mark) return means_missing(text_of_mark) ? Problem::missing_side : Problem::unknown_correct;
  if (answered(into.trial)) {
    into.trial.shown = (into.trial.reply == Reply::left) == *mark ? Shown::left : Shown::right;
    return std::nullopt;
  }
  if (*mark) return Problem::unanswered_but_correct;
  into.doubts.add(Problem::time_out_without_side);
  return std::nullopt;
}

void RowReader::read_angles(const Fields& fields, ReadTrial& into) const {
  constexpr std::pair<Column, Factor> angles[] = {{Column::roll_deg, Factor::roll},
                                                  {Column::amplitude_deg, Factor::amplitude},
                                                  {Column::view_deg, Factor::view}};
  bool unreadable = false;
  for (const auto& [column, factor] : angles) {
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

std::variant<ReadTrial, Problem> RowReader::read(const Fields& fields) const {
  ReadTrial result;
  if (const auto problem = set_aside(fields)) return *problem;
  if (const auto problem = read_answer(fields, result)) return *problem;
  if (const auto problem = read_side(fields, result)) return *problem;
  read_angles(fields, result);
  read_brightness(fields, result);
  return result;
}

} // namespace dorsal::analyse
