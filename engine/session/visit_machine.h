#pragma once
// The whole of a visit as a machine of values: events go in, effects come out, and nothing in it waits, reads
// a clock, opens a file or knows a database. A host performs the effects in order; one that is answered by an
// event is the last of its row. Between a fixation's onset and the response nothing is allocated: effects lie
// in a ring of fixed capacity and name lists that were made before.
//
//   host:  begin()
//          while not over:  perform every next_effect(), giving take() what answers it;
//                           wait for an input until due(), and give take() the input or that time has come
//          between an effect and what answers it nothing is given, but the inputs that are gathered
#include "engine/core/trial/trial_machine.h"
#include "engine/core/visit/course.h"
#include "engine/session/dialogue.h"
#include "engine/session/led/led_screens.h"
#include "engine/session/parts/answer_map.h"
#include "engine/session/parts/trial_screens.h"

#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace dorsal {

// The lists that a visit draws.
enum class Surface { screen, rest, fixation, stimulus, feedback };

enum class Do {
  check_rig,        // show the list and measure by it: RigChecked
  show,             // draw and present
  show_and_tell,    // the same: Shown
  prepare,          // draw, so that nothing is left to do but present
  present,          // what was prepared: Shown
  present_and_mark, // the same, with the mark of an onset for outside equipment: Shown
  mark_response,    // Marked
  vibrate,          // buzz(): Vibrated
  attend,           // a trial begins: nothing may get between a press and its stamp: Attending
  leave_off,        // it has ended: LeftOff
  sound,            // tone(), softly
  upload,           // upload(), at the layout's picture height: Uploaded
  keep,             // keep(): Kept, SummedUp or Refused
  gather,           // what has arrived by now as inputs, then Gathered
  bring_into_view,  // the window: BroughtBack
  tell_screen,      // screen_name() waits for the person
  tell_trial,       // trial() is about to begin
  tell_led_trial,   // led_trial() is
  close
};

struct Effect {
  Do what{};
  Surface surface{};
};

namespace event {

struct RigChecked {};
struct Window { // uncovered, moved or resized: what is shown must be drawn again
  ScreenSize size;
  bool in_view{};
};
struct BroughtBack {
  ScreenSize size;
  bool in_view{};
};
struct Shown {
  Onset onset;
  std::optional<Trigger> mark;
};
struct Marked {
  std::optional<Trigger> mark;
};
struct Vibrated {
  std::optional<Stamp> at; // empty: it is not known to have begun
};
struct Attending {};
struct LeftOff {};
struct Uploaded {};
struct Kept {
  std::optional<KeptInEmergency> emergency; // from then on with every one
};
struct SummedUp {
  std::vector<AssessResult> trend;
  FileForClinic file;
  std::optional<PlaceInPlan> place{};
};
struct Refused {
  std::string why;
};
struct Gathered {};
struct TimeCome {};

} // namespace event

using Event = std::variant<Input, event::RigChecked, event::Window, event::BroughtBack, event::Shown,
                           event::Marked, event::Vibrated, event::Attending, event::LeftOff, event::Uploaded,
                           event::Kept, event::SummedUp, event::Refused, event::Gathered, event::TimeCome>;

struct Due {
  Instant at{};
  bool shows{}; // a frame is handed over then, so a host may have to begin earlier
};

class VisitMachine {
public:
  VisitMachine(Known known, const Surroundings& around, Instant now);

  void begin() { push(Do::check_rig, Surface::screen); }
  void take(const Event& event, Instant now);
  [[nodiscard]] std::optional<Effect> next_effect() noexcept;
  [[nodiscard]] std::optional<Due> due() const noexcept; // empty: only an input leads on
  [[nodiscard]] bool over() const;

