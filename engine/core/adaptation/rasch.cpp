#include "engine/core/adaptation/rasch.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dorsal::adaptation {
namespace {

constexpr std::size_t nodes = 401;
constexpr double reach_sds = 10;

double node(const AbilityPrior& prior, std::size_t i) {
  return prior.mean + prior.sd * reach_sds * (2 * static_cast<double>(i) / (nodes - 1) - 1);
}

// ln of the chance of this answer, without cancellation at either end.
double log_likelihood(double ability, RaschItem item, double floor) {
  const double d = item.correct ? item.difficulty - ability : ability - item.difficulty;
  const double log_logistic = d > 0 ? -d - std::log1p(std::exp(-d)) : -std::log1p(std::exp(d));
  if (!item.correct) return std::log1p(-floor) + log_logistic;
  return floor > 0 ? std::log(floor + (1 - floor) * std::exp(log_logistic)) : log_logistic;
}

} // namespace

double rasch_chance(double ability, double difficulty, double floor) {
  return floor + (1 - floor) / (1 + std::exp(difficulty - ability));
}

AbilityTracker start_tracking(AbilityPrior prior, double floor) {
  AbilityTracker tracker{prior, floor, std::vector<double>(nodes), 0};
  for (std::size_t i = 0; i < nodes; ++i) {
    const double z = (node(prior, i) - prior.mean) / prior.sd;
    tracker.log_posterior[i] = -z * z / 2;
  }
  return tracker;
}

AbilityTracker respond(AbilityTracker tracker, RaschItem item) {
  for (std::size_t i = 0; i < nodes; ++i)
    tracker.log_posterior[i] += log_likelihood(node(tracker.prior, i), item, tracker.floor);
  ++tracker.n;
  return tracker;
}

AbilityEstimate estimate(const AbilityTracker& t) {
  const double peak = *std::max_element(t.log_posterior.begin(), t.log_posterior.end());
  double mass = 0;
  double first = 0;
  double second = 0;
  for (std::size_t i = 0; i < nodes; ++i) {
    const double weight = std::exp(t.log_posterior[i] - peak);
    const double x = node(t.prior, i) - t.prior.mean;
    mass += weight;
    first += weight * x;
    second += weight * x * x;
  }
  const double offset = first / mass;
  return {t.prior.mean + offset, std::sqrt(std::max(0.0, second / mass - offset * offset)), t.n};
}

AbilityEstimate rasch_eap(std::span<const RaschItem> items, AbilityPrior prior, double floor) {
  AbilityTracker tracker = start_tracking(prior, floor);
  for (const RaschItem item : items) tracker = respond(std::move(tracker), item);
  return estimate(tracker);
}

} // namespace dorsal::adaptation
