#pragma once
// The thresholds of the readiness grade. Every default is a convention, not a finding: no trial has tested a
// numeric trigger for back pictures, and RESOLVE published none. Each is printed with where it comes from
// (grade.h).
#include "engine/core/base/time.h"

#include <optional>
#include <string_view>

namespace dorsal {

enum class AccuracyRule {
  posterior,   // P(accuracy >= goal) >= certainty on the pooled last blocks
  four_of_five // at least 4 of the last 5 assess blocks at or above the goal
};
[[nodiscard]] std::string_view name_of(AccuracyRule rule);
[[nodiscard]] std::optional<AccuracyRule> parse_accuracy_rule(std::string_view name);

struct ReadinessRules {
  AccuracyRule accuracy_rule{AccuracyRule::posterior};
  double accuracy_goal{0.80};      // share of correct answers
  double accuracy_certainty{0.90}; // posterior probability asked for
  int pooled_blocks{3};            // last assess blocks taken together
  double side_accuracy_goal{0.70};
  double side_certainty{0.90};
  double side_gap{0.15};                              // share; left-right accuracy gap allowed
  Duration rt_goal{std::chrono::milliseconds{2100}};  // median RT of correct answers
  Duration rt_limit{std::chrono::milliseconds{3000}}; // allowed with a note up to here
  double accuracy_when_slow{0.90};                    // slower than rt_limit but this accurate is NEARLY
  Duration rt_gap{std::chrono::milliseconds{300}};    // left-right difference of the medians
  int least_blocks{3};
  int least_block_trials{20}; // scored trials a block needs to count
  int least_days{3};          // different days with an assess block
  int least_span_days{7};     // first to last assess block of the phase
  double trend_alpha{0.05};   // Mann-Kendall, exact and two-sided; only a fall of accuracy counts
  double pain_rise{2.0};      // points of 0-10
  double pain_rise_share{0.30};
  double pain_rise_least{1.0};
  double quality_alpha{0.01};                             // each data-quality rule
  Duration fast_guess_rt{std::chrono::milliseconds{500}}; // suspiciously fast for a left/right judgement
  double fast_guess_share{0.05};                          // so many may be that fast
  Duration guess_rt{std::chrono::milliseconds{800}};      // at chance and faster than this is guessing
  friend bool operator==(const ReadinessRules&, const ReadinessRules&) = default;
};

} // namespace dorsal
