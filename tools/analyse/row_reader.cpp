#include "tools/analyse/row_reader.h"

#include "engine/core/statistics/rotation.h"
#include "tools/analyse/number_text.h"

#include <cmath>

namespace dorsal::analyse {
namespace {

using analysis::Factor;
using analysis::Reply;

constexpr double longest_possible_ms = 600'000;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same(std::string_view text, std::string_view lower_case) {
  if (text.size() != lower_case.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (lower(text[i]) != lower_case[i]) return false;
  return true;
}

std::optional<bool> is_left(std::string_view text) {
  for (const std::string_view word : {"left", "l", "arrowleft"})
    if (same(text, word)) return true;
  for (const std::string_view word : {"right", "r", "arrowright"})
    if (same(text, word)) return false;
  return std::nullopt;
}

std::optional<bool> is_true(std::string_view text) {
  for (const std::string_view word : {"1", "true", "1.0", "correct"})
    if (same(text, word)) return true;
  for (const std::string_view word : {"0", "false", "0.0", "incorrect"})
    if (same(text, word)) return false;
  return std::nullopt;
}

bool possible(double ms) { return ms > 0 && ms <= longest_possible_ms; }

} // namespace

std::string_view RowReader::text(const Fields& fields, Column column) const {
  const auto at = map_.find(column);
  if (!at || *at >= fields.size()) return {};
  return trimmed(fields[*at]);
}

std::optional<Problem> RowReader::set_aside(const Fields& fields) const {
  if (!include_practice_ && same(text(fields, Column::block_kind), "practice")) return Problem::practice;
  const auto outcome = text(fields, Column::outcome);
  if (outcome.empty() || outcome == "answered" || outcome == "time_out") return std::nullopt;
  if (outcome == "voided") return Problem::voided;
  return outcome == "anticipation" ? Problem::anticipation : Problem::unknown_outcome;
}

std::optional<Problem> RowReader::read_answer(const Fields& fields, ReadTrial& into) const {
  if (text(fields, Column::outcome) == "time_out") return std::nullopt;
  const auto response = text(fields, Column::response);
  const bool in_seconds = !map_.find(Column::response_time_ms);
  const auto time =
      read_number(text(fields, in_seconds ? Column::response_time_s : Column::response_time_ms));
  if (std::holds_alternative<Unreadable>(time)) return Problem::unreadable_time;
  const auto* value = std::get_if<double>(&time);
  if (means_missing(response)) {
    into.taken_as_time_out = value == nullptr;
    return value ? std::optional{Problem::missing_response} : std::nullopt;
  }
  const auto left = is_left(response);
  if (!left) return Problem::unknown_response;
  if (!value) return Problem::missing_time;
  into.trial.response_time_ms = in_seconds ? *value * 1000 : *value;
  into.trial.reply = *left ? Reply::left : Reply::right;
  return possible(into.trial.response_time_ms) ? std::nullopt : std::optional{Problem::impossible_time};
}

// Without a side column the side is the response if that was correct, and the other one if not.
std::optional<Problem> RowReader::read_side(const Fields& fields, ReadTrial& into) const {
  if (map_.find(Column::side)) {
    const auto side = text(fields, Column::side);
    if (means_missing(side)) return Problem::missing_side;
    const auto left = is_left(side);
    if (!left) return Problem::unknown_side;
    into.trial.shows_left = *left;
    return std::nullopt;
  }
  const auto right_answer = is_true(text(fields, Column::correct));
  if (!right_answer || into.trial.reply == Reply::none) return Problem::missing_side;
  into.trial.shows_left = (into.trial.reply == Reply::left) == *right_answer;
  return std::nullopt;
}

void RowReader::read_angles(const Fields& fields, ReadTrial& into) const {
  constexpr std::pair<Column, Factor> angles[] = {{Column::roll_deg, Factor::roll},
                                                  {Column::amplitude_deg, Factor::amplitude},
                                                  {Column::view_deg, Factor::view}};
  for (const auto& [column, factor] : angles) {
    const auto number = read_number(text(fields, column));
    const auto* value = std::get_if<double>(&number);
    if (value && std::isfinite(*value))
      set_degrees(into.trial, factor, factor == Factor::roll ? statistics::fold_angle(*value) : *value);
    else
      into.unreadable_angle |= !std::holds_alternative<Missing>(number);
  }
}

std::variant<ReadTrial, Problem> RowReader::read(const Fields& fields) const {
  ReadTrial result;
  if (const auto problem = set_aside(fields)) return *problem;
  if (const auto problem = read_answer(fields, result)) return *problem;
  if (const auto problem = read_side(fields, result)) return *problem;
  read_angles(fields, result);
  return result;
}

} // namespace dorsal::analyse
