#include "bench/player/player.h"

#include "bench/process/xvfb.h"
#include "engine/device/sdl/sdl_stage.h"
#include "engine/session/dialogue.h"
#include "engine/session/parts/buttons.h"
#include "engine/system/scratch_folder.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

namespace dorsal::bench {
namespace {

constexpr Duration warm_up = std::chrono::seconds{3}; // until drivers and caches are
constexpr double megabyte = 1024 * 1024;

double resident_mb() {
  std::ifstream statm{"/proc/self/statm"};
  long all = 0, resident = 0;
  statm >> all >> resident;
  return static_cast<double>(resident) * static_cast<double>(sysconf(_SC_PAGESIZE)) / megabyte;
}

// A bright bar that goes down a grey field, frame by frame.
PixelImage made_frame(int frame, int frames, int height_px) {
  PixelImage image{height_px * 3 / 4, height_px, {}};
  const int bar = height_px * frame / frames;
  for (int y = 0; y < image.height; ++y)
    for (int x = 0; x < image.width; ++x) {
      const auto level = static_cast<std::uint8_t>(std::abs(y - bar) < height_px / 20 ? 220 : 60 + x % 100);
      image.rgb.insert(image.rgb.end(), {level, level, level});
    }
  return image;
}

Film made_film(const PlayerOptions& options) {
  return {.movement = "made",
          .person = "a",
          .view = FilmView::side,
          .frames = options.frames,
          .width_over_height = 0.75F,
          .plays = Plays::there_and_back,
          .seconds = 4};
}

ScreenMaker film_screen(const ShownFilm& shown) {
  return [shown](const Look& look) {
    ScreenBuilder screen{"film", look};
    screen.title("A movement").text("Move along with the figure, as far as it is comfortable.");
    return screen.film(200, shown).buttons({way_on(look, "Next"), stop_button(look)}).build();
  };
}

class Playing {
public:
  Playing(Stage& stage, PlayerResult& result)
      : stage_(stage), result_(result), around_{words_, stage.ruler(), Theme{}.background, stage.size()} {}

  void run() {
    upload();
    dialogue_.open(film_screen({made_film(result_.options)}), context());
    play_for(warm_up);
    result_.intervals_ms.clear();
    result_.drawing_ms.clear();
    result_.memory.playing = resident_mb();
    const double worked = processor_seconds();
    play_for(std::chrono::seconds{result_.options.seconds});
    result_.processor_share = (processor_seconds() - worked) / result_.options.seconds;
    result_.memory.at_end = resident_mb();
  }

private:
  Dialogue::Context context() { return {person_, around_, stage_.now()}; }

  void upload() {
    result_.memory.before_films = resident_mb();
    result_.frame_height_px = Layout{around_.size}.film_height_px();
    std::size_t slot = first_film_slot;
    for (int film = 0; film < result_.options.films; ++film)
      for (int frame = 0; frame < result_.options.frames; ++frame)
        stage_.upload(slot++, made_frame(frame, result_.options.frames, result_.frame_height_px));
    result_.memory.with_films = resident_mb();
  }

  void play_for(Duration span) {
    const Instant end = stage_.now() + span;
    std::optional<Instant> last;
    while (stage_.now() < end) {
      const Instant due = dialogue_.due().value();
      if (stage_.wait(due)) continue; // what the window system has to say
      static_cast<void>(dialogue_.time_came(context()));
      const Onset onset = stage_.show(dialogue_.list());
      result_.drawing_ms.push_back(in_milliseconds(stage_.now() - due));
      if (last) result_.intervals_ms.push_back(in_milliseconds(onset.at.best - *last));
      last = onset.at.best;
    }
  }

  Stage& stage_;
  PlayerResult& result_;
  Words words_;
  Person person_{default_protocol(), {}};
  Surroundings around_;
  Dialogue dialogue_;
};

PlayerResult measure_on_screen(const PlayerOptions& options, const Progress& progress) {
  const auto stage = open_sdl_stage({.windowed = ScreenSize{1280, 720}});
  stage->check_rig(DisplayList{});
  progress(fmt::format("a film for {} seconds", options.seconds));
  PlayerResult result{.context = measure_context(options.dorsal), .options = options};
  Playing{*stage, result}.run();
  for (const auto& [name, value] : stage->facts())
    if (name != "boot") result.context.emplace_back("rig: " + name, value);
  result.context.emplace_back("load at the end", load_average());
  return result;
}

} // namespace

int PlayerResult::missed() const {
  const double longest = 1.5 * in_milliseconds(film_step);
  return static_cast<int>(std::ranges::count_if(intervals_ms, [=](double ms) { return ms > longest; }));
}

PlayerResult measure_player(const PlayerOptions& options, const Progress& progress) {
  if (options.screen == Screen::at_hand) return measure_on_screen(options, progress);
  const ScratchFolder folder;
  const Xvfb screen{folder, {}};
  for (const auto& [name, value] : screen.environment()) setenv(name.c_str(), value.c_str(), 1);
  PlayerResult result = measure_on_screen(options, progress);
  result.context.emplace_back("display server", display_server_at(screen.display()));
  return result;
}

} // namespace dorsal::bench
