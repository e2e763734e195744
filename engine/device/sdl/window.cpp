#include "engine/device/sdl/window.h"

#include "engine/device/sdl/display_loss.h"
#include "engine/device/sdl/sdl_stage.h"

#include <SDL_syswm.h>
#include <X11/Xlib.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace dorsal {
namespace {

void set_hints() {
  // One pointer event for one touch: a touch must not also arrive as a click, nor a click as a touch.
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
  SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "1");
  SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
  SDL_SetHint(SDL_HINT_RENDER_SCALE_QUALITY, "linear");
  SDL_SetHint(SDL_HINT_RENDER_BATCHING, "1");
  SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
  SDL_SetHint(SDL_HINT_APP_NAME, "Dorsal");
}

SdlRenderer make_renderer(SDL_Window* window) {
  SDL_SetHint(SDL_HINT_RENDER_DRIVER, "opengl");
  SdlRenderer renderer{SDL_CreateRenderer(window, -1, SDL_RENDERER_ACCELERATED)};
  if (renderer) {
    SDL_GL_SetSwapInterval(1); // measured afterwards, not believed
    return renderer;
  }
  SDL_SetHint(SDL_HINT_RENDER_DRIVER, "");
  renderer.reset(SDL_CreateRenderer(window, -1, 0));
  require_sdl(renderer != nullptr, "no way to draw into the window");
  return renderer;
}

// SDL falls back to drivers that draw where nobody can look.
bool shows_nothing(std::string_view driver) { return driver == "offscreen" || driver == "dummy"; }

struct Opening {
  SDL_Rect place{};
  Uint32 flags{SDL_WINDOW_ALLOW_HIGHDPI | SDL_WINDOW_OPENGL};

  [[nodiscard]] SdlWindow try_it() const {
    return SdlWindow{SDL_CreateWindow("Dorsal", place.x, place.y, place.w, place.h, flags)};
  }
};

Opening opening_for(const StageOptions& options, FullScreen full_screen) {
  const auto middle =
      static_cast<int>(SDL_WINDOWPOS_CENTERED_DISPLAY(static_cast<unsigned>(options.display)));
  const ScreenSize size = options.windowed.value_or(ScreenSize{1280, 720});
  Opening opening{.place = {middle, middle, size.width_px, size.height_px}};
  switch (full_screen) {
  case FullScreen::not_asked: opening.flags |= SDL_WINDOW_RESIZABLE; break;
  case FullScreen::by_manager: { // as large as it will be: SDL 2.26 keeps to the first size where it scales
    opening.flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;
    SDL_Rect bounds{};
    if (SDL_GetDisplayBounds(options.display, &bounds) == 0) {
      opening.place.w = bounds.w;
      opening.place.h = bounds.h;
    }
    break;
  }
  case FullScreen::by_hand:
    opening.flags |= SDL_WINDOW_BORDERLESS;
    SDL_GetDisplayBounds(options.display, &opening.place);
    break;
  }
  return opening;
}

[[noreturn]] void refuse_no_display(std::string_view why) {
  throw Error(
      ExitCode::no_display,
      fmt::format(
          "no screen to show pictures on ({}). Start Dorsal from a graphical session, or set DISPLAY; "
          "without a screen, tools/run starts a virtual one by itself",
          why));
}

} // namespace

SdlRuntime::SdlRuntime() {
  set_hints();
  if (SDL_Init(SDL_INIT_VIDEO) != 0) refuse_no_display(SDL_GetError());
  if (shows_nothing(SDL_GetCurrentVideoDriver())) {
    SDL_Quit();
    refuse_no_display("SDL found only drivers without a screen");
  }
  end_plainly_when_x_server_goes();
  SDL_StopTextInput(); // SDL starts it by itself; with an input method every key would make a slow call
  SDL_DisableScreenSaver();
  if (TTF_Init() != 0)
    throw Error(ExitCode::device_error, fmt::format("cannot start SDL_ttf: {}", TTF_GetError()));
}

SdlRuntime::~SdlRuntime() {
  TTF_Quit();
  SDL_Quit();
}

Window::Window(const StageOptions& options) {
  const int screens = SDL_GetNumVideoDisplays();
  if (options.display < 0 || options.display >= screens)
    throw Error(ExitCode::usage, fmt::format("--display is {}; this machine has screens 0 to {}",
                                             options.display, screens - 1));
  if (std::string_view{SDL_GetCurrentVideoDriver()} == "x11") desktop_ = X11Desktop::open();
  const bool nobody_to_ask = desktop_ && !desktop_->is_managed();
  if (options.windowed)
    open(options, FullScreen::not_asked);
  else if (nobody_to_ask || !open_managed(options))
    open(options, FullScreen::by_hand);
  renderer_ = make_renderer(window_.get());
  gl_finish_ = reinterpret_cast<void (*)()>(SDL_GL_GetProcAddress("glFinish"));
  if (!options.windowed) SDL_ShowCursor(SDL_ENABLE);
  find_native_handles();
  take_focus();
}

