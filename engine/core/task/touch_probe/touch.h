#pragma once
// What one touch of the task "touchprobe" is: one square, with a blunt tip or with a pointed one. The patient
// tells both (Moseley et al. 2008, Pain 137:600: which point, and which of two probes).
#include "engine/core/task/probe/tip.h"
#include "engine/core/task/touch/site.h"

namespace dorsal::touch_probe {

struct Touch {
  touch::Site site;
  probe::Tip tip; // where nothing is touched, none: kept as blunt
  friend bool operator==(const Touch&, const Touch&) = default;
};

} // namespace dorsal::touch_probe
