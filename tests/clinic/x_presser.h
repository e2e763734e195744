#pragma once
// Real key and button events through XTEST, on the server that DISPLAY names.
#include "engine/core/screen/display_list.h"
#include "engine/core/stimulus/stimulus.h"
#include "engine/device/stage.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>

struct _XDisplay; // Xlib's own name; its header would bring its macros

namespace dorsal::test {

class XPresser {
public:
  XPresser();
  void arrow_key(Side side);
  void move(Point to);
  void click(Point at);
  void key(const char* name); // as X names it: "space", "Tab"
  void
  type(std::string_view text); // letters, digits, '-', blanks and '\n', with Shift where a letter wants it
  void place(unsigned code);   // by the kernel's code, whatever the layout has there
  // The only window of this server: another size, and the focus gone to nobody and back.
  void resize_window(int width_px, int height_px);
  void move_window(int x_px, int y_px); // our own, whoever manages it
  void take_focus_away();
  void give_focus_back();
  // Where our own window is, as the server says; empty while there is none to see.
  [[nodiscard]] std::optional<Box> place_of_window() const;
  [[nodiscard]] ScreenSize screen() const;
  // What the screen shows there: red, green and blue as one number.
  [[nodiscard]] unsigned long pixel(Point at) const;
  // The whole screen, for somebody to look at.
  void save_screen(const std::filesystem::path& ppm) const;
  // The screen itself: a smaller one, and the whole one again (RandR).
  void change_display(ScreenSize size);

private:
  [[nodiscard]] unsigned long window() const;
  std::shared_ptr<_XDisplay> display_;
};

} // namespace dorsal::test
