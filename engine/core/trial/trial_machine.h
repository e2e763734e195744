#pragma once
// One trial as a machine of values: events go in with their stamps, the next state comes out. It reads no
// clock.
//
//   iti -> fixation asked for -> fixating -> stimulus asked for -> answering -> ended
//
// A press is judged by its own stamp, never by when it was read: one stamped before the onset is an
// anticipation even if it is read after it; one stamped before the deadline is an answer even if the deadline
// has passed, so the machine waits late_input_grace longer before it calls a time-out. No function allocates
// once the trial has begun, as long as fewer than strays_reserved inputs go astray.
#include "engine/core/trial/trial.h"

#include <optional>
#include <variant>

namespace dorsal {

inline constexpr Duration late_input_grace = std::chrono::milliseconds{40};
inline constexpr std::size_t strays_reserved = 128;

struct InIti {
  Instant until;
};
struct FixationAsked {};
struct Fixating {
  Instant stimulus_due;
};
struct StimulusAsked {
  std::optional<Answer> early; // pressed while the stimulus was on its way: judged when its onset is known
};
struct Answering {
  std::optional<Instant> deadline;
};
struct Ended {};

using TrialPhase = std::variant<InIti, FixationAsked, Fixating, StimulusAsked, Answering, Ended>;

struct TrialState {
  TrialPhase phase;
  std::optional<Duration> time_limit;
  TrialRecord record;
};

struct TrialStart {
  int trial{};
  int plan{};
  TrialPlan planned;
  StimulusItem stimulus;
  std::optional<Duration> time_limit;
};

[[nodiscard]] TrialState begin_trial(const TrialStart& start, Instant now);

// Time has come this far. Moves on whatever was due.
[[nodiscard]] TrialState tick(TrialState state, Instant now);
// The screen asked for is visible since then.
[[nodiscard]] TrialState fixation_shown(TrialState state, const Onset& onset);
[[nodiscard]] TrialState stimulus_shown(TrialState state, const Onset& onset);
// An input, and the side it answers if it answers any.
[[nodiscard]] TrialState input(TrialState state, const Input& input, std::optional<Side> side);
// The same for a trial that has ended: kept as a stray, whatever it is.
[[nodiscard]] TrialRecord input_after_end(TrialRecord record, const Input& late, std::optional<Side> side);
// Paused, focus lost, disturbed or stopped: the trial does not count and comes again. Why is kept.
[[nodiscard]] TrialState void_trial(TrialState state, const Input& why);

[[nodiscard]] bool wants_fixation(const TrialState& state);
[[nodiscard]] bool wants_stimulus(const TrialState& state);
[[nodiscard]] bool ended(const TrialState& state);
// When tick() has something to do; empty: only an input can go on.
[[nodiscard]] std::optional<Instant> due(const TrialState& state);

} // namespace dorsal
