#include "engine/session/looks/key_words.h"

namespace dorsal {

std::string key_words(const Look& look, Key key) {
  switch (key) {
  case Key::space: return look.say("Space bar");
  case Key::enter: return look.say("Enter");
  case Key::escape: return look.say("Esc");
  case Key::backspace: return look.say("Backspace");
  case Key::arrow_left: return look.say("left arrow");
  case Key::arrow_right: return look.say("right arrow");
  case Key::arrow_up: return look.say("up arrow");
  case Key::arrow_down: return look.say("down arrow");
  default: return name_of(key);
  }
}

std::string key_words(const Look& look, const std::vector<Key>& keys) {
  std::string words;
  for (const Key key : keys)
    words = words.empty()
                ? key_words(look, key)
                : look.say("{keys} or {key}", fmt::arg("keys", words), fmt::arg("key", key_words(look, key)));
  return words;
}

} // namespace dorsal
