#pragma once
// How well training does its work, by simulation of the code that runs in a session: the share of correct
// answers from trial 60 on for each target and kind of patient; how a careless spell is recovered; and, for
// the single methods, bias and SD of the estimated target level after 20, 40, 80 and 160 trials on the
// observers of the statistics facts (section 5.7). Signatures are fixed by the seed.
#include "bench/report/context.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal::bench {

struct TrainingOptions {
  std::string dorsal;
  std::string sets;
  int observers{1000}; // a cell
  int trials{200};     // of a train block
  std::uint64_t seed{1};
  std::string reference; // CSV of the independent simulation; empty: nothing is compared
};

struct PolicyCell {
  std::string profile;
  double target{};
  double success{};        // from trial 60 on, catch trials left out
  double standard_error{}; // over observers
  double at_easiest{};     // success at the easiest and the hardest level: what can be reached
  double at_hardest{};
  [[nodiscard]] bool reachable() const { return at_hardest < target && target < at_easiest; }
};

struct SpellResult {
  double level_before{}; // mean over observers, the ten trials before the spell
  double level_after{};  // right after it
  double level_30{};     // mean of trials 21 to 30 after it
  double success_30{};   // correct of trials 11 to 30 after it
};

struct MethodCell {
  std::string method;
  double true_width{}, true_lapse{};
  int trials{};
  int observers{};
  double bias{}, sd{};              // degrees
  double accuracy{}, accuracy_sd{}; // seen during the run
};

struct ReferenceCell { // a row of the independent simulation
  std::string method;
  double true_width{}, true_lapse{};
  int trials{};
  double bias{}, sd{};
  double accuracy{};
  int runs{};
};

struct ComparedCell {
  MethodCell ours;
  ReferenceCell theirs;
  double z_bias{}, z_sd{}, z_accuracy{};

  [[nodiscard]] std::array<double, 3> z() const { return {z_bias, z_sd, z_accuracy}; }
  [[nodiscard]] double largest() const {
    return std::max({std::fabs(z_bias), std::fabs(z_sd), std::fabs(z_accuracy)});
  }
};

struct ReferenceComparison {
  std::vector<ComparedCell> cells;
  int missing{}; // rows of the reference that were not simulated
  double root_mean_square{}, largest{}, limit{};

  [[nodiscard]] std::size_t values() const { return 3 * cells.size(); }
  [[nodiscard]] bool holds() const { return !cells.empty() && missing == 0 && largest <= limit; }
};

struct TrainingResult {
  Context context;
  TrainingOptions options;
  std::vector<PolicyCell> policy;
  SpellResult spell;
  std::vector<MethodCell> methods;
  std::optional<ReferenceComparison> comparison;
  std::uint64_t signature{};
};

[[nodiscard]] std::vector<PolicyCell>
simulate_policy(const TrainingOptions& options, const std::function<void(const std::string&)>& progress);
[[nodiscard]] SpellResult simulate_spell(const TrainingOptions& options);
[[nodiscard]] std::vector<MethodCell> simulate_methods(const TrainingOptions& options);

[[nodiscard]] std::string to_text(const TrainingResult& result);
[[nodiscard]] nlohmann::ordered_json to_json(const TrainingResult& result);

} // namespace dorsal::bench
