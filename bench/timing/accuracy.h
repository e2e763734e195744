#pragma once
// How right a program was. Errors are recorded minus true, in milliseconds. The truth is the robot's: the
// onset is the first look at which the pixel was white, the press the instant just before it was handed to
// the X server, the response time the difference of the two. What the robot saw of the onset is itself an
// interval, from its last black look to its first white one. Where that is longer than `blurred_look` the
// robot was pushed aside: the trial says nothing about the onset and is left out of what rests on it,
// by the same rule for every program, and counted. Of the press too the robot knows an interval: from just
// before it was handed to the X server until that call had returned. An interval covers when it meets the
// robot's.
#include "bench/timing/distribution.h"
#include "bench/timing/join.h"
#include "engine/core/statistics/proportion.h"

#include <string>
#include <vector>

namespace dorsal::bench {

struct Coverage {
  statistics::Count inside{};                 // `correct` of `trials` that carry an interval
  std::optional<statistics::Bounds> bounds{}; // Wilson, 95 %
  std::optional<double> median_width_ms{};
};

struct Accuracy {
  std::vector<double> errors_ms;
  Distribution distribution;
  Coverage coverage;
};

inline constexpr Duration blurred_look = std::chrono::microseconds{100};

struct ProgramAccuracy {
  std::string name;
  Joined joined;
  Accuracy response_time, onset, response;
  Distribution look_ms; // of the robot: from its last black look to its first white one
  int blurred{}; // trials left out of onset and response time: it looked away for more than blurred_look
  std::vector<std::string> providers; // onset and response providers met, each once
};

[[nodiscard]] ProgramAccuracy accuracy_of(std::string name, Joined joined);

} // namespace dorsal::bench
