#include "engine/core/rig/rig_advice.h"

#include <algorithm>
#include <cctype>

namespace dorsal {
namespace {

bool is_called(std::string_view server, std::string_view name) {
  return std::ranges::equal(server, name, {},
                            [](char c) { return std::tolower(static_cast<unsigned char>(c)); });
}

std::string_view listener_fact(ResponseProvider provider) {
  switch (provider) {
  case ResponseProvider::evdev: return evdev_listener_fact;
  case ResponseProvider::xinput2:
  case ResponseProvider::wayland: return display_listener_fact;
  case ResponseProvider::sdl_wait: // the drawing thread itself
  case ResponseProvider::browser_event:
  case ResponseProvider::simulated: return {};
  }
  return {};
}

} // namespace

std::string_view fact_of(const RigFacts& facts, std::string_view name) {
  const auto found = std::ranges::find(facts, name, &RigFacts::value_type::first);
  return found == facts.end() ? std::string_view{} : found->second;
}

bool listens_in_real_time(const RigFacts& facts, ResponseProvider provider) {
  const std::string_view name = listener_fact(provider);
  return !name.empty() && fact_of(facts, name).starts_with("SCHED_FIFO");
}

std::string_view never_met(OnsetProvider provider) {
  switch (provider) {
  case OnsetProvider::glx_oml: return "glx-oml: a graphics card; Xorg on the kernel's virtual one was met";
  case OnsetProvider::kms_vblank: return "kms-vblank: a graphics card; the kernel's virtual one was met";
  case OnsetProvider::wayland_presentation:
    return "wayland-presentation: a compositor on a graphics card; weston on the kernel's virtual one was "
           "met";
  case OnsetProvider::gl_finish: return "gl-finish: swaps that a driver makes wait for the vertical blank";
  case OnsetProvider::browser_presentation:
    return "browser-presentation: a phone or a tablet; Chromium without a graphics card was met";
  case OnsetProvider::browser_frame:
    return "browser-frame: a phone or a tablet; browsers without a graphics card were met";
  case OnsetProvider::unsynced: // what it is for was met: screens without a vertical blank
  case OnsetProvider::simulated: return {};
  }
  return {};
}

std::string_view never_met(ResponseProvider provider) {
  switch (provider) {
  case ResponseProvider::evdev: return "evdev: a keyboard on a cable; the kernel's uinput was met";
  case ResponseProvider::xinput2: return "xinput2: a keyboard on a cable; a test client's presses were met";
  case ResponseProvider::wayland: return "wayland: a keyboard on a cable; a nested compositor's was met";
  case ResponseProvider::sdl_wait: return "sdl-wait: a touch screen; made-up touches were met";
  case ResponseProvider::browser_event:
    return "browser-event: a touch screen; a test client's presses were met";
  case ResponseProvider::simulated: return {};
  }
  return {};
}

std::string advice_for_onsets(std::string_view display_server) {
  if (is_called(display_server, "kmsdrm"))
    return "the console is in use already, and the fact kms-vblank says what its driver lacks; another "
           "graphics card or driver, or X11 with Mesa and without a compositor";
  if (is_called(display_server, "wayland"))
    return "use a compositor that reports when the hardware has shown a frame (wp_presentation), X11 with "
           "Mesa "
           "and without a compositor, or the console (SDL_VIDEODRIVER=kmsdrm)";
  return "use X11 with Mesa and without a compositor, Wayland, or the console (SDL_VIDEODRIVER=kmsdrm)";
}

} // namespace dorsal
