#include "engine/device/sdl/tone_samples.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace dorsal {
namespace {

// 0 at both ends of the tone, 1 in its middle.
double swell(double at_seconds) {
  const double from_edge = std::min(at_seconds, tone_seconds - at_seconds);
  const double share = std::clamp(from_edge / tone_edge_seconds, 0.0, 1.0);
  return (1 - std::cos(std::numbers::pi * share)) / 2;
}

// Turns since the beginning: the integral of a pitch that changes evenly.
double turns(const Glide& glide, double at_seconds) {
  return at_seconds * (glide.from_hz + (glide.to_hz - glide.from_hz) * at_seconds / (2 * tone_seconds));
}

} // namespace

Glide glide_of(Tone tone) {
  switch (tone) {
  case Tone::start: return {523.25, 587.33};
  case Tone::end: break;
  }
  return {523.25, 440};
}

std::vector<std::int16_t> tone_samples(Tone tone, int rate_hz) {
  const double peak = std::numeric_limits<std::int16_t>::max() * std::pow(10, tone_peak_dbfs / 20);
  std::vector<std::int16_t> samples(static_cast<std::size_t>(std::lround(tone_seconds * rate_hz)));
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const double at = static_cast<double>(i) / rate_hz;
    const double wave = std::sin(2 * std::numbers::pi * turns(glide_of(tone), at));
    samples[i] = static_cast<std::int16_t>(std::lround(peak * swell(at) * wave));
  }
  return samples;
}

} // namespace dorsal
