#pragma once
// Levels of a column compared between or within participants: where a table is grouped by participant and one
// other column of two to six levels (`--by participant,condition`). Each participant counts once a level,
// with the median of their correct response times and their share of correct answers; every level is compared
// with the first. Who has both levels: differences within them, Student's t and a trimmed mean (Tukey &
// McLaughlin 1963). Where nobody has both: Welch's t and Yuen's. The second minus the first.
#include "engine/core/statistics/sample.h"
#include "tools/analyse/results.h"

#include <optional>
#include <string>
#include <vector>

namespace dorsal::analyse {

inline constexpr std::size_t most_levels = 6;

struct Compared {
  std::optional<double> difference{};
  std::optional<statistics::Bounds> interval{};
  std::optional<double> p{};
};

struct Contrast {
  std::string first{}, second{};     // levels
  bool within{};                     // the same participants
  std::size_t n_first{}, n_second{}; // participants; within: equal, those who have both
  Compared mean{}, trimmed{};        // Student or Welch; 20 % trimmed
};

struct Measured {
  std::string name{};                                       // "median response time, ms"
  std::string short_name{};                                 // "time"; of files
  std::vector<std::vector<std::optional<double>>> values{}; // by participant, by level
  std::vector<Contrast> contrasts{};
};

struct Contrasts {
  Column column{};
  std::vector<std::string> levels{};
  std::vector<std::string> participants{};
  std::vector<Measured> measured{}; // response time, accuracy
};

// Empty where the table is grouped otherwise, by session, or has fewer than two participants.
[[nodiscard]] std::optional<Contrasts> contrasts_of(const Results& results);

} // namespace dorsal::analyse
