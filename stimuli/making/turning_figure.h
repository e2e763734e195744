#pragma once
// The figure that shows in the instructions what left and right mean, arms hanging: one turn of the trunk
// from straight to the left, back, to the right and back again, as a loop of frames; and a bend, likewise.
#include "stimuli/figure/base/spec.h"

#include <fmt/format.h>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace dorsal {

inline constexpr int turning_frames = 24;

enum class Loop { turning, bending };
// "turning-00.webp". Here, for those who show the frames without what makes them.
[[nodiscard]] inline std::string loop_file(Loop loop, int frame) {
  return fmt::format("{}-{:02}.webp", loop == Loop::turning ? "turning" : "bending", frame);
}

// Degrees to the left at a frame: a sine, so that the figure rests at the ends of its way.
[[nodiscard]] double loop_angle_deg(Loop loop, int frame);

[[nodiscard]] figure::FigureSpec turning_figure(Loop loop, int frame);

// Writes turning-00.webp ..., bending-00.webp ... and frames.csv (file, rotation_deg, flexion_deg, sha256,
// width, height, backdrop, licence); `progress` counts the frames of both from 0.
// Throws std::runtime_error when a file cannot be written.
void generate_turning_figure(const std::filesystem::path& folder, unsigned threads,
                             const std::function<void(int frame)>& progress);

} // namespace dorsal
