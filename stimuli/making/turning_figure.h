#pragma once
// The figure that shows in the instructions what left and right mean: one turn of the trunk from straight to
// the left, back, to the right and back again, as a loop of frames.
#include "stimuli/figure/base/spec.h"

#include <filesystem>
#include <functional>
#include <vector>

namespace dorsal {

inline constexpr int turning_frames = 24;

// Degrees to the left at a frame: a sine, so that the figure rests at the ends of its way.
[[nodiscard]] double turning_angle_deg(int frame);

[[nodiscard]] figure::FigureSpec turning_figure(int frame);

// Writes turning-00.webp ... and frames.csv (file, rotation_deg, sha256, width, height, backdrop, licence).
// Throws std::runtime_error when a file cannot be written.
void generate_turning_figure(const std::filesystem::path& folder, unsigned threads,
                             const std::function<void(int frame)>& progress);

} // namespace dorsal
