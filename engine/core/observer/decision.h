#pragma once
// One drift-diffusion decision, drawn exactly: the boundary by its probability, then the time by inverting
// that boundary's own distribution (statistics/response_times/wiener.h). Never by Euler steps, which lengthen
// decisions (+9 % at 10 ms) and raise accuracy without saying so. Seconds. Needs a valid Diffusion.
#include "engine/core/base/random.h"
#include "engine/core/statistics/response_times/wiener.h"

namespace dorsal::observer {

struct DiffusionDecision {
  statistics::Boundary boundary;
  double time_s;
};

[[nodiscard]] DiffusionDecision draw_decision(const statistics::Diffusion& diffusion, Random& random);

} // namespace dorsal::observer
