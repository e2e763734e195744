#pragma once
// A number that is typed and then confirmed with Enter, on the digits of any keyboard or on a keypad.
#include "engine/core/input/input.h"

#include <optional>
#include <string>

namespace dorsal {

class TypedNumber {
public:
  // Two digits at most: a third begins anew.
  enum class Took { nothing, a_key, a_number };
  Took take(const KeyInput& key, int most); // a_number: number() is what was confirmed, 0 to `most`
  void forget() { text_.clear(); }

  [[nodiscard]] const std::string& text() const { return text_; } // as far as it was typed
  [[nodiscard]] int number() const { return number_; }

private:
  std::string text_;
  int number_{};
};

// A digit's key, whichever keyboard it is on.
[[nodiscard]] std::optional<int> digit_of(const KeyInput& key);

} // namespace dorsal
