#include "engine/device/sdl/choice.h"

#include "engine/device/onset/gl_finish.h"
#include "engine/device/onset/glx_oml.h"
#include "engine/device/onset/kms_vblank.h"
#include "engine/device/onset/present_watch.h"
#include "engine/device/onset/wayland_presentation.h"
#include "engine/device/sdl/window.h"

#include <fmt/format.h>

#include <utility>

namespace dorsal {
namespace {

// A frame's events follow its blank within microseconds; a compositor's feedback within a frame or two.
constexpr Duration present_patience = std::chrono::milliseconds{2};
constexpr Duration feedback_patience = std::chrono::milliseconds{100};

// Tries the providers, the best first, and remembers why one is not used.
class Chooser {
public:
  Chooser(const Window& window, const FrameSteps& steps, const AskServer& ask, const ScreenGrid& grid)
      : window_(window), steps_(steps), ask_(ask), screen_(grid), grid_(grid.fit) {}

  std::unique_ptr<Presenter> choose() {
    if (auto presenter = glx_oml()) return presenter;
    if (auto presenter = kms_vblank()) return presenter;
    if (auto presenter = wayland_presentation()) return presenter;
    return by_return();
  }
  [[nodiscard]] RigFacts refusals() && { return std::move(refusals_); }

private:
  // What needs nothing but that calls return.
  std::unique_ptr<Presenter> by_return() {
    if (grid_) return make_gl_finish_presenter(steps_, *grid_, queued_frames());
    refuse(OnsetProvider::gl_finish, no_grid);
    return make_unsynced_presenter(steps_, ask_, shown_later(window_, screen_.nominal));
  }

  std::unique_ptr<Presenter> glx_oml() {
    if (!window_.x11_display()) return refuse(OnsetProvider::glx_oml, "the display server is not X11");
    if (!grid_) return refuse(OnsetProvider::glx_oml, no_grid);
    std::string why;
    auto calls = load_oml(window_.x11_display(), window_.x11_window(), why);
    if (!calls) return refuse(OnsetProvider::glx_oml, why);
    const std::shared_ptr<PresentWatch> watch = PresentWatch::open(window_.x11_window(), why);
    if (!watch) refusals_.emplace_back("x present", why);
    const HowShown how_shown = [watch](std::int64_t msc) -> std::optional<PresentMode> {
      if (!watch) return {};
      const auto completion = watch->of_frame(msc, present_patience);
      return completion ? std::optional{completion->mode} : std::nullopt;
    };
    return make_oml_presenter(steps_, *std::move(calls), how_shown, grid_->period, by_return());
  }

  std::unique_ptr<Presenter> kms_vblank() {
    if (window_.drm_descriptor() < 0)
      return refuse(OnsetProvider::kms_vblank, "the display is not the console (KMSDRM)");
    if (!grid_) return refuse(OnsetProvider::kms_vblank, screen_.words);
    return make_kms_presenter(steps_, *screen_.kms, grid_->period, by_return());
  }

  std::unique_ptr<Presenter> wayland_presentation() {
    if (!window_.wayland_display())
      return refuse(OnsetProvider::wayland_presentation, "the display server is not Wayland");
    // The compositor paces the frames, so swaps need not keep to the grid themselves.
    const auto period = grid_ ? std::optional{grid_->period} : window_.nominal_period();
    if (!period) return refuse(OnsetProvider::wayland_presentation, "the screen states no refresh rate");
    std::string why;
    const std::shared_ptr<WaylandPresentation> feedback =
        WaylandPresentation::open(window_.wayland_display(), window_.wayland_surface(), why);
    if (!feedback) return refuse(OnsetProvider::wayland_presentation, why);
    return make_wayland_presenter(steps_,
                                  {.ask = [feedback] { feedback->ask(); },
                                   .answer = [feedback] { return feedback->answer(feedback_patience); }},
                                  *period, by_return());
  }

  // On the console a swap returns while its own frame waits for the next blank.
  [[nodiscard]] int queued_frames() const { return window_.drm_descriptor() >= 0 ? 1 : 0; }

  std::unique_ptr<Presenter> refuse(OnsetProvider provider, std::string_view why) {
    refusals_.emplace_back(name_of(provider), fmt::format("not used: {}", why));
    return nullptr;
  }

  static constexpr std::string_view no_grid = "frames were not seen to wait for a vertical blank";
  const Window& window_;
  const FrameSteps& steps_;
  const AskServer& ask_;
  const ScreenGrid& screen_;
  const std::optional<FrameFit>& grid_;
  RigFacts refusals_;
};

} // namespace

OnsetChoice choose_onset_provider(const Window& window, const FrameSteps& steps, const AskServer& ask,
                                  const ScreenGrid& grid) {
  Chooser chooser{window, steps, ask, grid};
  auto presenter = chooser.choose();
  return {.presenter = std::move(presenter), .refusals = std::move(chooser).refusals()};
}

// On the console a flip waits for the next blank, and for one more where another waits before it. A
// compositor puts the frame together with its next repaint and shows that with the blank after it. X11 on a
// real screen may do either, or copy at once. An X server that states no refresh rate has no screen but its
// memory; without one elsewhere the slowest usual rate is taken.
ShownLater shown_later(const Window& window, std::optional<Duration> period) {
  constexpr Duration slowest = std::chrono::nanoseconds{41'666'667}; // 24 Hz
  if (window.x11_display()) return {Duration::zero(), 2 * period.value_or(Duration::zero())};
  const Duration one = period.value_or(slowest);
  return {window.drm_descriptor() >= 0 ? one / 2 : one, 2 * one};
}

} // namespace dorsal
