#include "engine/session/parts/typed_text.h"

#include <utility>

namespace dorsal {
namespace {

// Letters as they are drawn, in upper case.
std::optional<char> sign_in(Key key, TypedText::Of of) {
  const auto code = static_cast<std::uint32_t>(key);
  if (code >= '0' && code <= '9') return static_cast<char>(code);
  if (of == TypedText::Of::digits) return {};
  if (code >= 'a' && code <= 'z') return static_cast<char>(code - 'a' + 'A');
  if (code == '-') return '-';
  return {};
}

} // namespace

// By what is typed, so that a keypad's digits count, or by the key's label.
std::optional<char> TypedText::sign_of(const KeyInput& key) const {
  const auto typed = sign_in(key.typed, of_);
  return typed ? typed : sign_in(key.key, of_);
}

TypedText::Took TypedText::take(const KeyInput& key) {
  if (key.motion != Motion::press) return Took::nothing;
  if (const auto sign = sign_of(key)) {
    if (text_.size() == most_) text_.clear();
    text_ += *sign;
    return Took::a_key;
  }
  if (key.key == Key::backspace) {
    if (!text_.empty()) text_.pop_back();
    return Took::a_key;
  }
  if (key.key != Key::enter || text_.empty()) return Took::nothing;
  confirmed_ = std::exchange(text_, {});
  return Took::all;
}

} // namespace dorsal
