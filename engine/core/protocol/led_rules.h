#pragma once
// The thresholds of the grade of a task that a helper leads (touch). Every default is a convention, not a
// finding: no trial has tested a share of right touches as a trigger (engine/core/readiness/led_rule_table.h
// gives each its source).
namespace dorsal {

struct LedRules {
  int least_touches{60};         // scored touches that one measurement needs
  double share_goal{0.65};       // of them right, in each of two measurements
  int least_days_apart{7};       // between those two
  double share_rise{0.17};       // or so much above the own start
  double most_by_helper{0};      // share of answers that the helper may have entered
  double most_catch_errors{0.2}; // share of catch trials answered as if something was felt
  friend bool operator==(const LedRules&, const LedRules&) = default;
};

} // namespace dorsal
