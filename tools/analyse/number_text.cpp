#include "tools/analyse/number_text.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace dorsal::analyse {
namespace {

bool same_letters(std::string_view a, std::string_view lower) {
  return a.size() == lower.size() && std::equal(a.begin(), a.end(), lower.begin(), [](char x, char y) {
           return (x >= 'A' && x <= 'Z' ? static_cast<char>(x - 'A' + 'a') : x) == y;
         });
}

NumberText parse(std::string_view text) {
  double value = 0;
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return Unreadable{};
  return value;
}

} // namespace

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blank = " \t\r\n";
  const auto first = text.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

bool means_missing(std::string_view text) {
  return text.empty() || same_letters(text, "na") || same_letters(text, "nan") ||
         same_letters(text, "null") || same_letters(text, "none") || same_letters(text, "n/a");
}

NumberText read_number(std::string_view raw) {
  const std::string_view text = trimmed(raw);
  if (means_missing(text)) return Missing{};
  const auto comma = text.find(',');
  if (comma == std::string_view::npos) return parse(text);
  if (text.find('.') != std::string_view::npos || text.find(',', comma + 1) != std::string_view::npos)
    return Unreadable{};
  std::string point(text);
  point[comma] = '.';
  return parse(point);
}

} // namespace dorsal::analyse
