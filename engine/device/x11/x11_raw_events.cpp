#include "engine/device/x11/x11_raw_events.h"

#include <X11/Xlib.h>
#include <X11/extensions/XInput2.h>

#include <array>

namespace dorsal {

std::optional<int> select_raw_events(_XDisplay* display, std::initializer_list<int> kinds) {
  int opcode = 0, event = 0, error = 0, major = 2, minor = 2;
  if (!XQueryExtension(display, "XInputExtension", &opcode, &event, &error)) return {};
  if (XIQueryVersion(display, &major, &minor) != Success) return {};
  std::array<unsigned char, XIMaskLen(XI_LASTEVENT)> bits{};
  for (const int kind : kinds) { // what the macro XISetMask does, without its narrowing
    unsigned char& byte = bits[static_cast<std::size_t>(kind) >> 3];
    byte = static_cast<unsigned char>(byte | (1U << (kind & 7)));
  }
  XIEventMask mask{
      .deviceid = XIAllMasterDevices, .mask_len = static_cast<int>(bits.size()), .mask = bits.data()};
  if (XISelectEvents(display, DefaultRootWindow(display), &mask, 1) != Success) return {};
  XSync(display, False);
  return opcode;
}

} // namespace dorsal
