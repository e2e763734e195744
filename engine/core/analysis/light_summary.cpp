#include "engine/core/analysis/light_summary.h"

#include <algorithm>
#include <array>

namespace dorsal::analysis {
namespace {

using LightCells = std::array<LevelTrials, 3>; // by Light

LevelTrials& of_light(LightCells& cells, Light light) { return cells[static_cast<std::size_t>(light)]; }

LightCells count_by_light(Trials trials) {
  LightCells cells;
  for (const TrialRow& t : trials) add(of_light(cells, t.light), t);
  return cells;
}

bool shown_dim(const TrialRow& t) { return t.light == Light::dim; }
bool tells_light(const TrialRow& t) { return t.light != Light::unknown; }

} // namespace

std::string_view name_of(Light light) {
  switch (light) {
  case Light::unknown: return "not recorded";
  case Light::normal: return "normal";
  case Light::dim: return "dim";
  }
  return "unknown";
}

std::vector<LightLevel> by_light(Trials trials, double confidence) {
  std::vector<LightLevel> levels;
  if (std::ranges::none_of(trials, tells_light)) return levels;
  LightCells cells = count_by_light(trials);
  for (const Light light : {Light::normal, Light::dim, Light::unknown})
    if (LevelTrials& cell = of_light(cells, light); cell.count.trials > 0)
      levels.push_back({light, summarise_level(std::move(cell), confidence)});
  return levels;
}

Lighting lighting_of(Trials trials) {
  const bool dim = std::ranges::any_of(trials, shown_dim);
  const bool normal = !std::ranges::all_of(trials, shown_dim);
  return dim && normal ? Lighting::mixed : dim ? Lighting::dim : Lighting::normal;
}

} // namespace dorsal::analysis
