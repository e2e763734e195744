#pragma once
// Evidence with known counts: a block has a stated number of correct answers on each side and a stated median
// response time. The order within a block is shuffled from a seed.
#include "engine/core/base/random.h"
#include "engine/core/readiness/grade.h"

#include <algorithm>
#include <vector>

namespace dorsal::testing {

struct BlockShape {
  int left_correct = 19;
  int right_correct = 19;
  int per_side = 20;
  double left_s = 1.5; // response times spread evenly from 0.8 to 1.2 of this
  double right_s = 1.5;
  int time_outs = 0; // of the wrong answers, how many were no answer at all
};

inline Day day(int number) { return Day{std::chrono::days{20000 + number}}; }

inline Interval seconds(double s) {
  const auto best = std::chrono::duration_cast<Duration>(std::chrono::duration<double>(s));
  return {best, best, best};
}

inline AssessTrial make_trial(Side side, bool correct, double rt_s) {
  return {.trial = 0,
          .side = side,
          .outcome = Outcome::answered,
          .response = correct ? side : opposite(side),
          .response_time = seconds(rt_s),
          .timing_verified = true,
          .roll_deg = 0};
}

inline void set_timing_verified(AssessBlock& block, bool verified) {
  for (AssessTrial& trial : block.trials) trial.timing_verified = verified;
}

inline AssessTrial make_time_out(Side side) {
  return {.trial = 0,
          .side = side,
          .outcome = Outcome::time_out,
          .response = {},
          .response_time = {},
          .timing_verified = false,
          .roll_deg = 0};
}

inline AssessBlock make_block(int number_of_day, const BlockShape& shape) {
  AssessBlock block{.session = "session-" + std::to_string(number_of_day),
                    .block = 1,
                    .day = day(number_of_day),
                    .set = "assess-a",
                    .input = "key",
                    .pain_before = 3.0,
                    .pain_after = 3.0,
                    .trials = {}};
  int time_outs = shape.time_outs;
  Random random{static_cast<std::uint64_t>(number_of_day) + 1};
  for (const Side side : {Side::left, Side::right}) {
    const int correct = side == Side::left ? shape.left_correct : shape.right_correct;
    const double middle = side == Side::left ? shape.left_s : shape.right_s;
    for (int i = 0; i < shape.per_side; ++i) {
      const double rt_s = middle * random.uniform(0.8, 1.2);
      const bool out = i >= correct && time_outs-- > 0;
      block.trials.push_back(out ? make_time_out(side) : make_trial(side, i < correct, rt_s));
    }
  }
  random.shuffle(std::span{block.trials});
  for (std::size_t i = 0; i < block.trials.size(); ++i) block.trials[i].trial = static_cast<int>(i) + 1;
  return block;
}

// Blocks every third day, as many as shapes.
inline Evidence make_evidence(const std::vector<BlockShape>& shapes) {
  Evidence evidence;
  for (std::size_t i = 0; i < shapes.size(); ++i)
    evidence.blocks.push_back(make_block(static_cast<int>(i) * 3, shapes[i]));
  return evidence;
}

inline Evidence make_evidence(int blocks, const BlockShape& shape = {}) {
  return make_evidence(std::vector<BlockShape>(static_cast<std::size_t>(blocks), shape));
}

inline const RuleFinding* find(const GradeReport& report, Rule rule) {
  const auto found = std::ranges::find(report.findings, rule, &RuleFinding::rule);
  return found == report.findings.end() ? nullptr : &*found;
}

} // namespace dorsal::testing
