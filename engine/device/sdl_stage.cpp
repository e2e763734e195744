#include "engine/device/sdl_stage.h"

#include "engine/core/frame_fit.h"
#include "engine/core/random.h"
#include "engine/device/clock.h"
#include "engine/device/dwell.h"
#include "engine/device/event_source.h"
#include "engine/device/painter.h"
#include "engine/device/presenter.h"
#include "engine/device/real_time.h"
#include "engine/device/window.h"
#include "engine/device/x11_round_trip.h"

#include <fmt/format.h>

#include <thread>

namespace dorsal {
namespace {

constexpr float patch_px = 48;

class SdlStage final : public Stage {
public:
  explicit SdlStage(const StageOptions& options)
      : process_facts_(quieten_process()), window_(options), painter_(window_.renderer()), events_(window_),
        photodiode_(options.photodiode) {
    if (options.dwell) dwell_.emplace(*options.dwell);
    if (window_.x11_display()) round_trip_ = median_round_trip(window_.x11_display());
    presenter_ = make_unsynced_presenter(steps(), round_trip_);
  }

  [[nodiscard]] Instant now() const override { return monotonic_now(); }
  [[nodiscard]] WallClock wall_clock() const override { return wall_clock_now(); }
  [[nodiscard]] ScreenSize size() const override { return window_.size(); }
  void upload(std::size_t slot, const PixelImage& image) override { painter_.upload(slot, image); }

  void prepare(const DisplayList& list) override {
    painter_.draw(list);
    if (photodiode_) draw_patch(list.stimulus_visible);
    window_.finish();
  }

  Onset present() override { return presenter_->present(); }

  [[nodiscard]] std::optional<Input> wait(std::optional<Instant> until) override {
    return dwell_ ? wait_with_dwell(until) : events_.wait(until);
  }

  [[nodiscard]] const TextRuler& ruler() const override { return ruler_; }

  [[nodiscard]] RigFacts facts() const override {
    RigFacts facts = window_.facts();
    facts.emplace_back("onset provider", name_of(presenter_->provider()));
    facts.emplace_back("frames", frames_);
    for (const auto& more : {events_.facts(), process_facts_})
      facts.insert(facts.end(), more.begin(), more.end());
    return facts;
  }

  // Swaps after pauses of many lengths, and looks whether the returns keep to a grid.
  void check_rig(const DisplayList& list) override {
    const auto nominal = window_.nominal_period();
    if (!nominal) {
      frames_ = "the screen states no refresh rate: no vertical blank to wait for";
      return;
    }
    constexpr int swaps = 90;
    Random draws{1};
    std::vector<Instant> returns;
    for (int i = 0; i < swaps; ++i) {
      std::this_thread::sleep_for(Duration{draws.integer(0, nominal->count() * 3 / 4)});
      prepare(list);
      SDL_RenderPresent(window_.renderer());
      window_.finish_pixel();
      returns.push_back(monotonic_now());
    }
    const auto fit = fit_frames(returns, *nominal);
    if (!fit) {
      frames_ = "swaps do not wait for a vertical blank";
      return;
    }
    frames_ = fmt::format("measured: every {:.4f} ms, residual {:.3f} ms", in_milliseconds(fit->period),
                          in_milliseconds(fit->residual));
    presenter_ = make_gl_finish_presenter(steps(), fit->period);
  }

private:
  ScreenSteps steps() {
    return {.swap = [this] { SDL_RenderPresent(window_.renderer()); },
            .finish_pixel = [this] { window_.finish_pixel(); },
            .round_trip = [this] { window_.server_round_trip(); },
            .now = monotonic_now};
  }

  // The pointer's place is looked at often enough for a press to be at most one look late.
  [[nodiscard]] std::optional<Input> wait_with_dwell(std::optional<Instant> until) {
    constexpr Duration look = std::chrono::milliseconds{15};
    for (;;) {
      const Instant next = now() + look;
      if (auto input = events_.wait(until ? std::min(*until, next) : next)) return input;
      int x = 0, y = 0;
      SDL_GetMouseState(&x, &y);
      const Instant seen = now();
      const auto x_px = static_cast<float>(x), y_px = static_cast<float>(y);
      if (dwell_->rests_long_enough(x_px, y_px, seen))
        return PointerInput{Pointer::mouse,
                            Motion::press,
                            x_px,
                            y_px,
                            Stamp{seen, seen - 2 * look, seen},
                            ResponseProvider::sdl_wait};
      if (until && seen >= *until) return {};
    }
  }

  void draw_patch(bool white) {
    const auto level = static_cast<Uint8>(white ? 255 : 0);
    const SDL_FRect patch{0, static_cast<float>(window_.size().height_px) - patch_px, patch_px, patch_px};
    SDL_SetRenderDrawColor(window_.renderer(), level, level, level, 255);
    SDL_RenderFillRectF(window_.renderer(), &patch);
  }

  SdlRuntime runtime_;
  RigFacts process_facts_;
  Window window_;
  Painter painter_;
  FontRuler ruler_;
  EventSource events_;
  bool photodiode_;
  std::optional<Dwell> dwell_;
  Duration round_trip_{};
  std::string frames_{"not measured"};
  std::unique_ptr<Presenter> presenter_;
};

} // namespace

std::unique_ptr<Stage> open_sdl_stage(const StageOptions& options) {
  return std::make_unique<SdlStage>(options);
}

} // namespace dorsal
