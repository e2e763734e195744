#include "stimuli/quality/checks.h"

#include <algorithm>

namespace dorsal::quality {

std::vector<Finding> quality_gate(const GateSet& set) {
  std::vector<Finding> all;
  for (const auto check : {check_balance, check_answers, check_luminance, check_borders, check_framing,
                           check_asymmetry, check_background}) {
    const std::vector<Finding> findings = check(set);
    all.insert(all.end(), findings.begin(), findings.end());
  }
  return all;
}

bool passes(const std::vector<Finding>& findings) {
  return std::ranges::none_of(findings, [](const Finding& f) { return f.verdict == Verdict::failed; });
}

} // namespace dorsal::quality
