#pragma once
// The flip bench: frames shown one after the other on a real screen by the onset provider that Dorsal uses
// there. Without a screen at hand it makes an Xvfb of its own, which has no vertical blank: the intervals are
// then what a frame costs, and no jitter or missed frame can be spoken of.
#include "bench/speed/speed.h"

namespace dorsal::bench {

enum class Screen { at_hand, own_xvfb };

struct FlipOptions {
  std::string dorsal; // asked for its version
  Screen screen{Screen::own_xvfb};
  int frames{2000};
};

struct FlipResult {
  Context context;
  FlipOptions options;
  std::string provider; // of the onsets
  std::vector<double> intervals_ms{};
  std::vector<double> widths_ms{}; // of the onsets' intervals
  std::optional<int> missed{};     // vertical blanks; empty: there are none to miss
};

[[nodiscard]] FlipResult measure_flip(const FlipOptions& options, const Progress& progress);

// Missed frames at most 0, where there are any to miss.
[[nodiscard]] std::vector<Verdict> verdicts_of(const FlipResult& result);
[[nodiscard]] std::string to_text(const FlipResult& result);
[[nodiscard]] nlohmann::ordered_json to_json(const FlipResult& result);
[[nodiscard]] std::string to_html(const FlipResult& result);

} // namespace dorsal::bench
