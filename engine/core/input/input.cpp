#include "engine/core/input/input.h"

#include "engine/core/base/names.h"

namespace dorsal {
namespace {

constexpr Names<ResponseProvider, 6> response_provider_names = {
    {{ResponseProvider::sdl_wait, "sdl-wait"},
     {ResponseProvider::xinput2, "xinput2"},
     {ResponseProvider::evdev, "evdev"},
     {ResponseProvider::wayland, "wayland"},
     {ResponseProvider::simulated, "simulated"},
     {ResponseProvider::browser_event, "browser-event"}}};

constexpr Names<ResponseDevice, 3> response_device_names = {
    {{ResponseDevice::key, "key"}, {ResponseDevice::mouse, "mouse"}, {ResponseDevice::touch, "touch"}}};

constexpr Names<Motion, 4> motion_names = {{{Motion::press, "press"},
                                            {Motion::release, "release"},
                                            {Motion::repeat, "repeat"},
                                            {Motion::echo, "echo"}}};

} // namespace

std::string_view name_of(ResponseProvider provider) { return response_provider_names.name_of(provider); }
std::optional<ResponseProvider> parse_response_provider(std::string_view name) {
  return response_provider_names.parse(name);
}
std::string_view name_of(ResponseDevice device) { return response_device_names.name_of(device); }
std::optional<ResponseDevice> parse_response_device(std::string_view name) {
  return response_device_names.parse(name);
}
std::string_view name_of(Motion motion) { return motion_names.name_of(motion); }
std::optional<Motion> parse_motion(std::string_view name) { return motion_names.parse(name); }

} // namespace dorsal
