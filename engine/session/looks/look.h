#pragma once
// All that decides how a screen looks: the window, the colours, the language, how much room texts take, and
// which keys answer pictures.
#include "engine/core/protocol/protocol.h"
#include "engine/core/screen/text_ruler.h"
#include "engine/session/looks/layout.h"
#include "engine/session/looks/theme.h"
#include "engine/session/looks/words.h"

#include <functional>

namespace dorsal {

struct Look {
  Layout layout;
  Theme theme;
  std::reference_wrapper<const Words> words;
  std::reference_wrapper<const TextRuler> ruler;
  AnswerKeys answer_keys{}; // in force: no button is pressed by one of them

  template <class... Args>
  [[nodiscard]] std::string say(const char* message, const Args&... args) const {
    return words.get().say(message, args...);
  }
  template <class... Args>
  [[nodiscard]] std::string say_count(const char* one, const char* many, int count,
                                      const Args&... args) const {
    return words.get().say_count(one, many, count, args...);
  }
  // The label with letters as large as it asks for, or as small as its box demands.
  [[nodiscard]] Label fitted(Label label) const;
};

} // namespace dorsal
