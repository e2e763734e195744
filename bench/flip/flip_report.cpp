#include "bench/flip/flip.h"
#include "bench/report/bins.h"
#include "bench/report/html.h"
#include "bench/timing/distribution.h"

namespace dorsal::bench {
namespace {

constexpr const char* interval_caption = "from one onset to the next, ms";
constexpr const char* width_caption = "width of the onset's interval, ms";

std::vector<SpeedRow> rows_of(const FlipResult& result) {
  return {{interval_caption, result.intervals_ms, {}, {}}, {width_caption, result.widths_ms, {}, {}}};
}

std::string words_on_missed(const FlipResult& result) {
  if (result.missed)
    return fmt::format("missed frames, in vertical blanks: {} of {}\n", *result.missed,
                       result.options.frames);
  return "no vertical blank exists here, or none that could be measured: frames are shown when they are "
         "drawn,\nthe intervals say what a frame costs and nothing of a screen, and no frame can be missed. "
         "Response times\nof such a rig count as not verified.\n";
}

} // namespace

std::vector<Verdict> verdicts_of(const FlipResult& result) {
  if (!result.missed) return {};
  return {{"missed frames", static_cast<double>(*result.missed), Limit::at_most, 0}};
}

std::string to_text(const FlipResult& result) {
  const Distribution d = distribution_of(result.intervals_ms);
  return fmt::format("Flip: {} frames, onset provider {}\n\n{}\n", result.options.frames, result.provider,
                     to_text(result.context)) +
         text_histogram(result.intervals_ms, interval_caption) +
         fmt::format("\nintervals, ms: median {}, mean {}, jitter (SD) {}, p1 {}, p99 {}, largest {}\n",
                     cell(d.median), cell(d.mean), cell(d.sd), cell(d.p1), cell(d.p99), cell(d.largest)) +
         words_on_missed(result) + to_text(verdicts_of(result));
}

nlohmann::ordered_json to_json(const FlipResult& result) {
  auto rows = nlohmann::ordered_json::array();
  for (const SpeedRow& row : rows_of(result)) rows.push_back(to_json(row));
  return {
      {"schema", "dorsal-bench-flip"},
      {"schema_version", speed_schema_version},
      {"context", to_json(result.context)},
      {"frames", result.options.frames},
      {"provider", result.provider},
      {"missed_frames", result.missed ? nlohmann::ordered_json(*result.missed) : nlohmann::ordered_json()},
      {"rows", std::move(rows)},
      {"verdicts", to_json(verdicts_of(result))}};
}

std::string to_html(const FlipResult& result) {
  std::vector<Charted> charts;
  for (const SpeedRow& row : rows_of(result)) charts.push_back({row.what, row.values});
  return html_report("Dorsal: flip", to_text(result), charts);
}

} // namespace dorsal::bench
