#pragma once
// Which record belongs to which press of the robot. A record with a response belongs to the press nearest in
// time, unless that is further away than half a second: then nobody pressed it. Nothing is thrown away; what
// does not fit is counted.
#include "bench/robot/measure_log.h"
#include "bench/timing/records.h"

#include <span>
#include <vector>

namespace dorsal::bench {

struct JoinedTrial {
  MeasuredTrial truth;
  TimingRecord record; // has onset and response
};

struct Joined {
  std::vector<JoinedTrial> trials; // one for each press that has a record: the first
  int presses{};
  int records{};     // that carry a response
  int missed{};      // presses without a record
  int doubled{};     // further records of a press that has one
  int wrong_key{};   // joined, and the other side was recorded
  int unexplained{}; // records that no press explains
  int unanswered{};  // records without a response: time-outs and voided trials
};

// `truth` in order of time.
[[nodiscard]] Joined join(std::span<const MeasuredTrial> truth, std::span<const TimingRecord> records);
// Of several runs, one after another.
[[nodiscard]] Joined together(std::span<const Joined> runs);

} // namespace dorsal::bench
