#include "engine/core/observer/decision.h"

#include <algorithm>

namespace dorsal::observer {

using statistics::Boundary;

DiffusionDecision draw_decision(const statistics::Diffusion& diffusion, Random& random) {
  const bool upper = random.chance(statistics::probability_upper(diffusion));
  const Boundary end = upper ? Boundary::upper : Boundary::lower;
  const double p = std::clamp(random.uniform(), 1e-12, 1 - 1e-12);
  return {end, statistics::decision_time_quantile(diffusion, end, p)};
}

} // namespace dorsal::observer
