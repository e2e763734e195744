#pragma once
// The player bench: a film as a patient's screen plays it, title, text and buttons around it, in a real
// window of 1280x720; how evenly its pictures follow each other, and what that costs. The frames are made up,
// as many and as large as those of a visit: what a picture shows costs nothing. Without a screen at hand it
// makes an Xvfb of its own, in which the processor draws.
#include "bench/flip/flip.h"

namespace dorsal::bench {

struct PlayerOptions {
  std::string dorsal; // asked for its version
  Screen screen{Screen::own_xvfb};
  int seconds{60};
  int films{2};   // held at the same time; the first is played
  int frames{41}; // of each
};

struct Memory { // resident, MB
  double before_films{};
  double with_films{};
  double playing{}; // after warm_up
  double at_end{};
};

struct PlayerResult {
  Context context;
  PlayerOptions options;
  int frame_height_px{};
  std::vector<double> intervals_ms{}; // from one picture presented to the next
  std::vector<double> drawing_ms{};   // from when a picture was due until it was handed over
  double processor_share{};           // of one core
  Memory memory{};

  [[nodiscard]] int missed() const; // intervals longer than one and a half
};

[[nodiscard]] PlayerResult measure_player(const PlayerOptions& options, const Progress& progress);

// None missed; the memory does not grow.
[[nodiscard]] std::vector<Verdict> verdicts_of(const PlayerResult& result);
[[nodiscard]] std::string to_text(const PlayerResult& result);
[[nodiscard]] nlohmann::ordered_json to_json(const PlayerResult& result);
[[nodiscard]] std::string to_html(const PlayerResult& result);

} // namespace dorsal::bench
