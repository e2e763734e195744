#pragma once
// The window with its renderer, set up for timing: text input off, no synthetic pointers, no joystick, swap
// interval asked for on the GL context itself (SDL's own flag would fall back to sleeping).
#include "engine/device/drawing/sdl_types.h"
#include "engine/device/linux/run_delay.h"
#include "engine/device/sdl/placement.h"
#include "engine/device/sdl/window_units.h"
#include "engine/device/stage.h"
#include "engine/device/x11/x11_desktop.h"

#include <memory>
#include <optional>

struct _XDisplay; // NOLINT(bugprone-reserved-identifier): the name that X11 gives it
struct wl_display;
struct wl_surface;

namespace dorsal {

struct StageOptions;

// SDL as a value: quits what it has started.
class SdlRuntime {
public:
  SdlRuntime();
  SdlRuntime(const SdlRuntime&) = delete;
  SdlRuntime& operator=(const SdlRuntime&) = delete;
  ~SdlRuntime();
};

class Window {
public:
  explicit Window(const StageOptions& options);

  [[nodiscard]] SDL_Window* window() const { return window_.get(); }
  [[nodiscard]] SDL_Renderer* renderer() const { return renderer_.get(); }
  [[nodiscard]] ScreenSize size() const; // in pixels of the renderer
  // The pointer's places are told in points: the one way from those to pixels.
  [[nodiscard]] WindowUnits units() const;
  [[nodiscard]] const Placement& placement() const { return *placement_; }
  [[nodiscard]] bool has_focus() const;
  // Readable when the screens may have changed; -1 where SDL tells.
  [[nodiscard]] int screen_news() const;
  void take_screen_news();
  [[nodiscard]] std::optional<Duration>
  nominal_period() const;                        // what the screen claims; empty where it says 0 Hz
  [[nodiscard]] int display() const;             // its number, from 0
  [[nodiscard]] ScreenSize display_size() const; // in the display's own mode; 0 x 0 where SDL does not tell
  [[nodiscard]] RigFacts facts() const;

  // X11 only; null and 0 elsewhere.
  [[nodiscard]] _XDisplay* x11_display() const { return x11_display_; }
  [[nodiscard]] unsigned long x11_window() const { return x11_window_; }
  [[nodiscard]] std::optional<RunDelay> x11_server() const; // a local one only
  // Wayland only; null elsewhere.
  [[nodiscard]] wl_display* wayland_display() const { return wayland_display_; }
  [[nodiscard]] wl_surface* wayland_surface() const { return wayland_surface_; }
  // The console (KMSDRM) only; -1 elsewhere.
  [[nodiscard]] int drm_descriptor() const { return drm_descriptor_; }

  // Waits until the GPU has finished everything drawn so far.
  void finish() const;
  // Draws one pixel where nothing is seen of it, and waits for it.
  void finish_pixel() const;
  // Waits until the display server has done all that was asked of it.
  void server_round_trip() const;

private:
  void open(const StageOptions& options, FullScreen full_screen);
  [[nodiscard]] bool open_managed(const StageOptions& options);
  void find_native_handles();
  void take_focus();
  std::unique_ptr<X11Desktop> desktop_; // X11 only
  SdlWindow window_;
  std::optional<Placement> placement_;
  SdlRenderer renderer_;
  bool unmanaged_{}; // on X11, with nobody to hand out the focus
  void (*gl_finish_)(){};
  _XDisplay* x11_display_{};
  unsigned long x11_window_{};
  wl_display* wayland_display_{};
  wl_surface* wayland_surface_{};
  int drm_descriptor_{-1};
};

} // namespace dorsal
