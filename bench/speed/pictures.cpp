#include "bench/base/clock.h"
#include "bench/process/xvfb.h"
#include "bench/speed/speed.h"
#include "engine/device/sdl/sdl_stage.h"
#include "engine/session/looks/layout.h"
#include "engine/system/scratch_folder.h"
#include "stimuli/pictures/picture_decoder.h"

#include <fmt/format.h>

#include <array>
#include <cstdlib>

namespace dorsal::bench {
namespace {

constexpr std::size_t block = 40;

} // namespace

SpeedResult measure_pictures(const SpeedOptions& options, const Progress& progress) {
  const ScratchFolder folder;
  const Xvfb screen{folder, {}};
  setenv("DISPLAY", screen.display().c_str(), 1);
  PictureSets sets{options.sets};
  const PictureSet& train = sets.get("train");
  SpeedResult result{
      "pictures",
      fmt::format("{} pictures of the set train decoded at the size shown, and uploaded", block),
      measure_context(options.dorsal),
      {}};
  for (const ScreenSize size : {ScreenSize{1280, 720}, ScreenSize{1920, 1080}}) {
    const auto stage = open_sdl_stage({.windowed = size});
    SpeedRow decode{fmt::format("{}x{}: decode, s", size.width_px, size.height_px), {}, {}, {}};
    SpeedRow upload{fmt::format("{}x{}: upload, s", size.width_px, size.height_px), {}, {}, {}};
    SpeedRow both{fmt::format("{}x{}: decode and upload, s", size.width_px, size.height_px), {}, 1.0, {}};
    for (int run = 0; run < options.runs; ++run) {
      progress(fmt::format("{}x{}, run {} of {}", size.width_px, size.height_px, run + 1, options.runs));
      std::vector<std::size_t> places(block);
      for (std::size_t i = 0; i < block; ++i) places[i] = i % train.manifest.pictures.size();
      const Instant start = now();
      const auto images = decode_pictures(train, places, Layout{size}.picture_height_px());
      const Instant decoded = now();
      for (std::size_t i = 0; i < block; ++i) stage->upload(i, images[i]);
      const Instant uploaded = now();
      decode.values.push_back(in_seconds(decoded - start));
      upload.values.push_back(in_seconds(uploaded - decoded));
      both.values.push_back(in_seconds(uploaded - start));
    }
    for (const SpeedRow& row : {decode, upload, both}) result.rows.push_back(row);
  }
  return result;
}

} // namespace dorsal::bench
