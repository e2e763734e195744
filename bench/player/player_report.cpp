#include "bench/player/player.h"
#include "bench/report/bins.h"
#include "bench/report/html.h"
#include "bench/timing/distribution.h"

namespace dorsal::bench {
namespace {

constexpr const char* interval_caption = "from one picture of the film to the next, ms";
constexpr const char* drawing_caption = "from when a picture was due until it was handed over, ms";
constexpr double growth_allowed_mb = 2; // over the whole run, however long

std::string line_of(const char* what, const std::vector<double>& values) {
  const Distribution d = distribution_of(values);
  return fmt::format("{}: median {}, SD {}, p99 {}, longest {}\n", what, cell(d.median), cell(d.sd),
                     cell(d.p99), cell(d.largest));
}

nlohmann::ordered_json memory_json(const Memory& memory) {
  return {{"before_films", memory.before_films},
          {"with_films", memory.with_films},
          {"playing", memory.playing},
          {"at_end", memory.at_end}};
}

} // namespace

std::vector<Verdict> verdicts_of(const PlayerResult& result) {
  return {{"intervals above 50 ms", static_cast<double>(result.missed()), Limit::at_most, 0},
          {"memory grown while it played, MB", result.memory.at_end - result.memory.playing, Limit::at_most,
           growth_allowed_mb}};
}

std::string to_text(const PlayerResult& result) {
  const auto& [before, with, playing, at_end] = result.memory;
  return fmt::format("Player: {} s, {} films of {} frames, {} px high\n\n{}\n", result.options.seconds,
                     result.options.films, result.options.frames, result.frame_height_px,
                     to_text(result.context)) +
         text_histogram(result.intervals_ms, interval_caption) + "\n" +
         line_of(interval_caption, result.intervals_ms) + line_of(drawing_caption, result.drawing_ms) +
         fmt::format("{} pictures, {} missed; processor time {:.1f} % of a core\n"
                     "memory, MB: {:.1f} before the films, {:.1f} with them, {:.1f} playing, {:.1f} at the "
                     "end\n",
                     result.intervals_ms.size() + 1, result.missed(), 100 * result.processor_share, before,
                     with, playing, at_end) +
         to_text(verdicts_of(result));
}

nlohmann::ordered_json to_json(const PlayerResult& result) {
  auto rows = nlohmann::ordered_json::array();
  rows.push_back(to_json(SpeedRow{interval_caption, result.intervals_ms, {}, {}}));
  rows.push_back(to_json(SpeedRow{drawing_caption, result.drawing_ms, {}, {}}));
  return {{"schema", "dorsal-bench-player"},
          {"schema_version", speed_schema_version},
          {"context", to_json(result.context)},
          {"seconds", result.options.seconds},
          {"films", result.options.films},
          {"frames", result.options.frames},
          {"frame_height_px", result.frame_height_px},
          {"missed", result.missed()},
          {"processor_share", result.processor_share},
          {"memory_mb", memory_json(result.memory)},
          {"rows", std::move(rows)},
          {"verdicts", to_json(verdicts_of(result))}};
}

std::string to_html(const PlayerResult& result) {
  return html_report("Dorsal: player", to_text(result),
                     {{interval_caption, result.intervals_ms}, {drawing_caption, result.drawing_ms}});
}

} // namespace dorsal::bench
