#include "engine/device/onset/glx_oml.h"

#include "engine/device/onset/vblank_check.h"

#include <SDL.h>
#include <fmt/format.h>

#include <utility>

namespace dorsal {
namespace {

// UST has whole microseconds; the driver reads its clock within some more.
constexpr Duration stamp_error = std::chrono::microseconds{20};

Instant from_ust(std::int64_t ust) { return Instant{std::chrono::microseconds{ust}}; }

class OmlPresenter final : public Presenter {
public:
  OmlPresenter(FrameSteps steps, OmlCalls calls, HowShown how_shown, Duration period,
               std::unique_ptr<Presenter> fallback)
      : steps_(std::move(steps)), calls_(std::move(calls)), how_shown_(std::move(how_shown)), period_(period),
        fallback_(std::move(fallback)), check_(period) {}

  Onset present() override {
    if (!violation_.empty()) return fallback_->present();
    const Instant before = steps_.now();
    std::int64_t ust = 0, asked = 0, swaps = 0, shown = 0;
    if (!calls_.sync_values(ust, asked, swaps)) return demote(before, "no answer about swaps so far");
    const std::int64_t target = swaps + 1;
    steps_.swap();
    if (!calls_.wait_for_sbc(target, ust, shown, swaps)) return demote(before, "no answer about the swap");
    if (swaps < target) return demote(before, "an answer before the swap was done");
    const VblankStamp stamp{from_ust(ust), shown};
    if (const auto wrong = check_.violation(stamp, steps_.now())) return demote(before, *wrong);
    last_ = stamp.at;
    return onset(stamp, static_cast<int>(std::max<std::int64_t>(0, shown - asked - 1)));
  }
  [[nodiscard]] OnsetProvider provider() const override {
    return violation_.empty() ? OnsetProvider::glx_oml : fallback_->provider();
  }
  void settle() override { fallback_->settle(); }
  [[nodiscard]] Instant hand_over_for(const FrameRequest& request) const override {
    if (!violation_.empty() || !last_) return fallback_->hand_over_for(request);
    return hand_over_on_grid(request, *last_, period_);
  }
  [[nodiscard]] std::string demotion() const override {
    return violation_.empty() ? std::string{} : fmt::format("glx-oml was given up: {}", violation_);
  }

private:
  Onset onset(const VblankStamp& stamp, int missed) {
    Onset onset{.at = {stamp.at, stamp.at - stamp_error, stamp.at + stamp_error},
                .provider = OnsetProvider::glx_oml,
                .missed_frames = missed,
                .quality = OnsetQuality::hardware};
    const auto mode = how_shown_(stamp.count);
    if (mode == PresentMode::flip) return onset;
    // Composited, or nobody says how: the frame may have reached the screen with the next blank.
    onset.quality = mode == PresentMode::copy ? OnsetQuality::composited : OnsetQuality::estimate;
    onset.at.latest = stamp.at + period_;
    if (mode == PresentMode::skip) ++onset.missed_frames;
    return onset;
  }

  // The frame is on its way already, so this one is judged by its return.
  Onset demote(Instant before, std::string_view why) {
    violation_ = why;
    steps_.finish_pixel();
    const Instant after = steps_.now();
    return {.at = {after, before, after},
            .provider = fallback_->provider(),
            .missed_frames = 0,
            .quality = OnsetQuality::estimate};
  }

  FrameSteps steps_;
  OmlCalls calls_;
  HowShown how_shown_;
  Duration period_;
  std::unique_ptr<Presenter> fallback_;
  VblankCheck check_;
  std::optional<Instant> last_; // blank that showed a frame of ours
  std::string violation_;
};

} // namespace

std::unique_ptr<Presenter> make_oml_presenter(FrameSteps steps, OmlCalls calls, HowShown how_shown,
                                              Duration period, std::unique_ptr<Presenter> fallback) {
  return std::make_unique<OmlPresenter>(std::move(steps), std::move(calls), std::move(how_shown), period,
                                        std::move(fallback));
}

std::optional<OmlCalls> load_oml(_XDisplay* display, unsigned long window, std::string& refusal) {
  using SyncValues = int (*)(_XDisplay*, unsigned long, std::int64_t*, std::int64_t*, std::int64_t*);
  using WaitForSbc =
      int (*)(_XDisplay*, unsigned long, std::int64_t, std::int64_t*, std::int64_t*, std::int64_t*);
  if (SDL_GL_ExtensionSupported("GLX_OML_sync_control") != SDL_TRUE) {
    refusal = "the driver has no GLX_OML_sync_control";
    return {};
  }
  const auto sync_values = reinterpret_cast<SyncValues>(SDL_GL_GetProcAddress("glXGetSyncValuesOML"));
  const auto wait_for_sbc = reinterpret_cast<WaitForSbc>(SDL_GL_GetProcAddress("glXWaitForSbcOML"));
  if (!sync_values || !wait_for_sbc) {
    refusal = "the driver names GLX_OML_sync_control and lacks its functions";
    return {};
  }
  return OmlCalls{
      .sync_values = [=](std::int64_t& ust, std::int64_t& msc,
                         std::int64_t& sbc) { return sync_values(display, window, &ust, &msc, &sbc) != 0; },
      .wait_for_sbc =
          [=](std::int64_t target, std::int64_t& ust, std::int64_t& msc, std::int64_t& sbc) {
            return wait_for_sbc(display, window, target, &ust, &msc, &sbc) != 0;
          }};
}

} // namespace dorsal
