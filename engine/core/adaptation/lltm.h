#pragma once
// Difficulty of a picture from its features, in logits: the linear logistic test model, b = sum of weight *
// feature (Fischer 1973, Acta Psychol. 37:359). It predicts pictures that nobody has seen yet. Weights are
// *assumed* until data replace them: the literature gives directions only (larger roll, subtle amplitude,
// front view are harder).
#include <string>
#include <vector>

namespace dorsal::adaptation {

struct Feature {
  std::string name;
  double weight; // logits per unit of the feature
  double value;
};

[[nodiscard]] double lltm_difficulty(const std::vector<Feature>& features);

// Information of one answer about ability in Rasch's model without guessing: p (1 - p).
[[nodiscard]] double rasch_information(double ability, double difficulty);

} // namespace dorsal::adaptation
