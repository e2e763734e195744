#include "bench/report/html.h"
#include "bench/speed/speed.h"
#include "bench/startup/startup.h"
#include "bench/timing/distribution.h"

namespace dorsal::bench {
namespace {

struct Rows {
  SpeedRow first_screen{"process to first screen, s", {}, {}, {}};
  SpeedRow first_stimulus{"process to first stimulus, s", {}, {}, {}};
  SpeedRow memory{"peak memory, MB", {}, {}, {}};
};

Rows rows_of(const StartupResult& result) {
  Rows rows;
  for (const StartupRun& run : result.runs) {
    if (run.first_screen_s) rows.first_screen.values.push_back(*run.first_screen_s);
    if (run.first_stimulus_s) rows.first_stimulus.values.push_back(*run.first_stimulus_s);
    rows.memory.values.push_back(run.peak_memory_mb);
  }
  return rows;
}

std::string line_of(const SpeedRow& row) {
  const Distribution d = distribution_of(row.values);
  return fmt::format("{:<28} {:>4} {:>9} {:>9} {:>9}\n", row.what, d.n, cell(d.median), cell(d.mean),
                     cell(d.largest));
}

} // namespace

std::vector<Verdict> verdicts_of(const StartupResult& result) {
  const Rows rows = rows_of(result);
  const bool every_run = rows.first_screen.values.size() == result.runs.size();
  return {{"process start to first screen, s (median)",
           every_run ? distribution_of(rows.first_screen.values).median : std::nullopt, Limit::at_most, 1},
          {"peak memory, MB (largest)", distribution_of(rows.memory.values).largest, Limit::at_most, 300}};
}

std::string to_text(const StartupResult& result) {
  const Rows rows = rows_of(result);
  return fmt::format("Startup: {} runs of a block of {} pictures\n\n{}\n", result.runs.size(),
                     result.options.pictures, to_text(result.context)) +
         fmt::format("{:<28} {:>4} {:>9} {:>9} {:>9}\n", "", "n", "median", "mean", "largest") +
         line_of(rows.first_screen) + line_of(rows.first_stimulus) + line_of(rows.memory) + "\n" +
         to_text(verdicts_of(result));
}

nlohmann::ordered_json to_json(const StartupResult& result) {
  const Rows rows = rows_of(result);
  return {{"schema", "dorsal-bench-startup"},
          {"schema_version", speed_schema_version},
          {"context", to_json(result.context)},
          {"pictures", result.options.pictures},
          {"rows", {to_json(rows.first_screen), to_json(rows.first_stimulus), to_json(rows.memory)}},
          {"verdicts", to_json(verdicts_of(result))}};
}

std::string to_html(const StartupResult& result) {
  const Rows rows = rows_of(result);
  std::vector<Charted> charts;
  for (const SpeedRow* row : {&rows.first_screen, &rows.first_stimulus, &rows.memory})
    charts.push_back({row->what, row->values});
  return html_report("Dorsal: startup", to_text(result), charts);
}

} // namespace dorsal::bench
