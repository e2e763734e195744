#pragma once
// A passphrase as a person types it: by keyboard, capitals and all, or letter by letter from pages of letters
// to press. What was typed may have been written down and read off, so that opening is tried in more than one
// reading of it.
#include "engine/core/visit/pressed.h"

#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

// What is pressed besides characters.
inline constexpr int other_letters = 0x110001, show_or_hide = 0x110002;

enum class Letters { capital, small, signs, arabic };
// In the order in which they follow each other; Arabic ones where they are the patient's.
[[nodiscard]] std::vector<Letters> letter_pages(std::string_view language);
[[nodiscard]] std::u32string_view letters_on(Letters page);

struct PassphraseEntry {
  enum class Seen { hidden, shown };
  enum class Fault { none, nothing_typed, did_not_open, too_costly };
  std::string typed{};
  Seen seen{Seen::hidden};
  std::size_t page{}; // counts on; of letter_pages() in turn
  Fault fault{Fault::none};

  void take(Pressed pressed); // Command::choose of a passphrase screen
};

// As it was typed; and, where its letters and digits are as many as Dorsal makes, in the groups that Dorsal
// writes: four of five capitals and digits, whatever case, blanks and dashes it was typed with.
[[nodiscard]] std::vector<std::string> readings_of(std::string_view typed);

} // namespace dorsal
