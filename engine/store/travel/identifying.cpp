#include "engine/store/travel/identifying.h"

#include <algorithm>
#include <array>

namespace dorsal {
namespace {

// "trigger", "vibrator" and "evdev" name devices, some by their serial number; a "rig check" has a date and a
// name.
constexpr std::array rig_facts{
    MarkedName{"boot", Identifies::machine},
    MarkedName{"cpu latency", Identifies::nothing},
    MarkedName{"display server", Identifies::nothing},
    MarkedName{"evdev", Identifies::machine},
    MarkedName{"evdev buffer overruns", Identifies::nothing},
    MarkedName{"evdev plugging", Identifies::nothing},
    MarkedName{"evdev refused", Identifies::machine},
    MarkedName{"evdev thread", Identifies::nothing},
    MarkedName{"films", Identifies::nothing},
    MarkedName{"frames", Identifies::nothing},
    MarkedName{"full screen", Identifies::nothing},
    MarkedName{"host", Identifies::nothing},
    MarkedName{"listener thread", Identifies::nothing},
    MarkedName{"memory", Identifies::nothing},
    MarkedName{"nominal frame interval", Identifies::nothing},
    MarkedName{"onset provider", Identifies::nothing},
    MarkedName{"onset provider given up", Identifies::nothing},
    MarkedName{"pixels to a point", Identifies::nothing},
    MarkedName{"provider agreement", Identifies::nothing},
    MarkedName{"renderer", Identifies::nothing},
    MarkedName{"response provider", Identifies::nothing},
    MarkedName{"rig check", Identifies::time},
    MarkedName{"screen in points", Identifies::nothing},
    MarkedName{"screens", Identifies::nothing},
    MarkedName{"sdl", Identifies::nothing},
    MarkedName{"simulated patient", Identifies::nothing},
    MarkedName{"sound", Identifies::nothing},
    MarkedName{"timer slack", Identifies::nothing},
    MarkedName{"trigger", Identifies::machine},
    MarkedName{"vibrator", Identifies::machine},
    MarkedName{"waits for a processor", Identifies::nothing},
    MarkedName{"wall clock", Identifies::nothing},
    MarkedName{"way through x11", Identifies::nothing},
    MarkedName{"wayland", Identifies::nothing},
    MarkedName{"wayland clock", Identifies::nothing},
    MarkedName{"wayland times not believed", Identifies::nothing},
    MarkedName{"window", Identifies::nothing},
    MarkedName{"window in points", Identifies::nothing},
    MarkedName{"window place", Identifies::nothing},
    MarkedName{"xinput2", Identifies::nothing},
};

} // namespace

std::span<const MarkedName> marked_rig_facts() { return rig_facts; }

bool may_leave_shifted(std::string_view rig_fact) {
  const auto found = std::ranges::find(rig_facts, rig_fact, &MarkedName::name);
  return found != rig_facts.end() && found->identifies == Identifies::nothing;
}

} // namespace dorsal
