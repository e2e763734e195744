#pragma once
// How long a movement takes when it is imagined, against how long it takes when it is done: the chronometry
// ratio. Shown, never graded: 1 is equal, and below 1 is common in low back pain, because there moving is the
// slower one (Estradera-Bel et al. 2024, Brain Cogn 182:106227).
//
// Imagined: single repetitions, the film not running, because a film sets the pace; where there are too few
// of those, all of them, and that is said. Done: what a repetition took at the person's own pace, one value a
// visit; where there is none, one repetition of the film, and that is said.
// The ratio is that of the medians. Its band is Welch's interval (95 %) for the difference of mean log
// durations, one median a visit on each side, because repetitions of one visit resemble each other; against
// the film Student's. Where durations are so skewed that the ratio lies outside of it, there is none.
// How many are needed is a convention of ours.
#include "engine/core/statistics/sample.h"
#include "engine/core/trial/imagery_record.h"
#include "engine/core/trial/movement_record.h"

#include <optional>
#include <span>

namespace dorsal::imagery {

inline constexpr std::size_t least_imagined = 5;       // repetitions, for a ratio
inline constexpr std::size_t least_visits_of_band = 3; // on each side

struct Chronometry {
  int imagined{}, imagined_visits{};        // repetitions that count, and their visits
  bool film_ran{};                          // while they were imagined: too few without it
  std::optional<double> imagined_seconds{}; // median
  int executed_visits{};
  bool against_film{};                      // it was never timed while it was done
  std::optional<double> executed_seconds{}; // median over visits, or of the film
  std::optional<double> ratio{};
  std::optional<statistics::Bounds> band{};
};

// Of one movement. `film_seconds`: one repetition of its film; empty: nobody knows.
[[nodiscard]] Chronometry chronometry(std::span<const Imagined> imagined,
                                      std::span<const movement::Done> done,
                                      std::optional<double> film_seconds);

} // namespace dorsal::imagery
