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

constexpr double furthest_deg = 42;
constexpr int width_px = 480, height_px = 640;
constexpr double frame_quality = 85;

} // namespace

double turning_angle_deg(int frame) {
  return furthest_deg * std::sin(2 * std::numbers::pi * frame / turning_frames);
}

figure::FigureSpec turning_figure(int frame) {
  figure::FigureSpec spec;
  spec.build = {.female = 0, .weight = .05f, .muscle = .95f, .age = 0};
  spec.look.skin_tone = 2;
  spec.look.hair_colour = {36, 26, 20};
  spec.look.bottom_colour = {52, 78, 92};
  spec.posture.rotation_deg = static_cast<float>(turning_angle_deg(frame));
  spec.shot.mean_luminance = 104;
  spec.shot.width_px = width_px;
  spec.shot.height_px = height_px;
  return spec;
}

void generate_turning_figure(const std::filesystem::path& folder, unsigned threads,
                             const std::function<void(int frame)>& progress) {
  std::filesystem::create_directories(folder);
  std::string table = "file,rotation_deg,sha256,width,height,backdrop,licence\n";
  for (int frame = 0; frame < turning_frames; ++frame) {
    figure::Picture picture = figure::render_figure(turning_figure(frame), threads);
    const auto bytes = encode_webp({picture.width, picture.height, std::move(picture.rgb)}, frame_quality);
    const auto view = std::as_bytes(std::span(bytes));
    const std::string file = fmt::format("turning-{:02}.webp", frame);
    write_whole_file(folder / file, view, Readers::everyone);
    table += fmt::format("{},{:.1f},{},{},{},{},CC0-1.0\n", file, turning_angle_deg(frame) + 0.0,
                         sha256_of_bytes(view), width_px, height_px, text_of(figure::backdrop_colour));
    if (progress) progress(frame);
  }
  write_whole_file(folder / "frames.csv", std::as_bytes(std::span(table)), Readers::everyone);
}

} // namespace dorsal
