#include "bench/robot/chaos.h"

#include "bench/base/clock.h"
#include "bench/frame/frame_buffer.h"
#include "bench/robot/chaos_log.h"
#include "bench/x11/display.h"
#include "bench/x11/find_window.h"
#include "bench/x11/keyboard.h"
#include "engine/core/base/error.h"
#include "engine/core/base/random.h"

#include <fmt/format.h>

#include <array>
#include <fstream>

namespace dorsal::bench {
namespace {

using std::chrono::milliseconds;

constexpr Duration window_patience = std::chrono::seconds{20};
constexpr Duration between_looks = milliseconds{1};
constexpr Duration tap_lasts = milliseconds{5};
// Presses of one key are this far apart, so that each record can be told from the next.
constexpr Duration same_key_apart = milliseconds{120};

Key key_of(Side side) { return side == Side::left ? Key::arrow_left : Key::arrow_right; }
Side other(Side side) { return side == Side::left ? Side::right : Side::left; }

class Chaos {
public:
  explicit Chaos(const ChaosOptions& options)
      : options_(options), buffer_(options.framebuffer), display_(open_display()), keyboard_(display_.get()),
        window_(wait_for_window(display_.get(), options.title, window_patience)), draws_(options.seed),
        log_(options.log) {
    log_ << chaos_log_header() << std::flush;
    if (!log_) throw Error(ExitCode::file_error, fmt::format("cannot write {}", options.log.string()));
  }

  int run() {
    if (!stimulus_seen()) return 0;
    while (place_of(display_.get(), window_)) {
      sleep_for(between(options_.shortest_pause, options_.longest_pause));
      act();
    }
    return presses_;
  }

private:
  bool stimulus_seen() {
    const Instant until = now() + options_.patience;
    for (; now() < until; sleep_for(between_looks))
      if (patch_is_white()) return true;
    return false;
  }

  bool patch_is_white() {
    const auto place = place_of(display_.get(), window_);
    if (!place) return false;
    const auto patch = on_screen(patch_of(*place), static_cast<int>(buffer_.layout().width_px),
                                 static_cast<int>(buffer_.layout().height_px));
    return patch && buffer_.is_white(static_cast<std::size_t>(patch->x_px + patch->width_px / 2),
                                     static_cast<std::size_t>(patch->y_px + patch->height_px / 2));
  }

  Duration between(Duration low, Duration high) {
    return Duration{draws_.integer(low.count(), high.count())};
  }

  void act() {
    const Side side = draws_.chance(0.5) ? Side::left : Side::right;
    const auto choice = draws_.integer(0, 99);
    if (choice < 40)
      press_for(side, PressManner::tap, tap_lasts);
    else if (choice < 70)
      press_for(side, PressManner::press, between(milliseconds{30}, milliseconds{90}));
    else if (choice < 85)
      press_both(side);
    else
      hold_over(side);
  }

  void press_for(Side side, PressManner manner, Duration length) {
    press(side, manner);
    sleep_for(length);
    keyboard_.release(key_of(side));
  }

  void press_both(Side first) {
    wait_for_gap(other(first));
    press(first, PressManner::both);
    press(other(first), PressManner::both);
    sleep_for(milliseconds{30});
    keyboard_.release(key_of(first));
    keyboard_.release(key_of(other(first)));
  }

  // Held while the other key goes on answering, so that trials end and begin under it.
  void hold_over(Side held) {
    press(held, PressManner::hold);
    for (int i = 0; i < 3; ++i) {
      sleep_for(between(milliseconds{200}, milliseconds{500}));
      press_for(other(held), PressManner::during_hold, tap_lasts);
    }
    sleep_for(between(milliseconds{20}, milliseconds{200}));
    keyboard_.release(key_of(held));
  }

  Instant& last_press(Side side) { return last_press_[side == Side::left ? 0 : 1]; }
  void wait_for_gap(Side side) { sleep_until(last_press(side) + same_key_apart); }

  void press(Side side, PressManner manner) {
    wait_for_gap(side);
    const Injection pressed = keyboard_.press(key_of(side));
    last_press(side) = pressed.before;
    log_ << chaos_log_row({manner, {pressed.before, pressed.after, side}}) << std::flush;
    ++presses_;
  }

  const ChaosOptions& options_;
  FrameBuffer buffer_;
  XDisplay display_;
  Keyboard keyboard_;
  WindowId window_;
  Random draws_;
  std::ofstream log_;
  std::array<Instant, 2> last_press_{};
  int presses_{0};
};

} // namespace

int press_at_random(const ChaosOptions& options) { return Chaos(options).run(); }

} // namespace dorsal::bench
