#include "engine/core/input/disturbance.h"

#include "engine/core/base/names.h"

namespace dorsal {
namespace {

constexpr Names<Disturbance, 5> disturbance_names = {{{Disturbance::suspended, "suspended"},
                                                      {Disturbance::clock_stepped, "clock_stepped"},
                                                      {Disturbance::other_console, "other_console"},
                                                      {Disturbance::display_off, "display_off"},
                                                      {Disturbance::motor_silent, "motor_silent"}}};

} // namespace

std::string_view name_of(Disturbance disturbance) { return disturbance_names.name_of(disturbance); }
std::optional<Disturbance> parse_disturbance(std::string_view name) { return disturbance_names.parse(name); }

} // namespace dorsal
