#pragma once
// Where the window is on the screens, in points, as the display server itself tells it: whether all of it can
// be seen, and how to get it back. Wayland tells nobody where a window is; there only what is larger than the
// screen is known not to be seen.
#include "engine/core/screen/display_list.h"
#include "engine/core/trial/session_record.h"
#include "engine/device/x11/x11_desktop.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

struct SDL_Window;

namespace dorsal {

// by_manager: the window manager or the compositor is asked for it. by_hand: nobody to ask, or asked in vain;
// the window is made as large as the screen and taken out of the window manager's hands.
enum class FullScreen { not_asked, by_manager, by_hand };

class Placement {
public:
  // `desktop` is null elsewhere than on X11. The window must live longer.
  Placement(SDL_Window* window, const X11Desktop* desktop, FullScreen full_screen);

  // Waits for the whole screen, for a while: window managers take their time. False: it was not given.
  [[nodiscard]] bool wait_for_whole_screen() const;
  [[nodiscard]] bool shows(const Box& part) const;
  // Moves the window, and makes it smaller where it is larger than the screen.
  void bring_into_view() const;
  // The screens have changed: what was made as large as one of them by hand stays so.
  void follow_screens() const;

  [[nodiscard]] std::optional<Point> corner() const; // of the window on the desktop; empty where nobody tells
  [[nodiscard]] std::string in_words() const;
  [[nodiscard]] RigFacts facts() const;

private:
  [[nodiscard]] Box place() const;
  [[nodiscard]] std::vector<Box> screens() const;
  [[nodiscard]] Box own_screen() const; // the one that holds the window's middle
  [[nodiscard]] bool is_whole_screen() const;
  [[nodiscard]] std::string full_screen_in_words() const;
  void put(const Box& wanted) const;

  SDL_Window* window_;
  const X11Desktop* desktop_;
  FullScreen full_screen_;
};

} // namespace dorsal
