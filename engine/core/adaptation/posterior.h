#pragma once
// What a QUEST+ posterior says about each parameter: mean, SD, credible interval, and the likeliest cell.
// The interval is the equal-tailed one on the grid: from the first value whose cumulative share exceeds
// (1-c)/2 to the first that reaches 1-(1-c)/2; it is as coarse as the grid.
#include "engine/core/adaptation/quest_plus.h"

namespace dorsal::adaptation {

struct ParameterEstimate {
  std::string name;
  double mean;
  double sd;
  double lower; // credible interval
  double upper;
};

[[nodiscard]] std::vector<double> marginal(const QuestPlusModel& model, const Posterior& posterior,
                                           std::size_t dimension);
[[nodiscard]] std::vector<ParameterEstimate> estimates(const QuestPlusModel& model,
                                                       const Posterior& posterior, double credibility = 0.95);

// Parameter values of the likeliest cell, in the order of the dimensions; the first of equals.
[[nodiscard]] std::vector<double> mode(const QuestPlusModel& model, const Posterior& posterior);

} // namespace dorsal::adaptation
