#pragma once
// The rules an analysis runs under; every number of them is printed with the result. Times in milliseconds.
// Cut-offs 200-5000 ms: sub-200 choices are anticipations, a trunk judgement beyond 5 s is off task; MAD 2.5:
// Leys et al. 2013. They only serve the filtered mean; medians, accuracy and counts use every usable trial.
#include <string>
#include <vector>

namespace dorsal::analysis {

struct AnalysisRules {
  double shortest_ms = 200;
  double longest_ms = 5000;
  double mad_k = 2.5;         // on residuals over roll where there is roll, on times otherwise
  double fast_guess_ms = 300; // for the flag
  double fast_guess_share = 0.05;
  double flag_p = 0.01; // each flag; eight at .05 would mark a third of clean sessions
  double confidence = 0.95;
  int ez_min_trials = 40;
  bool include_practice = false;
};

// What is wrong with rules, one sentence each.
[[nodiscard]] std::vector<std::string> problems(const AnalysisRules& rules);

} // namespace dorsal::analysis
