#include "bench/startup/startup.h"
#include "bench/timing/distribution.h"

namespace dorsal::bench {
namespace {

struct Columns {
  std::vector<double> first_screen, first_stimulus, memory;
};

Columns columns_of(const StartupResult& result) {
  Columns columns;
  for (const StartupRun& run : result.runs) {
    if (run.first_screen_s) columns.first_screen.push_back(*run.first_screen_s);
    if (run.first_stimulus_s) columns.first_stimulus.push_back(*run.first_stimulus_s);
    columns.memory.push_back(run.peak_memory_mb);
  }
  return columns;
}

std::string row(std::string_view what, const std::vector<double>& values) {
  const Distribution d = distribution_of(values);
  return fmt::format("{:<28} {:>4} {:>9} {:>9} {:>9}\n", what, d.n, cell(d.median), cell(d.mean),
                     cell(d.largest));
}

} // namespace

std::vector<Verdict> verdicts_of(const StartupResult& result) {
  const Columns columns = columns_of(result);
  const bool every_run = columns.first_screen.size() == result.runs.size();
  return {{"process start to first screen, s (median)",
           every_run ? distribution_of(columns.first_screen).median : std::nullopt, Limit::at_most, 1},
          {"peak memory, MB (largest)", distribution_of(columns.memory).largest, Limit::at_most, 300}};
}

std::string to_text(const StartupResult& result) {
  const Columns columns = columns_of(result);
  return fmt::format("Startup: {} runs of a block of {} pictures\n\n{}\n", result.runs.size(),
                     result.options.pictures, to_text(result.context)) +
         fmt::format("{:<28} {:>4} {:>9} {:>9} {:>9}\n", "", "n", "median", "mean", "largest") +
         row("process to first screen, s", columns.first_screen) +
         row("process to first stimulus, s", columns.first_stimulus) +
         row("peak memory, MB", columns.memory) + "\n" + to_text(verdicts_of(result));
}

nlohmann::ordered_json to_json(const StartupResult& result) {
  auto runs = nlohmann::ordered_json::array();
  for (const StartupRun& run : result.runs)
    runs.push_back({{"first_screen_s", json_value(run.first_screen_s)},
                    {"first_stimulus_s", json_value(run.first_stimulus_s)},
                    {"peak_memory_mb", run.peak_memory_mb}});
  return {{"schema", "dorsal-bench-startup"},
          {"schema_version", 1},
          {"context", to_json(result.context)},
          {"pictures", result.options.pictures},
          {"runs", std::move(runs)},
          {"verdicts", to_json(verdicts_of(result))}};
}

} // namespace dorsal::bench