  // What the effects speak of.
  [[nodiscard]] const DisplayList& list(Surface surface) const noexcept;
  [[nodiscard]] const Keep& keep() const { return std::get<step::Put>(course_.step()).keep; }
  [[nodiscard]] const step::Upload& upload() const { return std::get<step::Upload>(course_.step()); }
  [[nodiscard]] const step::RunTrial& trial() const { return std::get<step::RunTrial>(course_.step()); }
  [[nodiscard]] const step::RunLedTrial& led_trial() const {
    return std::get<step::RunLedTrial>(course_.step());
  }
  [[nodiscard]] const vibration::Buzz& buzz() const {
    return std::get<vibration::Buzz>(led_trial().start.planned.stimulus);
  }
  [[nodiscard]] Tone tone() const { return tone_; }
  [[nodiscard]] bool waits_for_person() const { return std::holds_alternative<Talking>(state_); }
  [[nodiscard]] const Screen& screen() const { return dialogue_.screen(); } // that waits for the person
  [[nodiscard]] const std::string& screen_name() const { return dialogue_.name(); }
  [[nodiscard]] Layout layout() const { return Layout{around_.size, course_.person().comfort().text_scale}; }
  [[nodiscard]] const Course& course() const { return course_; }

private:
  struct HostAtWork {}; // an effect is to be answered
  struct Talking {};
  struct InTrial {
    TrialState trial;
    std::optional<Interruption> interruption{};
    Surface shown{Surface::rest};
    ScreenSize size;
    bool redraws{};
    bool presenting{}; // until it is shown
    bool marking{};    // until it is marked
  };
  // Nothing in it is timed: the helper's hand is slower than any screen.
  struct InLedTrial {
    LedTrialState trial;
    LedReader reader;
    std::optional<Interruption> interruption{};
    Surface shown{Surface::rest};
    ScreenSize size;
    bool presenting{};                                // until it is shown
    std::optional<Instant> cue_since{}, next_frame{}; // of a cue that moves
    std::optional<Instant> moves_at{}, asks_at{};     // of a motor, and the question after it
  };
  struct Gathering {
    TrialRecord record;
    Instant glance_shown{};
  };
  struct Resting {
    std::optional<Instant> until; // empty: from when the glance is shown
    Duration time{};
    std::optional<Instant> replays_since{}, next_frame{}; // of a picture that turns upright
  };
  struct Over {};

  void take_input(const Input& input, Instant now);
  void take_window(Instant now);
  void take_shown(const event::Shown& shown, Instant now);
  void take_time(Instant now);

  void advance(Instant now);
  void follow(const step::Ask& asked, Instant now);
  void follow(const step::Put& put, Instant now);
  void follow(const step::Upload& upload, Instant now);
  void follow(const step::RunTrial& run, Instant now);
  void follow(const step::RunLedTrial& run, Instant now);
  void follow(const step::RoundOff& round_off, Instant now);
  void follow(const step::Rest& rest, Instant now);
  void follow(const step::ComeIntoView&, Instant now);
  void follow(const step::Over&, Instant now);

  void talk(const std::optional<Pressed>& decision, Instant now);
  void speak();
  void begin_trial_now(Instant now);
  void take_in_trial(InTrial& in, const Input& input) noexcept;
  void redraw(InTrial& in) noexcept;
  void go_on_in_trial(InTrial& in) noexcept;
  void end_trial_when_over() noexcept;
  void hand_in_trial(Instant now);
  void begin_led_trial_now(Instant now);
  void take_in_led_trial(InLedTrial& in, const Input& input);
  void window_in_led_trial(InLedTrial& in);
  void show_typed(const InLedTrial& in);
  void move_cue(InLedTrial& in, Instant now);
  void move_motor(InLedTrial& in, Instant now);
  void take_vibrated(const event::Vibrated& vibrated, Instant now);
  void make_led_screens(const LedMoment& moment);
  void go_on_in_led_trial(Instant now);
  void keep_for_next_trial(const Input& input);
  void rest_over(Instant now);
  void move_replay(Instant now);
  [[nodiscard]] bool ends_replay(const Input& input, Instant now) const;

  [[nodiscard]] Dialogue::Context context(Instant now) { return {course_.person(), around_, now}; }
  [[nodiscard]] TrialLook look_at(const TrialView& view) const;
  [[nodiscard]] std::vector<DisplayItem> items_of(const TrialLook& look, const TrialView& view) const;
  void push(Do what, Surface surface = {}) noexcept;

  static constexpr std::size_t most_effects = 16;

  Surroundings around_;
  DisplayList first_; // of the rig check
  Course course_;
  Dialogue dialogue_;
  AnswerMap answers_; // one for the whole visit, and with it one pointer mode
  std::variant<HostAtWork, Talking, InTrial, InLedTrial, Gathering, Resting, Over> state_;
  std::vector<Input> between_; // came since the last trial: the next one's, of whatever block
  TrialScreens screens_;
  DisplayList feedback_;
  Tone tone_{};
  std::array<Effect, most_effects> effects_{};
  std::size_t first_effect_{0}, effects_waiting_{0};
};

} // namespace dorsal
