#include "engine/device/x11/x11_dark.h"

#include <X11/Xlib.h>
#include <X11/extensions/dpms.h>

namespace dorsal {

std::function<bool()> screen_is_dark(_XDisplay* display) {
  int event = 0, error = 0;
  if (!DPMSQueryExtension(display, &event, &error) || !DPMSCapable(display)) return {};
  return [display] {
    CARD16 level = DPMSModeOn;
    BOOL enabled = False;
    return DPMSInfo(display, &level, &enabled) && enabled && level != DPMSModeOn;
  };
}

} // namespace dorsal
