#pragma once
// An answer that is typed and then confirmed with Enter, on any keyboard or on a keypad.
#include "engine/core/input/input.h"

#include <cstddef>
#include <optional>
#include <string>

namespace dorsal {

class TypedText {
public:
  enum class Of { digits, signs }; // signs: digits, letters and a minus
  explicit TypedText(Of of, std::size_t most) : of_(of), most_(most) {}

  // One more than `most` begins anew.
  enum class Took { nothing, a_key, all };
  Took take(const KeyInput& key); // all: confirmed() is what was typed, not empty

  [[nodiscard]] const std::string& text() const { return text_; } // as far as it was typed
  [[nodiscard]] const std::string& confirmed() const { return confirmed_; }
  [[nodiscard]] std::optional<char> sign_of(const KeyInput& key) const; // that may be part of an answer

private:
  Of of_;
  std::size_t most_;
  std::string text_, confirmed_;
};

} // namespace dorsal
