#pragma once
// Xlib's connection as a value. Included by sources only: Xlib defines macros with everyday names.
#include <X11/Xlib.h>

#include <memory>

namespace dorsal {

struct CloseXDisplay {
  void operator()(Display* display) const noexcept { XCloseDisplay(display); }
};
using XDisplay = std::unique_ptr<Display, CloseXDisplay>;

} // namespace dorsal
