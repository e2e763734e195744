#pragma once
// One difficulty scale, in logits, over the picture and how it is shown: a linear logistic test model
// (Fischer 1973, lltm.h). The weights of picture and roll are *assumed* (the literature gives directions
// only: clinical facts, section 6); what a patient's own answers say about them is kept as deviations from
// the assumed weights, under a normal prior, so that somebody for whom roll is harder than assumed is not
// called worse at trunks. Deviations are tracked trial by trial by a Laplace step (an extended Kalman filter
// on the logistic likelihood), which needs no past trials.
#include "engine/core/adaptation/rasch.h"
#include "engine/core/stimulus/stimulus.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace dorsal::adaptation {

// What may make a showing harder. Each is 0 in the plainest showing and about 1 in a hard one.
enum class DifficultyFactor { amplitude, view, roll, background, arms, head };
inline constexpr std::size_t difficulty_factors = 6;
[[nodiscard]] std::string_view name_of(DifficultyFactor factor);
[[nodiscard]] std::optional<DifficultyFactor> parse_difficulty_factor(std::string_view name);

using Features = std::array<double, difficulty_factors>;

// amplitude: halvings below a plain one (27 deg turned, 22 deg bent; never below 0). view: degrees / 26.
// roll: folded degrees / 180. background, head: 1 for a room, for a head that does not follow. arms: 1 unless
// they hang.
[[nodiscard]] Features features_of(const StimulusItem& item, double roll_deg);

// The assumed difficulty: the picture's own prior (stimuli/pictures/difficulty.h) and the roll's share.
[[nodiscard]] double assumed_difficulty(const StimulusItem& item, double roll_deg);

// Logits beyond the assumed weights, with their uncertainty.
struct PatientScale {
  Features deviation{};
  std::array<double, difficulty_factors * difficulty_factors> covariance{};
};
inline constexpr double deviation_sd = 0.4; // of the prior, logits a factor

[[nodiscard]] PatientScale assumed_scale();
[[nodiscard]] double deviation_of(const PatientScale& scale, const Features& features);

// An answer to a showing whose chance of success was `expected`, where one logit of difficulty more lowers
// that chance by `slope` (0 or above). Chances of 0 or 1 change nothing.
[[nodiscard]] PatientScale observe(PatientScale scale, const Features& features, double expected,
                                   double slope, bool correct);

// What a patient's train trials have told so far: deviations, and the ability against which they are seen
// (Rasch's model, rasch.h; its floor is the task's chance of a right guess).
struct PatientDifficulty {
  explicit PatientDifficulty(double chance) : ability(start_tracking({.mean = 1.5, .sd = 2}, chance)) {}
  PatientScale scale = assumed_scale();
  AbilityTracker ability;
};
[[nodiscard]] double difficulty_for(const PatientDifficulty& patient, const StimulusItem& item,
                                    double roll_deg);
[[nodiscard]] PatientDifficulty respond(PatientDifficulty patient, const StimulusItem& item, double roll_deg,
                                        bool correct);

} // namespace dorsal::adaptation
