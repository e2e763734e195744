#pragma once
// A soft tone as numbers: a sine that glides from one pitch to another, up where something begins and down
// where it ends, with edges like half a cosine so that nothing clicks. Made here, no file is read.
#include "engine/core/screen/tone.h"

#include <cstdint>
#include <vector>

namespace dorsal {

struct Glide {
  double from_hz{}, to_hz{};
};
[[nodiscard]] Glide glide_of(Tone tone); // c'' to d'', and c'' to a'

inline constexpr double tone_seconds = 0.18;
inline constexpr double tone_edge_seconds = 0.04; // each
inline constexpr double tone_peak_dbfs = -26;

// One channel, signed 16 bit.
[[nodiscard]] std::vector<std::int16_t> tone_samples(Tone tone, int rate_hz);

} // namespace dorsal
