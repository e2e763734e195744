#include "engine/device/sdl/sdl_stage.h"

#include "engine/device/clock.h"
#include "engine/device/drawing/painter.h"
#include "engine/device/linux/cpu_latency.h"
#include "engine/device/linux/real_time.h"
#include "engine/device/linux/run_delay.h"
#include "engine/device/sdl/choice.h"
#include "engine/device/sdl/dwell.h"
#include "engine/device/sdl/event_source.h"
#include "engine/device/sdl/screen_grid.h"
#include "engine/device/sdl/speaker.h"
#include "engine/device/sdl/window.h"
#include "engine/device/x11/x11_way.h"

#include <fmt/format.h>
#include <sys/resource.h>

namespace dorsal {
namespace {

constexpr float patch_px = 48;

class SdlStage final : public Stage {
public:
  explicit SdlStage(const StageOptions& options)
      : process_facts_(quieten_process()), window_(options), painter_(window_.renderer()),
        way_(way_through_server()), events_(window_, way_), photodiode_(options.photodiode) {
    if (options.dwell) dwell_.emplace(*options.dwell);
    presenter_ = make_unsynced_presenter(steps(), {.server = [this] { return ask_server(); }, .way = way_},
                                         shown_later(window_, window_.nominal_period()));
  }

  [[nodiscard]] Instant now() const override { return monotonic_now(); }
  [[nodiscard]] WallClock wall_clock() const override { return wall_clock_now(); }
  [[nodiscard]] ScreenSize size() const override { return window_.size(); }
  [[nodiscard]] std::optional<Point> place() const override { return window_.placement().corner(); }
  [[nodiscard]] bool shows(const Box& part) const override {
    return window_.placement().shows(window_.units().in_points(part));
  }
  [[nodiscard]] std::string place_in_words() const override { return window_.placement().in_words(); }
  void bring_into_view() override { window_.placement().bring_into_view(); }
  void upload(std::size_t slot, const PixelImage& image) override { painter_.upload(slot, image); }

  void prepare(const DisplayList& list) override {
    painter_.draw(list);
    if (photodiode_) draw_patch(list.stimulus_visible);
    window_.finish();
  }

  void attend(bool in_trial) override {
    if (in_trial) speaker_.close();
    cpu_latency_.keep_awake(in_trial);
    events_.attend(in_trial);
    if (!in_trial) presenter_->settle();
  }

  void sound(Tone tone) override { speaker_.play(tone); }

  void set_dwell(std::optional<Duration> dwell) override {
    dwell_.reset();
    if (dwell) dwell_.emplace(*dwell);
  }

  [[nodiscard]] Instant hand_over_for(Instant wanted) const override {
    return presenter_->hand_over_for(wanted);
  }

  Onset present() override {
    const RealTimeWhile urgent;
    return presenter_->present();
  }

  [[nodiscard]] std::optional<Input> wait(std::optional<Instant> until) override {
    return dwell_ ? wait_with_dwell(until) : events_.wait(until);
  }

  [[nodiscard]] const TextRuler& ruler() const override { return ruler_; }

  [[nodiscard]] RigFacts facts() const override {
    RigFacts facts = window_.facts();
    facts.emplace_back("onset provider", name_of(presenter_->provider()));
    facts.emplace_back("frames", frames_);
    if (way_ > Duration::zero())
      facts.emplace_back("way through x11", fmt::format("{:.3f} ms", in_milliseconds(way_)));
    facts.insert(facts.end(), refusals_.begin(), refusals_.end());
    if (const std::string demotion = presenter_->demotion(); !demotion.empty())
      facts.emplace_back("onset provider given up", demotion);
    facts.emplace_back("cpu latency", cpu_latency_.outcome());
    for (const auto& more : {events_.facts(), process_facts_, speaker_.facts()})
      facts.insert(facts.end(), more.begin(), more.end());
    return facts;
  }

  void check_rig(const DisplayList& list) override {
    const ScreenGrid grid = measure_screen_grid(window_, [&] { prepare(list); });
    frames_ = grid.words;
    OnsetChoice choice = choose_onset_provider(
        window_, steps(), {.server = [this] { return ask_server(); }, .way = way_}, grid);
    presenter_ = std::move(choice.presenter);
    refusals_ = std::move(choice.refusals);
  }

private:
  FrameSteps steps() {
    return {.swap = [this] { SDL_RenderPresent(window_.renderer()); },
            .finish_pixel = [this] { window_.finish_pixel(); },
            .now = monotonic_now};
  }

  [[nodiscard]] Duration way_through_server() const {
    if (!window_.x11_display()) return Duration::zero();
    cpu_latency_.keep_awake(true); // as in a trial
    const auto way = idle_way_through_x11();
    cpu_latency_.keep_awake(false);
    return way.value_or(assumed_way_through_x11);
  }

  // How often this thread lost its processor while it could have run.
  static long pushed_aside() {
    rusage usage{};
    getrusage(RUSAGE_THREAD, &usage);
    return usage.ru_nivcsw;
  }

  ServerAnswer ask_server() {
    const long pushed_before = pushed_aside();
    const auto own_before = read(own_delay_), server_before = read(server_delay_);
    ServerAnswer answer{.asked = monotonic_now()};
    window_.server_round_trip();
    answer.read = monotonic_now();
    answer.own = since(own_before, read(own_delay_)).value_or(RunDelay::Reading{});
    answer.pushed_aside = pushed_aside() != pushed_before;
    answer.server = since(server_before, read(server_delay_));
    return answer;
  }

  // The pointer's place is looked at often enough for a press to be at most one look late.
  [[nodiscard]] std::optional<Input> wait_with_dwell(std::optional<Instant> until) {
    constexpr Duration look = std::chrono::milliseconds{15};
    for (;;) {
      const Instant next = now() + look;
      if (auto input = events_.wait(until ? std::min(*until, next) : next)) return input;
      int x = 0, y = 0;
      SDL_GetMouseState(&x, &y);
      const Point rests{static_cast<float>(x), static_cast<float>(y)};
      const Instant seen = now();
      if (dwell_->rests_long_enough(rests.x, rests.y, seen)) {
        const Point at = window_.units().in_pixels(rests);
        return PointerInput{Pointer::mouse,
                            Motion::press,
                            at.x,
                            at.y,
                            Stamp{seen, seen - 2 * look, seen},
                            ResponseProvider::sdl_wait};
      }
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
  Speaker speaker_;
  FontRuler ruler_;
  CpuLatencyRequest cpu_latency_;
  Duration way_; // through an idle X server
  EventSource events_;
  bool photodiode_;
  std::optional<Dwell> dwell_;
  std::optional<RunDelay> own_delay_{RunDelay::of_calling_thread()};
  std::optional<RunDelay> server_delay_{window_.x11_server()};
  std::string frames_{"not measured"};
  std::unique_ptr<Presenter> presenter_;
  RigFacts refusals_;
};

} // namespace

std::unique_ptr<Stage> open_sdl_stage(const StageOptions& options) {
  return std::make_unique<SdlStage>(options);
}

} // namespace dorsal
