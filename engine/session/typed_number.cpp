#include "engine/session/typed_number.h"

namespace dorsal {
namespace {
constexpr std::size_t most_digits = 2;
}

std::optional<int> digit_of(const KeyInput& key) {
  for (const Key one : {key.typed, key.key}) {
    const auto code = static_cast<std::uint32_t>(one);
    if (code >= '0' && code <= '9') return static_cast<int>(code - '0');
  }
  return {};
}

TypedNumber::Took TypedNumber::take(const KeyInput& key, int most) {
  if (key.motion != Motion::press) return Took::nothing;
  if (const auto digit = digit_of(key)) {
    if (text_.size() == most_digits) text_.clear();
    text_ += static_cast<char>('0' + *digit);
    return Took::a_key;
  }
  if (key.key == Key::backspace) {
    if (!text_.empty()) text_.pop_back();
    return Took::a_key;
  }
  if (key.key != Key::enter || text_.empty()) return Took::nothing;
  number_ = 0;
  for (const char digit : text_) number_ = number_ * 10 + (digit - '0');
  text_.clear();
  return number_ <= most ? Took::a_number : Took::a_key;
}

} // namespace dorsal
