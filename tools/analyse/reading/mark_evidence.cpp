#include "tools/analyse/reading/mark_evidence.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal::analyse {
namespace {

bool only_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

void MarkEvidence::see(std::string_view cell, std::uint32_t line) {
  std::size_t first = cell.size(), last = cell.size();
  for (std::size_t i = 0; i < cell.size(); ++i) { // each row comes here: a loop beats two searches
    if (cell[i] != '.' && cell[i] != ',') continue;
    if (first == cell.size()) first = i;
    last = i;
  }
  if (first == cell.size()) return;
  if (first == last) return see_one_mark(cell, first, line);
  const bool decimal_is_last = cell[first] != cell[last];
  const bool point_last = cell[last] == '.';
  (point_last == decimal_is_last ? point_ : comma_).decimal = true;
}

void MarkEvidence::see_one_mark(std::string_view cell, std::size_t at, std::uint32_t line) {
  Mark& mark = cell[at] == '.' ? point_ : comma_;
  const std::string_view whole = cell.substr(0, at);
  const std::string_view rest = cell.substr(at + 1);
  const bool could_be_thousands = (whole.size() == 1 || whole.size() == 2) && whole.front() != '0' &&
                                  rest.size() == 3 && only_digits(whole) && only_digits(rest);
  if (!could_be_thousands)
    mark.decimal = true;
  else if (!mark.doubtful)
    mark.doubtful = Cell{line, std::string(cell)};
}

std::variant<DecimalMark, std::string> MarkEvidence::verdict() const {
  if (!point_.doubtful && !comma_.doubtful) return DecimalMark::either;
  if (point_.decimal && !comma_.decimal) return comma_.doubtful ? DecimalMark::point : DecimalMark::either;
  if (comma_.decimal && !point_.decimal) return point_.doubtful ? DecimalMark::comma : DecimalMark::either;
  const Cell& cell = point_.doubtful ? *point_.doubtful : *comma_.doubtful;
  return fmt::format(
      "line {}: '{}' could be thousands or decimals, and the other response times do not tell which; say "
      "--decimal point or --decimal comma (and --unit s if the times are seconds)",
      cell.line, cell.text);
}

} // namespace dorsal::analyse
