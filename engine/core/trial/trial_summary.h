#pragma once
// What a number of trials amount to: counts, accuracy with its Wilson interval (95 %), exact median and
// quartiles of the response times of correct answers in milliseconds. Fast guesses are counted and
// not left out: exclusion is for named rules. What is scored: scoring.h.
#include "engine/core/statistics/proportion.h"
#include "engine/core/statistics/quartiles.h"
#include "engine/core/trial/session_record.h"
#include "engine/core/trial/trial.h"

#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dorsal {

// Chosen trials of one or many blocks; the records stay where they are.
using TrialSelection = std::vector<const TrialRecord*>;

[[nodiscard]] TrialSelection all_trials(std::span<const TrialRecord> trials);
[[nodiscard]] TrialSelection trials_where(const TrialSelection& trials,
                                          const std::function<bool(const TrialRecord&)>& wanted);
[[nodiscard]] TrialSelection of_side(const TrialSelection& trials, Side side);
[[nodiscard]] TrialSelection trials_of_kind(std::span<const BlockRecord> blocks,
                                            std::initializer_list<BlockKind> kinds);

struct TrialSummary {
  int attempts{}; // every record, repeated ones included
  int answered{};
  int time_outs{};
  int anticipations{};
  int voided{};
  int fast_guesses{};
  statistics::Count score{};      // correct of scored
  std::optional<double> accuracy; // share
  std::optional<statistics::Bounds> accuracy_bounds;
  std::optional<statistics::Quartiles> correct_rt_ms; // n is score.correct
};

[[nodiscard]] TrialSummary summarise(const TrialSelection& trials);
[[nodiscard]] std::optional<Duration> median_correct_time(const TrialSummary& summary);

// "normal", "dim" or "mixed", of the scored trials; empty where one of them did not record it. A trial that
// did not passes for normal beside dim ones.
[[nodiscard]] std::string brightness_of(const TrialSelection& trials);

} // namespace dorsal
