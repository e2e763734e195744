#pragma once
// A simulated patient answers one trial. Accuracy falls and response time grows with roll and with smaller
// amplitude; lapses, fast guesses, a preferred side, fatigue within a session and learning over sessions come
// from the profile. Drift v = v0 exp(-roll_loss roll/180) (amplitude/reference)^exponent exp(-fatigue trial)
// (1 + learning session); response time = non-decision time + roll / rotation speed + decision time
// (statistics/response_times/wiener.h). Pure: the same profile, condition and stream of draws give the same
// answer on every machine.
#include "engine/core/base/random.h"
#include "engine/core/base/time.h"
#include "engine/core/observer/profile.h"
#include "engine/core/statistics/response_times/wiener.h"
#include "engine/core/stimulus/stimulus.h"

namespace dorsal::observer {

struct ObserverCondition {
  Side side = Side::left;     // what the picture shows
  double folded_roll_deg = 0; // 0 to 180
  double amplitude_deg = 45;
  bool control = false;        // a word or an arrow instead of a person: amplitude does not matter
  int trial = 0;               // within the session, from 0
  int session = 0;             // of this phase, from 0
  double carried_sessions = 0; // what those of other phases are worth here
};

struct ObserverAnswer {
  Side response;
  bool correct;
  Duration response_time;
};

[[nodiscard]] ObserverAnswer answer(const ObserverProfile& profile, const ObserverCondition& condition,
                                    Random& random);

// What the profile predicts when it neither lapses nor guesses, for an unbiased start: the truth an estimate
// must recover.
struct ObserverExpectation {
  double drift;
  double accuracy;            // of attended trials
  double accuracy_with_lapse; // lapses are right half of the time
  double mean_rt_s;           // of attended trials
  double sd_rt_s;
};
[[nodiscard]] ObserverExpectation expectation(const ObserverProfile& profile,
                                              const ObserverCondition& condition);

// How likely an answer is right, whatever its kind: attended from the profile's own start, lapse or guess.
[[nodiscard]] double chance_of_correct(const ObserverProfile& profile, const ObserverCondition& condition);

} // namespace dorsal::observer
