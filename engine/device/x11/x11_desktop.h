#pragma once
// What the X server itself says of our window, the screens and the window manager, over a connection of its
// own: what was asked for is not always what was given.
#include "engine/core/screen/display_list.h"

#include <memory>
#include <optional>
#include <vector>

struct _XDisplay; // NOLINT(bugprone-reserved-identifier): the name that X11 gives it

namespace dorsal {

class X11Desktop {
public:
  // Null where no X server answers.
  [[nodiscard]] static std::unique_ptr<X11Desktop> open();
  X11Desktop(const X11Desktop&) = delete;
  X11Desktop& operator=(const X11Desktop&) = delete;
  ~X11Desktop();

  // Somebody places windows and hands out the focus.
  [[nodiscard]] bool is_managed() const;
  // From the desktop's upper left corner. The window must live.
  [[nodiscard]] Box place_of(unsigned long window) const;
  // The screens that are on, at least one.
  [[nodiscard]] std::vector<Box> screens() const;

  // Readable when screens may have come, gone or changed.
  [[nodiscard]] int news() const;
  void take_news();

private:
  struct Connection;
  explicit X11Desktop(std::unique_ptr<Connection> connection);
  std::unique_ptr<Connection> connection_;
};

} // namespace dorsal
