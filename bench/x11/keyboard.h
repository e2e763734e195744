#pragma once
// Presses real keys through the X server's XTEST extension, stamped just before the request is made and just
// after it has been handed over. The stamps bound the instant at which the server could first know of it.
#include "engine/core/base/time.h"
#include "engine/core/input/key.h"

#include <vector>

struct _XDisplay; // NOLINT(bugprone-reserved-identifier): the name that X11 gives it

namespace dorsal::bench {

struct Injection {
  Instant before;
  Instant after;
};

class Keyboard {
public:
  explicit Keyboard(_XDisplay* display); // throws Error(device_error) without XTEST
  ~Keyboard();                           // releases what is still held
  Keyboard(const Keyboard&) = delete;
  Keyboard& operator=(const Keyboard&) = delete;
  Keyboard(Keyboard&&) = delete;
  Keyboard& operator=(Keyboard&&) = delete;

  // Left, Right, Space, Esc, letters and digits; anything else throws Error(usage).
  Injection press(Key key);
  Injection release(Key key);

private:
  Injection send(Key key, bool down);
  _XDisplay* display_;
  std::vector<unsigned int> held_{};
};

} // namespace dorsal::bench
