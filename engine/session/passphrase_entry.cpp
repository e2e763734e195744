#include "engine/session/passphrase_entry.h"

#include "engine/core/base/characters.h"

#include <algorithm>

namespace dorsal {
namespace {

constexpr std::size_t most_bytes = 1024; // no passphrase that closes anything is longer
constexpr std::size_t made_characters = 20, made_group = 5;

void rub_out_last(std::string& text) {
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U) text.pop_back();
  if (!text.empty()) text.pop_back();
}

std::string without_ends(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return std::string{text.substr(first, text.find_last_not_of(' ') - first + 1)};
}

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter_or_digit(char c) { return is_small(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

// Empty where it cannot be one that Dorsal made.
std::string as_made(std::string_view typed) {
  std::string grouped;
  std::size_t count = 0;
  for (const char c : typed) {
    if (c == ' ' || c == '-') continue;
    if (!is_letter_or_digit(c)) return {};
    if (count > 0 && count % made_group == 0) grouped += '-';
    grouped += is_small(c) ? static_cast<char>(c - 'a' + 'A') : c;
    ++count;
  }
  return count == made_characters ? grouped : std::string{};
}

} // namespace

std::vector<Letters> letter_pages(std::string_view language) {
  std::vector<Letters> pages{Letters::capital, Letters::small, Letters::signs};
  if (language == "ar") pages.push_back(Letters::arabic);
  return pages;
}

std::u32string_view letters_on(Letters page) {
  switch (page) {
  case Letters::capital: return U"ABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890-.,";
  case Letters::small: return U"abcdefghijklmnopqrstuvwxyz1234567890-.,";
  case Letters::signs: return U"!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~äöüÄÖÜß";
  case Letters::arabic: break;
  }
  return U"ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئىة";
}

void PassphraseEntry::take(Pressed pressed) {
  fault = Fault::none;
  switch (pressed.choice) {
  case rub_out_character: rub_out_last(typed); break;
  case other_letters: ++page; break;
  case show_or_hide: seen = seen == Seen::hidden ? Seen::shown : Seen::hidden; break;
  default:
    if (typed.size() + 4 <= most_bytes) append_character(typed, static_cast<char32_t>(pressed.choice));
  }
}

std::vector<std::string> readings_of(std::string_view typed) {
  std::vector<std::string> readings{without_ends(typed)};
  for (std::string other : {std::string{typed}, as_made(typed)})
    if (!other.empty() && std::ranges::find(readings, other) == readings.end())
      readings.push_back(std::move(other));
  return readings;
}

} // namespace dorsal
