#pragma once
// What the measuring robot saw and did, one row a trial. Instants are CLOCK_MONOTONIC nanoseconds. The pixel
// in the patch's middle turned white in (onset_before, onset]: at the first it was still black, at the second
// white. From `complete` on the patch's first and last row are white too. The key was handed to the X server
// between the two press instants.
#include "engine/core/base/diagnostic.h"
#include "engine/core/base/time.h"
#include "engine/core/stimulus/stimulus.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dorsal::bench {

struct Press {
  Instant before;
  Instant after;
  Side key{};
};

struct MeasuredTrial {
  Instant onset_before;
  Instant onset;
  Instant complete;
  Press press;
};

[[nodiscard]] std::string measure_log_header();
[[nodiscard]] std::string measure_log_row(const MeasuredTrial& trial);

// The whole log, or everything that is wrong with it. A last row cut short by a kill is left out.
[[nodiscard]] std::variant<std::vector<MeasuredTrial>, std::vector<Diagnostic>>
read_measure_log(std::string_view text);

} // namespace dorsal::bench
