#include "engine/core/analysis/analysis_rules.h"

namespace dorsal::analysis {

std::vector<std::string> problems(const AnalysisRules& r) {
  std::vector<std::string> found;
  const auto require = [&](bool holds, const char* sentence) {
    if (!holds) found.emplace_back(sentence);
  };
  require(r.shortest_ms >= 0 && r.shortest_ms < r.longest_ms,
          "shortest_ms must be at least 0 and below longest_ms");
  require(r.mad_k > 0, "mad_k must be above 0");
  require(r.fast_guess_ms > 0, "fast_guess_ms must be above 0");
  require(r.fast_guess_share > 0 && r.fast_guess_share < 1, "fast_guess_share must lie between 0 and 1");
  require(r.flag_p > 0 && r.flag_p < 0.5, "flag_p must lie between 0 and 0.5");
  require(r.confidence > 0.5 && r.confidence < 1, "confidence must lie between 0.5 and 1");
  require(r.ez_min_trials >= 10, "ez_min_trials must be at least 10");
  return found;
}

} // namespace dorsal::analysis
