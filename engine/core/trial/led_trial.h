#pragma once
// One led trial: a helper is told what to do, touches, and the patient answers. Right or wrong counts, the
// time does not. Where a machine touches, the cue tells the patient to attend, and the machine says when it
// did. A machine of values like trial_machine.h: events go in with their stamps, the next state comes out, no
// clock is read and nothing waits.
//
//   pause -> cue asked for -> cued (the helper reads and touches) -> answering -> ended
//
// The helper's press says "now": the touch itself lies somewhere in the second before it (facts: a hand's
// timing is known to 0.3 to 1 s), and so it is kept, as an interval. An answer before the helper's press is
// kept as a stray; one that the helper enters for the patient is marked, because the helper knows the truth.
#include "engine/core/input/input.h"
#include "engine/core/task/led_stimulus.h"
#include "engine/core/trial/trial.h"

#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace dorsal {

struct LedPlan {
  LedStimulus stimulus;
  Duration pause{}; // before the cue
  friend bool operator==(const LedPlan&, const LedPlan&) = default;
};

enum class AnsweredBy { patient, helper };
[[nodiscard]] std::string_view name_of(AnsweredBy by);
[[nodiscard]] std::optional<AnsweredBy> parse_answered_by(std::string_view name);

struct LedAnswer {
  int answer{}; // a number of the task's answers, from 0
  Stamp at{};
  ResponseProvider provider{};
  ResponseDevice device{};
  AnsweredBy by{AnsweredBy::patient};
};

struct LedTrialRecord {
  int trial{}; // place within the block in the order presented, from 1
  int plan{};  // the planned trial it realises, from 1
  LedPlan planned;
  Outcome outcome{};            // answered, time_out or voided
  std::optional<Onset> cue{};   // when the helper was told
  std::optional<Stamp> touch{}; // when the back was touched, as the helper's press tells
  std::optional<LedAnswer> answer{};
  std::vector<StrayRecord> strays{};

  [[nodiscard]] std::optional<bool> correct() const;        // time_out is wrong; empty where it was voided
  [[nodiscard]] std::optional<bool> graded_correct() const; // the same of graded_part(stimulus)
};

// How long before the helper's press the touch may have been.
inline constexpr Duration touch_width = std::chrono::seconds{1};

// What an input says in a led trial. Whoever hosts the screen knows; the machine judges when it may be said.
struct SaysTouched {};
struct SaysAnswer {
  int answer{};
  AnsweredBy by{AnsweredBy::patient};
};
struct IsTyping {}; // an answer that is not confirmed yet
using LedMeaning = std::variant<std::monostate, SaysTouched, SaysAnswer, IsTyping>;

namespace led {

struct Pausing {
  Instant until;
};
struct CueAsked {};
struct Cued {};
struct Answering {
  std::optional<Instant> deadline;
};
struct Ended {};

using Phase = std::variant<Pausing, CueAsked, Cued, Answering, Ended>;

} // namespace led

struct LedTrialStart {
  int trial{};
  int plan{};
  LedPlan planned;
  std::optional<Duration> time_limit; // from the touch to the answer; empty: as long as it takes
};

struct LedTrialState {
  led::Phase phase;
  std::optional<Duration> time_limit;
  LedTrialRecord record;
};

[[nodiscard]] LedTrialState begin_trial(const LedTrialStart& start, Instant now);
[[nodiscard]] LedTrialState tick(LedTrialState state, Instant now);
[[nodiscard]] LedTrialState cue_shown(LedTrialState state, const Onset& onset);
// By a machine, in this interval, once the cue is shown.
[[nodiscard]] LedTrialState machine_touched(LedTrialState state, const Stamp& at);
[[nodiscard]] LedTrialState input(LedTrialState state, const Input& input, const LedMeaning& meaning);
[[nodiscard]] LedTrialState void_trial(LedTrialState state, const Input& why);

[[nodiscard]] bool wants_cue(const LedTrialState& state);
[[nodiscard]] bool touched(const LedTrialState& state); // the answer is awaited
// Whether it came before the back was touched, though it is read after: nobody answers what they have not
// felt.
[[nodiscard]] bool came_before_touch(const LedTrialState& state, const Input& input);
[[nodiscard]] bool ended(const LedTrialState& state);
[[nodiscard]] std::optional<Instant> due(const LedTrialState& state);

} // namespace dorsal
