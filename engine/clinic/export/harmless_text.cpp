#include "engine/clinic/export/harmless_text.h"

#include <array>
#include <cstddef>
#include <span>

namespace dorsal {

namespace {

constexpr std::array<std::string_view, 8> signs{"=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"};
// Passed over by one spreadsheet or another: blanks of every width, marks without any, and apostrophes.
constexpr std::array<std::string_view, 11> passed_over{
    "'", " ", "\t", "\r", "\n", "\u00a0", "\u2007", "\u200b", "\u202f", "\u3000", "\ufeff"};
constexpr std::string_view cell_ends = ";\t\r\n";

std::size_t length_at(std::string_view text, std::span<const std::string_view> any_of) {
  for (const std::string_view one : any_of)
    if (text.starts_with(one)) return one.size();
  return 0;
}

bool runs(std::string_view cell) {
  while (const std::size_t length = length_at(cell, passed_over)) cell.remove_prefix(length);
  return length_at(cell, signs) > 0;
}

// Calls `at` with the text from every place where a cell may begin, and puts what it returns in its place: a
// text in front, and how many bytes to leave out.
struct Change {
  std::string_view before;
  std::size_t left_out{};
};
template <class At>
std::string changed_at_beginnings(std::string_view text, const At& at) {
  std::string out;
  bool begins = true;
  while (!text.empty()) {
    const Change change = begins ? at(text) : Change{};
    out += change.before;
    text.remove_prefix(change.left_out);
    if (text.empty()) break;
    begins = cell_ends.find(text.front()) != std::string_view::npos;
    out += text.front();
    text.remove_prefix(1);
  }
  return out;
}

} // namespace

std::string harmless_text(std::string_view text) {
  return changed_at_beginnings(text, [](std::string_view cell) {
    return runs(cell) ? Change{.before = "'", .left_out = 0} : Change{};
  });
}

std::string original_text(std::string_view harmless) {
  return changed_at_beginnings(harmless, [](std::string_view cell) {
    return cell.starts_with('\'') && runs(cell) ? Change{.before = "", .left_out = 1} : Change{};
  });
}

} // namespace dorsal
