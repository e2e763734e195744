#include "engine/core/observer/profile.h"

#include <algorithm>
#include <array>

namespace dorsal::observer {
namespace {

constexpr ObserverProfile low_back_pain{
    .name = "low_back_pain",
    .drift = 0.95,
    .non_decision_s = 0.75,
    .non_decision_spread_s = 0.12,
    .rotation_deg_per_s = 320,
    .lapse = 0.03,
};

constexpr ObserverProfile improving = [] {
  ObserverProfile p = low_back_pain;
  p.name = "improving";
  p.learning_per_session = 0.12;
  return p;
}();

// With boundary 1.9, drift 0.063 answers 53 % correctly at any roll.
constexpr ObserverProfile chance = [] {
  ObserverProfile p = low_back_pain;
  p.name = "chance";
  p.drift = 0.063;
  p.roll_loss = 0;
  p.amplitude_exponent = 0;
  return p;
}();

constexpr std::array all{
    ObserverProfile{.name = "healthy"},
    low_back_pain,
    chance,
    ObserverProfile{.name = "guesser", .lapse = 0.1, .fast_guess = 0.9},
    ObserverProfile{.name = "biased", .drift = 0.95, .start = 0.75, .lapse = 0.03},
    ObserverProfile{
        .name = "careless", .boundary = 0.9, .lapse = 0.08, .fast_guess = 0.10, .fatigue_per_trial = 0.01},
    improving,
    ObserverProfile{.name = "ceiling", .drift = 3.5, .roll_loss = 0.2, .non_decision_s = 0.45, .lapse = 0},
};

} // namespace

double times_weaker(const ObserverProfile& profile, double sessions) {
  constexpr double least_drift = 0.05;
  const double drift = std::max(profile.drift * (1 + profile.learning_per_session * sessions), least_drift);
  return ObserverProfile{}.drift / drift;
}

std::span<const ObserverProfile> profiles() { return all; }

std::optional<ObserverProfile> find_profile(std::string_view name) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& p) { return p.name == name; });
  if (found == all.end()) return std::nullopt;
  return *found;
}

} // namespace dorsal::observer
