#pragma once
// Trial tables by name (D01, ...), with the subsets that reference rows ask for.
#include "tests/conformance/rows.h"

namespace conformance {

struct Trial {
  int number;
  int session;
  double rt_ms;
  bool correct;
  char side;     // L or R
  char response; // L or R
  double angle_deg;
};

using Trials = std::vector<Trial>;
using Datasets = std::map<std::string, Trials>;

[[nodiscard]] Datasets read_datasets(const std::string& path);

// subset: all, correct, error; session: that one only, where the row names one.
[[nodiscard]] Trials select(const Datasets& datasets, const Inputs& inputs);

[[nodiscard]] std::vector<double> times_ms(const Trials& trials);
[[nodiscard]] std::vector<double> times_s(const Trials& trials);
[[nodiscard]] std::vector<double> folded_angles(const Trials& trials);
[[nodiscard]] std::vector<bool> correctness(const Trials& trials);
[[nodiscard]] Trials only_correct(const Trials& trials);

} // namespace conformance
