#pragma once
// What a number of trials amount to: counts, accuracy with its Wilson interval (95 %), exact median and
// quartiles (type 7) of the response times of correct answers in milliseconds. Fast guesses are counted and
// not left out: exclusion is for named rules. Scored trials are answers and time-outs; a time-out is wrong.
#include "engine/core/statistics/proportion.h"
#include "engine/core/trial/session_record.h"
#include "engine/core/trial/trial.h"

#include <functional>
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

struct Quartiles {
  double lower{};
  double median{};
  double upper{};
};

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
  std::optional<Quartiles> correct_rt_ms; // n is score.correct
};

[[nodiscard]] TrialSummary summarise(const TrialSelection& trials);

// "normal", "dim" or "mixed", of the scored trials; empty where one of them did not record it. A trial that
// did not passes for normal beside dim ones.
[[nodiscard]] std::string brightness_of(const TrialSelection& trials);

} // namespace dorsal
