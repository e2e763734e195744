#pragma once
// What became of each movement that was imagined, over all visits: one line a movement, as values. Nobody can
// see what is imagined: times, ratings and answers say whether it was comfortable and consistent, and no
// more (facts/programme.md 2.3). Ratings outside their range count as not said.
#include "engine/core/statistics/proportion.h"
#include "engine/core/task/imagery/rule.h"
#include "engine/core/trial/imagery_record.h"

#include <optional>
#include <string>
#include <vector>

namespace dorsal::imagery {

// Two in a row against single ones of the same visit: they should take longer, about twice as long.
struct Scaling {
  int visits{}, longer{};        // with both; of those, with the two taking longer
  std::optional<double> times{}; // median over visits of how many times as long
};

struct ImagerySummary {
  std::string movement;
  std::vector<Imagined> days{};                        // on which something of it was kept, oldest first
  int visits{};                                        // of those, with something imagined or rated
  int left{};                                          // left for another day
  std::optional<Stage> stage{};                        // of the last visit
  int repetitions{};                                   // single ones and two in a row alike
  int sets{};                                          // that were rated
  std::optional<double> clear{}, felt{};               // medians over sets, 1-5
  std::optional<double> pain_rise{}, most_pain_rise{}; // of the visits' largest: their median, the largest
  std::optional<double> unease{}, most_unease{};       // over sets: the median, the largest; 0-10
  std::optional<double> variation{};                   // median over visits of the durations' coefficient
  Scaling scaling{};
  statistics::Count probes{};                       // right of asked
  std::optional<statistics::Bounds> probe_bounds{}; // Wilson's, 95 %
  int stopped{};     // visits in which a set hurt or frightened, as the rule says
  int comfortable{}; // visits that were comfortable and consistent, as the rule says
};

// In the order in which they were first imagined.
[[nodiscard]] std::vector<ImagerySummary> imagery_summaries(const Course& course, const Rule& rule);

} // namespace dorsal::imagery