// Full screen as the window manager or the compositor gives it. False where an X server shows that it did
// not.
bool Window::open_managed(const StageOptions& options) {
  open(options, FullScreen::by_manager);
  return !desktop_ || placement_->wait_for_whole_screen();
}

void Window::open(const StageOptions& options, FullScreen full_screen) {
  Opening opening = opening_for(options, full_screen);
  SDL_SetHint(SDL_HINT_X11_FORCE_OVERRIDE_REDIRECT, full_screen == FullScreen::by_hand ? "1" : "0");
  placement_.reset();
  window_.reset();
  window_ = opening.try_it();
  if (!window_) { // no OpenGL on this display
    opening.flags &= ~Uint32{SDL_WINDOW_OPENGL};
    window_ = opening.try_it();
  }
  require_sdl(window_ != nullptr, "cannot open a window", ExitCode::no_display);
  placement_.emplace(window_.get(), desktop_.get(), full_screen);
  unmanaged_ = full_screen == FullScreen::by_hand || (desktop_ && !desktop_->is_managed());
}

void Window::find_native_handles() {
  SDL_SysWMinfo info;
  SDL_VERSION(&info.version);
  if (!SDL_GetWindowWMInfo(window_.get(), &info)) return;
  switch (info.subsystem) {
  case SDL_SYSWM_X11:
    x11_display_ = info.info.x11.display;
    x11_window_ = info.info.x11.window;
    break;
  case SDL_SYSWM_WAYLAND:
    wayland_display_ = info.info.wl.display;
    wayland_surface_ = info.info.wl.surface;
    break;
  case SDL_SYSWM_KMSDRM: drm_descriptor_ = info.info.kmsdrm.drm_fd; break;
  default: break;
  }
}

std::optional<RunDelay> Window::x11_server() const {
  if (!x11_display_) return {};
  return RunDelay::of_peer(ConnectionNumber(x11_display_));
}

void Window::take_focus() {
  SDL_RaiseWindow(window_.get());
  if (!x11_display_ || !unmanaged_) return;
  // Nobody hands out the focus to such a window; ask for it once the window is there.
  XSync(x11_display_, False);
  XSetInputFocus(x11_display_, x11_window_, RevertToParent, CurrentTime);
  XSync(x11_display_, False);
}

ScreenSize Window::size() const {
  ScreenSize size;
  SDL_GetRendererOutputSize(renderer_.get(), &size.width_px, &size.height_px);
  return size;
}

WindowUnits Window::units() const {
  WindowUnits units{.points = {}, .pixels = size()};
  SDL_GetWindowSize(window_.get(), &units.points.width, &units.points.height);
  return units;
}

int Window::screen_news() const { return desktop_ ? desktop_->news() : -1; }

void Window::take_screen_news() {
  desktop_->take_news();
  placement_->follow_screens();
}

bool Window::has_focus() const { return (SDL_GetWindowFlags(window_.get()) & SDL_WINDOW_INPUT_FOCUS) != 0; }

std::optional<Duration> Window::nominal_period() const {
  SDL_DisplayMode mode{};
  const int display = SDL_GetWindowDisplayIndex(window_.get());
  if (display < 0 || SDL_GetCurrentDisplayMode(display, &mode) != 0 || mode.refresh_rate <= 0) return {};
  return Duration{1'000'000'000 / mode.refresh_rate};
}

int Window::display() const { return std::max(0, SDL_GetWindowDisplayIndex(window_.get())); }

ScreenSize Window::display_size() const {
  SDL_DisplayMode mode{};
  if (SDL_GetCurrentDisplayMode(display(), &mode) != 0) return {};
  return {mode.w, mode.h};
}

RigFacts Window::facts() const {
  RigFacts facts;
  SDL_RendererInfo info{};
  SDL_GetRendererInfo(renderer_.get(), &info);
  SDL_version version{};
  SDL_GetVersion(&version);
  const auto [points, pixels] = units();
  facts.emplace_back("display server", SDL_GetCurrentVideoDriver());
  facts.emplace_back("sdl", fmt::format("{}.{}.{}", version.major, version.minor, version.patch));
  facts.emplace_back("renderer", info.name ? info.name : "unknown");
  facts.emplace_back("window", fmt::format("{}x{} px", pixels.width_px, pixels.height_px));
  facts.emplace_back("window in points", fmt::format("{}x{}", points.width, points.height));
  facts.emplace_back("pixels to a point", fmt::format("{:.4g}", units().pixels_across()));
  const RigFacts placed = placement_->facts();
  facts.insert(facts.end(), placed.begin(), placed.end());
  const auto period = nominal_period();
  facts.emplace_back("nominal frame interval",
                     period ? fmt::format("{:.3f} ms", in_milliseconds(*period)) : "none stated");
  return facts;
}

void Window::finish() const {
  SDL_RenderFlush(renderer_.get());
  if (gl_finish_) gl_finish_();
}

void Window::finish_pixel() const {
  SDL_RenderDrawPoint(renderer_.get(), 0, 0);
  finish();
}

void Window::server_round_trip() const {
  if (x11_display_)
    XSync(x11_display_, False);
  else
    finish();
}

} // namespace dorsal
