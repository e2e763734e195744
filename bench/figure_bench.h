#pragma once
// Processor time of the figure's renderer: seconds per 768x1024 picture with 2x2 samples a pixel, and
// pictures per minute and core. One thread; processor time, not wall clock, so that a busy machine does not
// change the answer much.
#include <optional>
#include <vector>

namespace dorsal::bench {

struct FigureTiming {
  const char* name; // which figure
  double processor_seconds;
};

// Renders a few figures that differ in cost: bare, clothed, seated in a room. `pictures` limits how many.
[[nodiscard]] std::vector<FigureTiming> time_figures(int pictures);

// Prints the timings with their context; 1 when the mean is above the limit of 12 s, else 0.
int figure_bench(int pictures);

} // namespace dorsal::bench
