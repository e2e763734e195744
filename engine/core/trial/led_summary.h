#pragma once
// What a number of led trials amount to: counts, the share of right answers with its Wilson interval (95 %),
// how likely so many are by guessing (the task's own chance, exact binomial, one-sided), how many answers the
// helper entered, and where a staircase settled. Catch trials are counted apart. What is scored: scoring.h.
// A threshold is the mean over the last reversals, six at most, as many upwards as downwards; empty below
// four. A reversal is told from the records: the value shown where an answer is right and the one before was
// wrong, or the other way round. Its 95 % interval is Student's over the reversals, 1.8 times as wide:
// neighbours in one staircase hang together, and with that width it holds the mean over many staircases in 92
// to 98 of 100 simulated blocks of 24 to 60 touches (tests/core/led_summary.cpp), where Student's own holds
// it in 80. That mean lies up to a seventh above the distance at which three of four are right.
#include "engine/core/statistics/proportion.h"
#include "engine/core/statistics/sample.h"
#include "engine/core/statistics/signal_detection.h"
#include "engine/core/trial/led_trial.h"
#include "engine/core/trial/parts_summary.h"
#include "engine/core/trial/place_summary.h"
#include "engine/core/trial/sign_summary.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace dorsal {

struct LedThreshold {
  double value{}; // in the unit of the task's staircase factor
  std::optional<statistics::Bounds> bounds;
  std::size_t reversals{}; // that it rests on
};

struct LedSummary {
  int attempts{}; // every record, repeated ones included
  int answered{};
  int time_outs{};
  int voided{};
  int by_helper{};             // answers that the helper entered
  statistics::Count score{};   // right of scored, without catch trials
  statistics::Count catches{}; // catch trials answered rightly
  std::optional<double> share;
  std::optional<statistics::Bounds> share_bounds;
  std::optional<double> chance;        // of a right answer by guessing, as the first trial had it
  std::optional<double> p_by_guessing; // of so many right or more
  std::optional<double> first, last;   // what the staircase showed
  std::optional<LedThreshold> threshold;
  std::optional<statistics::SignalDetection>
      sensitivity;                    // of tasks with two answers: the second one is "yes"
  std::optional<PlaceSummary> places; // of tasks that tell a square
  std::optional<SignSummary> signs;   // of tasks that tell a sign
  std::optional<PartsSummary> parts;  // of tasks that tell a square and a tip; `score` has both right
};

// Of one block, in the order presented: a staircase begins anew with each.
[[nodiscard]] LedSummary summarise(std::span<const LedTrialRecord> trials);

// Values shown at the reversals of a staircase that moves after each answer.
[[nodiscard]] std::vector<double> reversals_of(std::span<const LedTrialRecord> trials);
[[nodiscard]] std::optional<LedThreshold> threshold_of(const std::vector<double>& reversals);

} // namespace dorsal
