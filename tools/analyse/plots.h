#pragma once
// The figures of an analysis as plots: of everything together and of each group that has figures.
#include "engine/core/chart/plot.h"
#include "tools/analyse/contrast.h"
#include "tools/analyse/results.h"

#include <string>
#include <vector>

namespace dorsal::analyse {

struct NamedPlot {
  std::string name; // of a file: "times", "accuracy-by-roll"
  std::string caption;
  chart::Plot plot;
};

// What can be drawn of it: a figure without a value is left out.
[[nodiscard]] std::vector<NamedPlot> plots_of(const GroupResult& group, const std::string& title,
                                              double confidence);
// Levels side by side: each participant a pale line or dot, the means with their intervals.
[[nodiscard]] std::vector<NamedPlot> plots_of(const Contrasts& contrasts, double confidence);

// "participant P001, block 2"; "All trials" of one without a key.
[[nodiscard]] std::string title_of(const GroupResult& group, const std::vector<Column>& by);

} // namespace dorsal::analyse
