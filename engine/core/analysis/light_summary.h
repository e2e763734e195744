#pragma once
// Accuracy and median correct response time of the trials shown at normal brightness and of those shown dim,
// with intervals. Dim pictures have less contrast, and both move with it: what compares trials over time, or
// groups with each other, compares trials of one brightness only. A trial that does not tell passes for a
// normal one, the default.
#include "engine/core/analysis/level_summary.h"
#include "engine/core/analysis/trial_row.h"

#include <string_view>

namespace dorsal::analysis {

[[nodiscard]] std::string_view name_of(Light light);

struct LightLevel {
  Light light{};
  LevelSummary summary;
};

// Of each brightness that occurs; empty where no trial tells it.
[[nodiscard]] std::vector<LightLevel> by_light(Trials trials, double confidence);

enum class Lighting { normal, dim, mixed };
[[nodiscard]] Lighting lighting_of(Trials trials);

} // namespace dorsal::analysis
