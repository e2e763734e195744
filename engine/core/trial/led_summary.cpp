#include "engine/core/trial/led_summary.h"

#include "engine/core/statistics/binomial_test.h"
#include "engine/core/statistics/moments.h"

#include <algorithm>

namespace dorsal {
namespace {

constexpr std::size_t reversals_used = 6, reversals_needed = 4;
constexpr double wider = 1.8; // than if reversals were independent: the header

std::optional<statistics::Bounds> bounds_of(statistics::Sample reversals) {
  const auto student = statistics::mean_bounds(reversals);
  if (!student) return {};
  const double mean = (student->lower + student->upper) / 2;
  const double reach = wider * (student->upper - mean);
  return statistics::Bounds{std::max(0.0, mean - reach), mean + reach};
}

void count_led(const LedTrialRecord& record, LedSummary& summary) {
  ++summary.attempts;
  switch (record.outcome) {
  case Outcome::answered: ++summary.answered; break;
  case Outcome::time_out: ++summary.time_outs; break;
  case Outcome::anticipation: break; // there is no onset to be early for
  case Outcome::voided: ++summary.voided; break;
  }
  if (record.answer && record.answer->by == AnsweredBy::helper) ++summary.by_helper;
  if (const auto correct = record.correct())
    (is_catch(record.planned.stimulus) ? summary.catches : summary.score).add(*correct);
}

std::optional<statistics::SignalDetection> sensitivity_of(std::span<const LedTrialRecord> trials) {
  statistics::Count signal{}, noise{};
  for (const LedTrialRecord& record : trials) {
    const LedStimulus& stimulus = record.planned.stimulus;
    if (task_of(task_of(stimulus)).answers.size() != 2 || !record.answer || !record.correct()) continue;
    (truth_of(stimulus) == 1 ? signal : noise).add(record.answer->answer == 1);
  }
  return statistics::signal_detection(signal, noise);
}

} // namespace

std::vector<double> reversals_of(std::span<const LedTrialRecord> trials) {
  std::vector<double> reversals;
  std::optional<bool> before;
  for (const LedTrialRecord& record : trials) {
    const auto value = staircase_value(record.planned.stimulus);
    const auto correct = record.correct();
    if (!value || !correct || is_catch(record.planned.stimulus)) continue;
    if (before && *before != *correct) reversals.push_back(*value);
    before = correct;
  }
  return reversals;
}

std::optional<LedThreshold> threshold_of(const std::vector<double>& reversals) {
  if (reversals.size() < reversals_needed) return {};
  const std::size_t used = std::min(reversals.size() / 2 * 2, reversals_used);
  const statistics::Sample last = std::span{reversals}.last(used);
  return LedThreshold{*statistics::mean(last), bounds_of(last), used};
}

LedSummary summarise(std::span<const LedTrialRecord> trials) {
  LedSummary summary;
  for (const LedTrialRecord& record : trials) count_led(record, summary);
  summary.share = statistics::share(summary.score);
  summary.share_bounds = statistics::wilson(summary.score);
  if (trials.empty()) return summary;
  const LedStimulus& stimulus = trials.front().planned.stimulus;
  summary.chance = chance_of(stimulus);
  summary.p_by_guessing = statistics::binomial_test_greater(summary.score, *summary.chance);
  summary.first = staircase_value(stimulus);
  summary.last = staircase_value(trials.back().planned.stimulus);
  summary.threshold = threshold_of(reversals_of(trials));
  summary.sensitivity = sensitivity_of(trials);
  summary.places = place_summary(trials);
  summary.signs = sign_summary(trials);
  summary.parts = parts_summary(trials);
  return summary;
}

} // namespace dorsal
