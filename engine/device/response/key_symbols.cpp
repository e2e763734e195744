#include "engine/device/response/key_symbols.h"

#include "engine/device/response/key_codes.h"

#include <linux/input-event-codes.h>

#include <bitset>
#include <string_view>

namespace dorsal {
namespace {

constexpr std::uint32_t first_keypad = 0xff80, last_keypad = 0xffbd; // XK_KP_Space to XK_KP_Equal

bool is_of_keypad(std::uint32_t keysym) { return keysym >= first_keypad && keysym <= last_keypad; }

bool is_named(Key key) { return static_cast<std::uint32_t>(key) >= 0x110000 || key == Key::space; }

bool is_ascii(Key key) { return static_cast<std::uint32_t>(key) < 0x80; }

Key letter_or_digit_on(const KeySymbols& symbols) {
  if (const Key plain = letter_or_digit(key_from_x11(symbols.plain)); plain != Key::none) return plain;
  if (is_of_keypad(symbols.shifted)) return Key::none; // that is NumLock's
  const Key shifted = key_from_x11(symbols.shifted);
  return is_ascii(shifted) ? letter_or_digit(shifted) : Key::none;
}

struct UsRow {
  std::uint32_t first;
  std::string_view characters;
};
constexpr std::array<UsRow, 4> us_rows{
    {{KEY_1, "1234567890"}, {KEY_Q, "qwertyuiop"}, {KEY_A, "asdfghjkl"}, {KEY_Z, "zxcvbnm"}}};

Key us_letter_or_digit(std::size_t code) {
  for (const UsRow& row : us_rows)
    if (code >= row.first && code < row.first + row.characters.size())
      return static_cast<Key>(row.characters[code - row.first]);
  return Key::none;
}

class Labelling {
public:
  explicit Labelling(const KeyboardSymbols& symbols) : symbols_(symbols) {}

  void name_keys(std::size_t group) {
    for (std::size_t code = 0; code < key_code_count; ++code)
      if (const Key key = key_from_x11(symbols_[group][code].plain); is_named(key)) labels_[code] = key;
    if (labels_[KEY_SPACE] == Key::none)
      labels_[KEY_SPACE] = Key::space; // whichever space it types: the Khmer layout has one without width
  }

  // Two keys of one layout may have the same letter (Turkish has two of I); what an earlier one has, no later
  // one takes.
  template <class LetterOrDigit>
  void give_letters(LetterOrDigit of_code) {
    std::bitset<0x80> given;
    for (std::size_t code = 0; code < key_code_count; ++code) {
      const Key key = labels_[code] == Key::none ? of_code(code) : Key::none;
      if (key == Key::none || taken_[static_cast<std::size_t>(key)]) continue;
      labels_[code] = key;
      given.set(static_cast<std::size_t>(key));
    }
    taken_ |= given;
  }
  void give_letters_of(std::size_t group) {
    give_letters([this, group](std::size_t code) { return letter_or_digit_on(symbols_[group][code]); });
  }

  void give_plain_characters(std::size_t group) {
    for (std::size_t code = 0; code < key_code_count; ++code)
      if (labels_[code] == Key::none) labels_[code] = key_from_x11(symbols_[group][code].plain);
  }

  [[nodiscard]] const Labels& labels() const { return labels_; }

private:
  const KeyboardSymbols& symbols_;
  Labels labels_{};
  std::bitset<0x80> taken_;
};

} // namespace

Labels labels_of(const KeyboardSymbols& symbols, std::size_t group_in_use) noexcept {
  const std::size_t group = group_in_use < most_groups ? group_in_use : 0;
  Labelling labelling{symbols};
  labelling.name_keys(group);
  labelling.give_letters_of(group);
  for (std::size_t other = 0; other < most_groups; ++other)
    if (other != group) labelling.give_letters_of(other);
  labelling.give_letters(us_letter_or_digit);
  labelling.give_plain_characters(group);
  return labelling.labels();
}

Key typed_by(std::uint32_t keysym, Key label) noexcept {
  const Key produced = letter_or_digit(key_from_x11(keysym));
  return produced == label ? Key::none : produced;
}

} // namespace dorsal
