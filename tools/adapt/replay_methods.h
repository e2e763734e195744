#pragma once
// The methods of `dorsal adapt replay` set up from what the command line says and, where it says nothing,
// from the log: start at its first level, stay within its levels. Throws Error(usage): settings that
// contradict the log or one another.
#include "tools/adapt/replay_report.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dorsal {

enum class ReplayMethod { staircase, weighted_up_down, quest_plus, rasch };
[[nodiscard]] const std::map<std::string, ReplayMethod>& replay_methods();
[[nodiscard]] const std::map<std::string, adaptation::Axis>& harder_levels(); // "larger", "smaller"
[[nodiscard]] const std::map<std::string, adaptation::FirstSteps>& first_steps();

struct ReplaySettings {
  std::string file;
  std::string method; // a name in replay_methods()
  std::vector<double> steps;
  std::optional<double> start;
  std::optional<double> lowest;
  std::optional<double> highest;
  double target{0.80};
  int correct_to_harden{2};
  int errors_to_ease{1};
  std::string harder{"larger"};
  std::string first{"by-rule"};
  QuestPlusPlan quest_plus; // its target and levels follow from the above
  RaschPlan rasch;
};

[[nodiscard]] ReplayReport replay_log(const ReplaySettings& settings, const AdaptationLog& log);

} // namespace dorsal
