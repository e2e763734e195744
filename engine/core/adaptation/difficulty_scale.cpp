#include "engine/core/adaptation/difficulty_scale.h"

#include "engine/core/base/names.h"
#include "engine/core/stimulus/roll.h"

#include <algorithm>
#include <cmath>

namespace dorsal::adaptation {
namespace {

constexpr Names<DifficultyFactor, difficulty_factors> factor_names{
    {{DifficultyFactor::amplitude, "amplitude"},
     {DifficultyFactor::view, "view"},
     {DifficultyFactor::roll, "roll"},
     {DifficultyFactor::background, "background"},
     {DifficultyFactor::arms, "arms"},
     {DifficultyFactor::head, "head"}}};

// How much harder an upside-down picture is than an upright one. Assumed.
constexpr double logits_per_half_turn = 1.2;

double halvings_below_plain(const StimulusItem& item) {
  const double plain = item.movement == Movement::flexion ? 22 : 27;
  return std::clamp(std::log2(plain / std::max(item.amplitude_deg, 1.0)), 0.0, 3.0);
}

} // namespace

std::string_view name_of(DifficultyFactor factor) { return factor_names.name_of(factor); }
std::optional<DifficultyFactor> parse_difficulty_factor(std::string_view name) {
  return factor_names.parse(name);
}

Features features_of(const StimulusItem& item, double roll_deg) {
  const bool arms_hang = item.posture.ends_with("-hang");
  return {halvings_below_plain(item),  std::fabs(item.view_deg) / 26,
          folded_roll(roll_deg) / 180, item.background == "plain" ? 0.0 : 1.0,
          arms_hang ? 0.0 : 1.0,       item.head == HeadCoupling::forward ? 1.0 : 0.0};
}

double assumed_difficulty(const StimulusItem& item, double roll_deg) {
  return item.difficulty_logit + logits_per_half_turn * folded_roll(roll_deg) / 180;
}

PatientScale assumed_scale() {
  PatientScale scale;
  for (std::size_t i = 0; i < difficulty_factors; ++i)
    scale.covariance[i * difficulty_factors + i] = deviation_sd * deviation_sd;
  return scale;
}

double deviation_of(const PatientScale& scale, const Features& features) {
  double sum = 0;
  for (std::size_t i = 0; i < difficulty_factors; ++i) sum += scale.deviation[i] * features[i];
  return sum;
}

PatientScale observe(PatientScale scale, const Features& features, double expected, double slope,
                     bool correct) {
  if (!(expected > 0 && expected < 1) || !(slope > 0)) return scale;
  // The gradient of the chance in a deviation is -slope * feature; one answer has variance p (1 - p).
  Features towards{};
  for (std::size_t i = 0; i < difficulty_factors; ++i)
    for (std::size_t j = 0; j < difficulty_factors; ++j)
      towards[i] -= scale.covariance[i * difficulty_factors + j] * slope * features[j];
  double variance = expected * (1 - expected);
  for (std::size_t i = 0; i < difficulty_factors; ++i) variance -= slope * features[i] * towards[i];
  const double surprise = (correct ? 1 : 0) - expected;
  for (std::size_t i = 0; i < difficulty_factors; ++i) {
    scale.deviation[i] += towards[i] / variance * surprise;
    for (std::size_t j = 0; j < difficulty_factors; ++j)
      scale.covariance[i * difficulty_factors + j] -= towards[i] * towards[j] / variance;
  }
  return scale;
}

double difficulty_for(const PatientDifficulty& patient, const StimulusItem& item, double roll_deg) {
  return assumed_difficulty(item, roll_deg) + deviation_of(patient.scale, features_of(item, roll_deg));
}

PatientDifficulty respond(PatientDifficulty patient, const StimulusItem& item, double roll_deg,
                          bool correct) {
  const double floor = patient.ability.floor;
  const double difficulty = difficulty_for(patient, item, roll_deg);
  const double chance = rasch_chance(estimate(patient.ability).ability, difficulty, floor);
  const double known = (chance - floor) / (1 - floor);
  patient.scale =
      observe(patient.scale, features_of(item, roll_deg), chance, (1 - floor) * known * (1 - known), correct);
  patient.ability = respond(std::move(patient.ability), {difficulty, correct});
  return patient;
}

} // namespace dorsal::adaptation
