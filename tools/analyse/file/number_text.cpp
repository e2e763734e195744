#include "tools/analyse/file/number_text.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

namespace dorsal::analyse {
namespace {

constexpr std::string_view digits = "0123456789";

NumberText parse(std::string_view text) {
  double value = 0;
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return Unreadable{};
  return value;
}

// Blanks and apostrophes between digits, the narrow and the unbreakable ones too, become one kind of blank.
std::string with_plain_blanks(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    std::size_t length = 1;
    for (const std::string_view blank :
         {" ", "'", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89", "\xE2\x80\x99"})
      if (text.starts_with(blank)) {
        plain += ' ';
        length = 0;
        text.remove_prefix(blank.size());
        break;
      }
    plain += text.substr(0, length);
    text.remove_prefix(length);
  }
  return plain;
}

// Which of the two marks is the decimal one; nothing where the number has none.
std::optional<char> decimal_mark_of(std::string_view text, DecimalMark mark) {
  if (mark != DecimalMark::either) return mark == DecimalMark::point ? '.' : ',';
  const auto last = text.find_last_of(".,");
  if (last == std::string_view::npos) return std::nullopt;
  return std::count(text.begin(), text.end(), text[last]) == 1 ? std::optional{text[last]} : std::nullopt;
}

// "1 812", "1,812" and "1.812" without their marks; nothing where the groups are not of three digits.
std::optional<std::string> without_thousands(std::string_view whole) {
  const std::size_t sign = whole.starts_with('-') || whole.starts_with('+') ? 1 : 0;
  const auto first = whole.find_first_of(" .,", sign);
  if (first == std::string_view::npos) return std::string(whole);
  if (first == sign || first > sign + 3 || (whole.size() - first) % 4 != 0) return std::nullopt;
  std::string joined(whole.substr(0, first));
  for (std::size_t at = first; at < whole.size(); at += 4) {
    const std::string_view group = whole.substr(at + 1, 3);
    if (whole[at] != whole[first] || group.find_first_not_of(digits) != std::string_view::npos)
      return std::nullopt;
    joined += group;
  }
  return joined;
}

NumberText parse_with_marks(std::string_view raw, DecimalMark mark) {
  const std::string text = with_plain_blanks(raw);
  const auto decimal = decimal_mark_of(text, mark);
  const std::size_t at = decimal ? std::min(text.find(*decimal), text.size()) : text.size();
  const std::string_view fraction = std::string_view(text).substr(std::min(at + 1, text.size()));
  const auto whole = without_thousands(std::string_view(text).substr(0, at));
  if (!whole || fraction.find_first_of(" .,") != std::string_view::npos) return Unreadable{};
  return parse(at < text.size() ? *whole + "." + std::string(fraction) : *whole);
}

} // namespace

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blank = " \t\r\n";
  const auto first = text.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

bool same_letters(std::string_view text, std::string_view lower_case) {
  return text.size() == lower_case.size() &&
         std::equal(text.begin(), text.end(), lower_case.begin(), [](char x, char y) {
           return (x >= 'A' && x <= 'Z' ? static_cast<char>(x - 'A' + 'a') : x) == y;
         });
}

bool means_missing(std::string_view text) {
  if (text.empty()) return true;
  if (text.size() > 9 || (text.front() >= '0' && text.front() <= '9')) return false;
  for (const std::string_view word : {"na", "nan", "null", "none", "n/a", "#n/a", "undefined", ".", "-"})
    if (same_letters(text, word)) return true;
  return false;
}

NumberText read_number(std::string_view raw, DecimalMark mark) {
  const std::string_view text = trimmed(raw);
  if (means_missing(text)) return Missing{};
  const bool has_comma = text.find(',') != std::string_view::npos;
  const bool plain = !has_comma && (mark != DecimalMark::comma || text.find('.') == std::string_view::npos);
  if (const auto number = plain ? parse(text) : NumberText{Unreadable{}};
      std::holds_alternative<double>(number))
    return number;
  return parse_with_marks(text, mark);
}

} // namespace dorsal::analyse
