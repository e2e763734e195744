#include "stimuli/making/turning_figure.h"

#include "engine/system/output_file.h"
#include "engine/system/sha256.h"
#include "stimuli/figure/base/spec_names.h"
#include "stimuli/figure/figure.h"
#include "stimuli/pictures/webp.h"

#include <fmt/format.h>

#include <cmath>
#include <numbers>

namespace dorsal {
namespace {

constexpr double furthest_turn_deg = 42, furthest_bend_deg = 34; // as the marked pictures of the sets
constexpr int width_px = 480, height_px = 640;
constexpr double frame_quality = 85;

} // namespace

double loop_angle_deg(Loop loop, int frame) {
  const double furthest = loop == Loop::turning ? furthest_turn_deg : furthest_bend_deg;
  return furthest * std::sin(2 * std::numbers::pi * frame / turning_frames) + 0.0; // never -0
}

figure::FigureSpec turning_figure(Loop loop, int frame) {
  figure::FigureSpec spec;
  spec.build = {.female = 0, .weight = .05f, .muscle = .95f, .age = 0};
  spec.look.skin_tone = 2;
  spec.look.hair_colour = {36, 26, 20};
  spec.look.bottom_colour = {52, 78, 92};
  (loop == Loop::turning ? spec.posture.rotation_deg : spec.posture.flexion_deg) =
      static_cast<float>(loop_angle_deg(loop, frame));
  spec.shot.mean_luminance = 104;
  spec.shot.width_px = width_px;
  spec.shot.height_px = height_px;
  return spec;
}

void generate_turning_figure(const std::filesystem::path& folder, unsigned threads,
                             const std::function<void(int frame)>& progress) {
  std::filesystem::create_directories(folder);
  std::string table = "file,rotation_deg,flexion_deg,sha256,width,height,backdrop,licence\n";
  for (int i = 0; i < 2 * turning_frames; ++i) {
    const Loop loop = i < turning_frames ? Loop::turning : Loop::bending;
    const int frame = i % turning_frames;
    figure::Picture picture = figure::render_figure(turning_figure(loop, frame), threads);
    const auto bytes = encode_webp({picture.width, picture.height, std::move(picture.rgb)}, frame_quality);
    const auto view = std::as_bytes(std::span(bytes));
    const std::string file = loop_file(loop, frame);
    write_whole_file(folder / file, view, Readers::everyone);
    const double angle_deg = loop_angle_deg(loop, frame);
    table += fmt::format("{},{:.1f},{:.1f},{},{},{},{},CC0-1.0\n", file,
                         loop == Loop::turning ? angle_deg : 0.0, loop == Loop::bending ? angle_deg : 0.0,
                         sha256_of_bytes(view), width_px, height_px, text_of(figure::backdrop_colour));
    if (progress) progress(i);
  }
  write_whole_file(folder / "frames.csv", std::as_bytes(std::span(table)), Readers::everyone);
}

} // namespace dorsal
