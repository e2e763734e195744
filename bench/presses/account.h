#pragma once
// What became of each press of the impatient robot, by the records of one session: the trials' answers and
// the inputs that went astray. Nothing is thrown away: a press without a record, a record without a press and
// a second record of one press are each counted as that.
#include "bench/robot/chaos_log.h"
#include "engine/core/trial/trial.h"

#include <optional>
#include <span>

namespace dorsal::bench {

enum class Fate {
  answered,
  anticipation,
  before_trial,
  second_press,
  after_deadline,
  session_over, // after the last trial had its answer: nobody listened any more
  unaccounted
};
[[nodiscard]] std::string_view name_of(Fate fate);
inline constexpr int fates = 7;

struct AccountedPress {
  ChaosPress done;
  Fate fate{Fate::unaccounted};
  bool right{};              // the outcome is the one that the true instants call for
  std::optional<Stamp> seen; // when the record says it was
};

struct Account {
  std::vector<AccountedPress> presses;
  int doubled{};     // further records of a press that has one
  int unexplained{}; // records of a press that nobody made
};

// `presses` of one session in order of time, `trials` in the order presented, `limit` their time limit. The
// right outcome follows from the press's true instants and the recorded intervals of fixation, onset and
// answer: what lies within an interval may have fallen on either side of it.
[[nodiscard]] Account account_for(std::span<const ChaosPress> presses, std::span<const TrialRecord> trials,
                                  std::optional<Duration> limit);

} // namespace dorsal::bench
