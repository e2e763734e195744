#include "bench/robot/measure.h"

#include "bench/base/clock.h"
#include "bench/frame/frame_buffer.h"
#include "bench/robot/measure_log.h"
#include "bench/x11/display.h"
#include "bench/x11/find_window.h"
#include "bench/x11/keyboard.h"
#include "engine/core/base/error.h"
#include "engine/core/base/random.h"

#include <fmt/format.h>

#include <fstream>
#include <optional>

namespace dorsal::bench {
namespace {

constexpr Duration patience_for_window = std::chrono::seconds{20};
constexpr Duration between_searches = std::chrono::milliseconds{5};
constexpr Duration place_is_good_for = std::chrono::milliseconds{2000};
constexpr Duration drawing_takes = std::chrono::milliseconds{50}; // and much less
constexpr Duration spin_before_press = std::chrono::milliseconds{2};

// The three pixels that are watched: the patch is drawn from the top down, or in bands.
struct PatchPixels {
  const FrameBuffer& buffer;
  std::size_t x, first_row, middle_row, last_row;

  [[nodiscard]] bool middle() const noexcept { return buffer.is_white(x, middle_row); }
  [[nodiscard]] bool all() const noexcept {
    return middle() && buffer.is_white(x, first_row) && buffer.is_white(x, last_row);
  }
  [[nodiscard]] bool none() const noexcept {
    return !middle() && !buffer.is_white(x, first_row) && !buffer.is_white(x, last_row);
  }
};

Key key_for(Side side) { return side == Side::left ? Key::arrow_left : Key::arrow_right; }

struct Change {
  Instant before;
  Instant after;
};

struct SeenOnset {
  PatchPixels pixels;
  Change onset;
};

class Measurement {
public:
  explicit Measurement(const MeasureOptions& options)
      : options_(options), buffer_(options.framebuffer), display_(open_display()), keyboard_(display_.get()),
        window_(wait_for_window(display_.get(), options.title, patience_for_window)), draws_(options.seed),
        log_(options.log) {
    log_ << measure_log_header() << std::flush;
    if (!log_) cannot_write();
  }

  int run() {
    int done = 0;
    while (done < options_.trials) {
      const auto trial = next_trial();
      if (!trial) break;
      // Before the key is released: the program may end, and we with it, as soon as it has the press.
      log_ << measure_log_row(*trial) << std::flush;
      release(trial->press);
      if (!log_) cannot_write();
      ++done;
    }
    return done;
  }

private:
  [[noreturn]] void cannot_write() const {
    throw Error(ExitCode::file_error, fmt::format("cannot write {}", options_.log.string()));
  }

  [[nodiscard]] std::optional<Place> window_place() {
    const auto place = place_of(display_.get(), window_);
    if (place) return place;
    window_ = find_window(display_.get(), options_.title).value_or(window_);
    return place_of(display_.get(), window_);
  }

  [[nodiscard]] std::optional<PatchPixels> patch() {
    const auto window = window_place();
    if (!window) return {};
    const auto& screen = buffer_.layout();
    const auto visible =
        on_screen(patch_of(*window), static_cast<int>(screen.width_px), static_cast<int>(screen.height_px));
    if (!visible) return {};
    const auto top = static_cast<std::size_t>(visible->y_px);
    const auto height = static_cast<std::size_t>(visible->height_px);
    return PatchPixels{.buffer = buffer_,
                       .x = static_cast<std::size_t>(visible->x_px + visible->width_px / 2),
                       .first_row = top,
                       .middle_row = top + height / 2,
                       .last_row = top + height - 1};
  }

  // Looks as often as the machine can; empty when nothing changed for that long. A look that found nothing
  // was at some time between the reading of the clock before it and the one after it, and a robot that is
  // pushed aside in between has looked when it began: so the change is later than that beginning, and no more
  // is known.
  template <class Condition>
  [[nodiscard]] static std::optional<Change> spin_for(Duration span, Condition&& reached) {
    Instant last_look = now(), look = last_look;
    const Instant until = look + span;
    while (look < until) {
      const bool there = reached();
      const Instant after = now();
      if (there) return Change{last_look, after};
      last_look = look;
      look = after;
    }
    return {};
  }

  // The next change from black to white. A window may be made anew or moved, so it is looked for again, but
  // only after a long quiet time: asking the X server takes the eye off the pixel.
  [[nodiscard]] std::optional<SeenOnset> next_onset() {
    const Instant until = now() + options_.patience;
    while (now() < until) {
      const auto pixels = patch();
      if (!pixels)
        sleep_for(between_searches);
      else if (spin_for(place_is_good_for, [&] { return pixels->none(); }))
        if (const auto onset = spin_for(place_is_good_for, [&] { return pixels->middle(); }))
          return SeenOnset{*pixels, *onset};
    }
    return {};
  }

  std::optional<MeasuredTrial> next_trial() {
    const auto seen = next_onset();
    if (!seen) return {};
    const auto& [pixels, onset] = *seen;
    const auto complete = spin_for(drawing_takes, [&] { return pixels.all() || pixels.none(); });
    const Press press = press_after(onset.after);
    return MeasuredTrial{onset.before, onset.after, complete ? complete->after : onset.after, press};
  }

  Press press_after(Instant onset) {
    const Side side = draws_.chance(0.5) ? Side::left : Side::right;
    const Instant due = onset + delay();
    sleep_until(due - spin_before_press);
    while (now() < due) {
    }
    const Injection pressed = keyboard_.press(key_for(side));
    return {pressed.before, pressed.after, side};
  }

  void release(const Press& press) {
    sleep_until(press.after + options_.hold);
    keyboard_.release(key_for(press.key));
  }

  Duration delay() {
    if (options_.press == PressTime::fixed) return options_.low;
    return Duration{draws_.integer(options_.low.count(), options_.high.count())};
  }

  const MeasureOptions& options_;
  FrameBuffer buffer_;
  XDisplay display_;
  Keyboard keyboard_;
  WindowId window_;
  Random draws_;
  std::ofstream log_;
};

} // namespace

int measure(const MeasureOptions& options) { return Measurement(options).run(); }

} // namespace dorsal::bench
