#pragma once
// The order of attempts within a block, whatever its task: each planned trial once, then those that did not
// count again, ten at most. Plans are numbered from 1.
#include <optional>
#include <vector>

namespace dorsal {

inline constexpr int most_repeats = 10;

class Attempts {
public:
  explicit Attempts(int planned) : planned_(planned) {}

  [[nodiscard]] std::optional<int> next() const;         // the plan of the next one; empty: all are made
  [[nodiscard]] int number() const { return made_ + 1; } // of the next one, from 1
  [[nodiscard]] int counted() const { return counted_; } // planned trials that count by now
  [[nodiscard]] int planned() const { return planned_; }
  // A plan that the block does not have, as a damaged file may say, is an attempt and nothing more.
  [[nodiscard]] bool has(int plan) const { return plan >= 1 && plan <= planned_; }

  enum class Counts { yes, no };
  void note(int plan, Counts counts);

private:
  int planned_;
  std::vector<int> again_; // numbers of plans to repeat
  int next_plan_{1};
  int made_{0};
  int repeats_granted_{0};
  int counted_{0};
};

} // namespace dorsal
