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

// How a screen's film stands; a screen is made anew when it changes.
struct FilmState {
  int repetitions{}; // whole ones that were seen
  bool held{};       // it stands still because the person wants it
  friend bool operator==(const FilmState&, const FilmState&) = default;
};

struct Look {
  Layout layout;
  Theme theme;
  std::reference_wrapper<const Words> words;
  std::reference_wrapper<const TextRuler> ruler;
  AnswerKeys answer_keys{}; // in force: no button is pressed by one of them
  FilmState film{};
  int page{}; // of a screen that has more than one

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
