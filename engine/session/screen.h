#pragma once
// A screen that waits for the person: what it shows and what can be done on it.
#include "engine/core/display_list.h"
#include "engine/core/input.h"
#include "engine/session/layout.h"
#include "engine/session/theme.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

enum class Command { go_on, stop, start_anew };

struct Button {
  Box box;
  Command command{};
  std::vector<Key> keys;
};

struct Screen {
  std::string name; // of the kind of screen, for logs, robots and screenshots
  DisplayList list;
  std::vector<Button> buttons;
  bool last{}; // nothing comes after it
};

// Screens are made for a window; a resized window asks again.
using ScreenMaker = std::function<Screen(const Layout&, const Theme&)>;

// Builds text screens from top to bottom.
class ScreenBuilder {
public:
  ScreenBuilder(std::string name, const Layout& layout, const Theme& theme);

  ScreenBuilder& title(std::string text);
  ScreenBuilder& text(std::string text, int lines = 2);
  ScreenBuilder& note(std::string text, int lines = 1); // smaller, quieter
  ScreenBuilder& space(float units);
  ScreenBuilder& item(DisplayItem item);
  struct ButtonText {
    std::string label;
    std::string hint; // "Space"
    Command command{};
    std::vector<Key> keys;
  };
  ScreenBuilder& buttons(std::vector<ButtonText> texts); // the first is the way on
  ScreenBuilder& last() {
    screen_.last = true;
    return *this;
  }
  [[nodiscard]] Screen build() { return std::move(screen_); }
  [[nodiscard]] float cursor() const { return y_; }

private:
  void line(std::string text, float size_units, int lines, Colour colour, bool bold);
  Layout layout_;
  Theme theme_;
  Screen screen_;
  float y_;
};

} // namespace dorsal
