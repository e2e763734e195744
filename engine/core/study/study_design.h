#pragma once
// The design of a study as a value: groups of people, conditions that each goes through, and in which order.
// Conditions are listed, or made by crossing factors (each level of one with each of the others).
#include <cstdint>
#include <string>
#include <vector>

namespace dorsal::study {

enum class Order {
  fixed,          // as listed, for everybody
  random,         // shuffled anew for each person
  williams,       // a Latin square balanced for what comes before (Williams 1949, Aust J Sci Res A 2:149)
  counterbalanced // every order there is, in turn
};

struct StudyFactor {
  std::string name;
  std::vector<std::string> levels;
};

struct Condition {
  std::string name;
  std::vector<std::string> levels{}; // one a factor; empty where there are none
  std::string protocol{};            // a protocol file; empty: the built-in one
};

struct StudyGroup {
  std::string name;
  int share = 1; // of each block of the allocation
};

struct StudyDesign {
  std::string name;
  std::uint64_t seed = 1;
  int participants = 20;
  Order order = Order::williams;
  std::vector<StudyFactor> factors{};
  std::vector<Condition> conditions{};
  std::vector<StudyGroup> groups{}; // one, called "all", where a file names none
};

// Every combination of levels, the last factor running fastest, named by its levels.
[[nodiscard]] std::vector<Condition> crossed(const std::vector<StudyFactor>& factors);

} // namespace dorsal::study
