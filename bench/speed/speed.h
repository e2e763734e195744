#pragma once
// What a piece of work costs: every row one quantity, measured several times in this run, with the limit it
// is held to where there is one.
#include "bench/report/context.h"
#include "bench/report/verdict.h"

#include <functional>
#include <optional>

namespace dorsal::bench {

inline constexpr int speed_schema_version = 2; // of every bench that reports rows

struct SpeedRow {
  std::string what; // with its unit: "commit, ms"
  std::vector<double> values;
  std::optional<double> at_most;  // of the median
  std::optional<double> at_least; // likewise
  bool more_is_better{false};
};

struct SpeedResult {
  std::string name; // of the bench
  std::string how;  // one sentence: what was measured on what
  Context context;
  std::vector<SpeedRow> rows;
};

[[nodiscard]] std::vector<Verdict> verdicts_of(const SpeedResult& result);
[[nodiscard]] std::string to_text(const SpeedResult& result);
// Holds every value, so that another run can be compared with it.
[[nodiscard]] nlohmann::ordered_json to_json(const SpeedResult& result);
[[nodiscard]] nlohmann::ordered_json to_json(const SpeedRow& row);
[[nodiscard]] std::string to_html(const SpeedResult& result);

using Progress = std::function<void(const std::string&)>;

// Each measures one thing; `dorsal` is the program, `sets` the folder of picture sets.
struct SpeedOptions {
  std::string dorsal;
  std::string sets;
  int runs{5};
  std::string table; // stats: keep the table of a million trials in this file; empty: nowhere
};
// Renders bare, clothed and seated figures: processor seconds a 768x1024 picture with 2x2 samples a pixel.
[[nodiscard]] SpeedResult measure_figure(const SpeedOptions& options, const Progress& progress);
// Decodes the 40 pictures of a block on all cores and hands them to a window on a virtual screen.
[[nodiscard]] SpeedResult measure_pictures(const SpeedOptions& options, const Progress& progress);
// A step of the staircase; choice and update of QUEST+ on 41 stimuli and 8,100 cells.
[[nodiscard]] SpeedResult measure_adapt(const SpeedOptions& options, const Progress& progress);
// `dorsal analyse` on a table of a million trials.
[[nodiscard]] SpeedResult measure_stats(const SpeedOptions& options, const Progress& progress);
// One transaction a trial on the disk of the temporary folder.
[[nodiscard]] SpeedResult measure_store(const SpeedOptions& options, const Progress& progress);

// Processor time of this process and its ended children, seconds.
[[nodiscard]] double processor_seconds();

} // namespace dorsal::bench
