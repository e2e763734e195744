#pragma once
// Keys and clicks through XTEST on the server that DISPLAY names, with the instants between which they were
// given to it.
#include "engine/core/base/time.h"

#include <memory>
#include <string>

struct _XDisplay; // Xlib's own name; its header would bring its macros

namespace dorsal::test {

class XHand {
public:
  XHand();
  Stamp key(const char* keysym, bool down); // "f", "Left"
  void focus_first_window();                // nobody else does on a bare server
  void click(int x, int y);                 // from the screen's upper left corner

private:
  std::shared_ptr<_XDisplay> display_;
};

} // namespace dorsal::test
