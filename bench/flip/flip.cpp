#include "bench/flip/flip.h"

#include "bench/process/xvfb.h"
#include "engine/device/sdl/sdl_stage.h"
#include "engine/system/scratch_folder.h"

#include <fmt/format.h>

#include <array>
#include <cstdlib>

namespace dorsal::bench {
namespace {

constexpr int frames_left_out = 20; // until drivers and caches are warm

// A field whose brightness alternates, so that no frame can be left out unseen.
DisplayList field(bool light) {
  DisplayList list;
  const auto level = static_cast<std::uint8_t>(light ? 160 : 96);
  list.background = {level, level, level};
  list.stimulus_visible = light;
  return list;
}

FlipResult measure_on_screen(const FlipOptions& options, const Progress& progress) {
  const auto stage = open_sdl_stage(
      {.windowed = options.screen == Screen::own_xvfb ? std::optional{ScreenSize{1280, 720}} : std::nullopt,
       .photodiode = true});
  const std::array fields{field(false), field(true)};
  stage->check_rig(fields[0]);
  progress(fmt::format("{} frames", options.frames));
  FlipResult result{.context = measure_context(options.dorsal), .options = options, .provider = {}};
  result.intervals_ms.reserve(static_cast<std::size_t>(options.frames));
  int missed = 0;
  std::optional<Onset> last;
  for (int i = 0; i < options.frames + frames_left_out; ++i) {
    const Onset onset = stage->show(fields[static_cast<std::size_t>(i % 2)]);
    while (stage->wait(stage->now())) {
    }
    if (last && i >= frames_left_out) {
      result.intervals_ms.push_back(in_milliseconds(onset.at.best - last->at.best));
      result.widths_ms.push_back(in_milliseconds(onset.at.width()));
      missed += onset.missed_frames;
    }
    last = onset;
  }
  result.provider = name_of(last->provider);
  if (last->provider != OnsetProvider::unsynced) result.missed = missed;
  for (const auto& [name, value] : stage->facts())
    if (name != "boot") result.context.emplace_back("rig: " + name, value);
  return result;
}

} // namespace

FlipResult measure_flip(const FlipOptions& options, const Progress& progress) {
  if (options.screen == Screen::at_hand) return measure_on_screen(options, progress);
  const ScratchFolder folder;
  const Xvfb screen{folder, {}};
  for (const auto& [name, value] : screen.environment()) setenv(name.c_str(), value.c_str(), 1);
  FlipResult result = measure_on_screen(options, progress);
  result.context.emplace_back("display server", display_server_at(screen.display()));
  return result;
}

} // namespace dorsal::bench
