#include "engine/core/adaptation/lltm.h"

#include "engine/core/adaptation/rasch.h"

namespace dorsal::adaptation {

double lltm_difficulty(const std::vector<Feature>& features) {
  double difficulty = 0;
  for (const Feature& f : features) difficulty += f.weight * f.value;
  return difficulty;
}

double rasch_information(double ability, double difficulty) {
  const double p = rasch_chance(ability, difficulty);
  return p * (1 - p);
}

} // namespace dorsal::adaptation
