#pragma once
// A robot within the program: looks at a pixel of the X screen, and presses a key that has no meaning
// (XTEST). It sees what the server has, not what the panel shows, and it presses where a device's driver
// would hand over.
#include "engine/core/base/time.h"

#include <memory>
#include <optional>

namespace dorsal {

class X11Robot {
public:
  // Empty where no X server answers, or it has no XTEST, or every key has a meaning.
  [[nodiscard]] static std::unique_ptr<X11Robot> open();
  X11Robot(const X11Robot&) = delete;
  X11Robot& operator=(const X11Robot&) = delete;
  ~X11Robot();

  // The bright/dark state of a pixel of the screen; empty where the server does not show it.
  [[nodiscard]] std::optional<bool> is_bright(int x_px, int y_px) const;
  // Looks again and again until the pixel is bright: between the two looks it became so. Empty after
  // `patience`.
  struct Change {
    Instant not_before;
    Instant not_after;
  };
  [[nodiscard]] std::optional<Change> wait_until_bright(int x_px, int y_px, Duration patience) const;

  // The instant just before the press was handed to the server.
  [[nodiscard]] Instant press();
  void release();

private:
  struct Connection;
  explicit X11Robot(std::unique_ptr<Connection> connection);
  std::unique_ptr<Connection> connection_;
};

} // namespace dorsal
