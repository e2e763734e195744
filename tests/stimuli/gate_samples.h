#pragma once
// A synthetic set that passes the quality gate, for tests that spoil one thing at a time.
#include "stimuli/quality/checks.h"
#include "tests/manifest/sample_set.h"

#include <fmt/format.h>

#include <cmath>

namespace dorsal::test {

inline constexpr int gate_width = 48, gate_height = 64;

// A figure that leans: its upper part shifts towards one side by a number of cells.
inline quality::FigureMask leaning_mask(int shift) {
  quality::FigureMask mask{gate_width, gate_height, std::vector<bool>(gate_width * gate_height), {}};
  for (int y = 8; y < gate_height; ++y) {
    const int middle = gate_width / 2 + (y < 44 ? shift * (44 - y) / 36 : 0);
    for (int x = middle - 7; x < middle + 7; ++x)
      if (x > 0 && x < gate_width - 1) mask.figure[static_cast<std::size_t>(y * gate_width + x)] = true;
  }
  mask.person = mask.figure;
  return mask;
}

inline RgbImage painted(const quality::FigureMask& mask, std::uint8_t figure, std::uint8_t ground) {
  RgbImage image{mask.width, mask.height, {}};
  for (const bool inside : mask.figure) image.rgb.insert(image.rgb.end(), 3, inside ? figure : ground);
  return image;
}

inline quality::GatePicture gate_picture(Movement movement, Amplitude amplitude, Side side, int number) {
  const auto level = static_cast<int>(amplitude);
  const double degrees = 12.0 * (level + 1), sign = side == Side::left ? 1 : -1;
  quality::GatePicture p{.row = sample_picture(fmt::format("p{}", number)), .small = {}, .mask = {}};
  p.row.side = side;
  p.row.movement = movement;
  p.row.amplitude = amplitude;
  p.row.amplitude_deg = degrees;
  p.row.rotation_deg = movement == Movement::rotation ? degrees : 0;
  p.row.flexion_deg = movement == Movement::flexion ? degrees : 0;
  p.row.shoulder_turn_deg = sign * p.row.rotation_deg;
  p.row.shoulder_tilt_deg = sign * p.row.flexion_deg;
  p.row.light = number / 2 % 2 == 0 ? "left" : "right";
  p.mask = leaning_mask(static_cast<int>(-sign) * 3 * (level + 1));
  p.small = painted(*p.mask, 100, 174);
  return p;
}

inline quality::GateSet good_gate_set() {
  quality::GateSet set{{}, {176, 176, 176}};
  int number = 0;
  for (const Movement movement : {Movement::rotation, Movement::flexion})
    for (const Amplitude amplitude : {Amplitude::subtle, Amplitude::medium, Amplitude::marked})
      for (int i = 0; i < 4; ++i) {
        set.pictures.push_back(
            gate_picture(movement, amplitude, i % 2 == 0 ? Side::left : Side::right, number));
        ++number;
      }
  return set;
}

} // namespace dorsal::test
