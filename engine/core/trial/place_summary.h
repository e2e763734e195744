#pragma once
// Where touches were felt, of trials that tell a square: the share right of each square, how far beside the
// square touched the square named lies, in cm (a near miss is nearer, a right answer is 0), the bias as the
// mean error and the scatter around it, each way in mm; both sides and the midline, and the rows, apart;
// which square was taken for which; and how often something was felt where nothing touched. Distances are
// between the middles of squares and rest on answers that name one: "nothing" to a touch is an error without
// a distance. Trials of one grid: those of the last grid shown are counted, others are left out and their
// number is said.
#include "engine/core/statistics/proportion.h"
#include "engine/core/statistics/sample.h"
#include "engine/core/task/touch/touch.h"
#include "engine/core/trial/led_trial.h"

#include <optional>
#include <span>
#include <vector>

namespace dorsal {

struct PlaceSummary {
  int squares{};
  int of_other_grids{};                     // trials that are left out
  std::vector<statistics::Count> by_square; // from square 1
  statistics::Count left, midline,
      right;                             // of the patient; squares whose middle lies on the spine are midline
  std::vector<statistics::Count> by_row; // from the top
  statistics::Count false_felt;          // "correct": something was felt in a catch trial
  int not_felt{};                        // touches answered with "nothing"
  std::vector<std::vector<int>> confusion; // [square touched - 1][square named - 1; last: nothing]
  int named{};                             // touches answered with a square: what follows rests on these
  std::optional<double> mean_distance_cm;
  std::optional<statistics::Bounds> mean_distance_bounds; // Student's, 95 %
  std::optional<touch::PointOfBack> bias_mm;
  std::optional<touch::PointOfBack> scatter_mm; // SD, n - 1
};

// Empty where no trial tells a square.
[[nodiscard]] std::optional<PlaceSummary> place_summary(std::span<const LedTrialRecord> trials);

} // namespace dorsal
