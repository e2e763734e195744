#include "bench/robot/patient.h"

#include "bench/base/clock.h"
#include "bench/robot/input_lines.h"
#include "bench/x11/display.h"
#include "bench/x11/find_window.h"
#include "bench/x11/keyboard.h"
#include "bench/x11/screen_grab.h"
#include "engine/core/base/error.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <utility>

namespace dorsal::bench {
namespace {

constexpr Duration between_lines = std::chrono::microseconds{500};
constexpr Duration window_is_good_for = std::chrono::milliseconds{100}; // then the window may have moved

constexpr Duration screen_settles = std::chrono::milliseconds{500};
constexpr Duration card_is_up = std::chrono::milliseconds{2000}; // and the helper has not pressed yet
constexpr Duration stimulus_settles = std::chrono::milliseconds{50};
constexpr Duration feedback_settles = std::chrono::milliseconds{100};

class Patient {
public:
  explicit Patient(const PatientOptions& options)
      : title_(options.title), patience_(options.window_patience), display_(open_display()),
        keyboard_(display_.get()), window_(wait_for_window(display_.get(), title_, patience_)),
        mind_(options.profile), lines_(STDIN_FILENO), takes_pictures_(options.profile.part != Part::answers) {
  }

  void live() {
    while (!over_) {
      for (const std::string& line : lines_.read_for(between_lines)) hear(line);
      if (lines_.ended()) return;
      act();
      take_due_pictures();
    }
  }

private:
  void hear(const std::string& text) {
    auto read = read_patient_line(text);
    if (const auto* problem = std::get_if<std::string>(&read))
      fmt::print(stderr, "dorsal-robot: {}\n", *problem);
    else
      std::visit([this](const auto& line) { obey(line); }, std::get<PatientLine>(read));
  }

  void obey(const ScreenLine& line) { mind_.read_screen(line.name, now()); }
  void obey(const TrialLine& line) { mind_.expect_trial(line); }
  // A picture that was asked for before is one of the card, which comes after a pause.
  void obey(const TouchLine& line) {
    if (!pictures_.empty()) pictures_.back().due = now() + card_is_up;
    mind_.expect_touch(line, now());
  }
  void obey(const EndLine& /*line*/) { over_ = true; }
  // The screen that the line is about may not be up yet.
  void obey(const ScreenshotLine& line) { pictures_.push_back({line.file, now() + screen_settles}); }
  void obey(const ShootLine& line) { stimulus_picture_ = line.file; }
  void obey(const ShootAfterLine& line) { answer_picture_ = line.file; }

  void take_picture(const std::string& file) {
    if (!takes_pictures_) return;
    try {
      if (const auto place = window_place()) save_png(display_.get(), *place, file);
    } catch (const Error& problem) { // a missing picture is no reason to leave the patient's chair
      fmt::print(stderr, "dorsal-robot: {}\n", problem.what());
    }
  }

  void take_due_pictures() {
    if (mind_.sees_stimulus() && stimulus_picture_) {
      pictures_.push_back({*stimulus_picture_, now() + stimulus_settles});
      stimulus_picture_.reset();
    }
    while (!pictures_.empty() && pictures_.front().due <= now()) {
      take_picture(pictures_.front().file);
      pictures_.erase(pictures_.begin());
    }
  }

  void act() {
    const bool white = mind_.watches_patch() && patch_is_white();
    if (const auto key = mind_.look(now(), white)) {
      const Injection pressed = keyboard_.press(*key);
      sleep_until(pressed.after + answer_hold);
      keyboard_.release(*key);
      if (answer_picture_)
        pictures_.push_back({*std::exchange(answer_picture_, {}), now() + feedback_settles});
    }
  }

  bool patch_is_white() {
    if (now() > place_until_) {
      place_ = window_place();
      place_until_ = now() + window_is_good_for;
    }
    return place_ && is_white_at(display_.get(), patch_of(*place_)).value_or(false);
  }

  // A window that was made anew (full screen switched, program started again) is looked for once more.
  std::optional<Place> window_place() {
    auto place = place_of(display_.get(), window_);
    if (place) return place;
    const auto found = find_window(display_.get(), title_);
    if (!found) return {};
    window_ = *found;
    return place_of(display_.get(), window_);
  }

  std::string title_;
  Duration patience_;
  XDisplay display_;
  Keyboard keyboard_;
  WindowId window_;
  PatientMind mind_;
  InputLines lines_;
  bool takes_pictures_; // of two robots one
  std::optional<Place> place_{};
  Instant place_until_{};
  struct Picture {
    std::string file;
    Instant due;
  };
  std::vector<Picture> pictures_{};               // in order of time
  std::optional<std::string> stimulus_picture_{}; // to be taken when the next stimulus is up
  std::optional<std::string> answer_picture_{};   // to be taken after the next answer
  bool over_{false};
};

} // namespace

void be_patient(const PatientOptions& options) { Patient(options).live(); }

} // namespace dorsal::bench
