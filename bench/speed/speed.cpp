#include "bench/speed/speed.h"

#include "bench/report/html.h"
#include "bench/timing/distribution.h"

#include <fmt/format.h>
#include <sys/resource.h>

namespace dorsal::bench {
namespace {

double seconds(const timeval& t) {
  return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
}

} // namespace

double processor_seconds() {
  double sum = 0;
  for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
    rusage usage{};
    getrusage(who, &usage);
    sum += seconds(usage.ru_utime) + seconds(usage.ru_stime);
  }
  return sum;
}

std::vector<Verdict> verdicts_of(const SpeedResult& result) {
  std::vector<Verdict> verdicts;
  for (const SpeedRow& row : result.rows) {
    const auto median = distribution_of(row.values).median;
    if (row.at_most) verdicts.push_back({row.what, median, Limit::at_most, *row.at_most});
    if (row.at_least) verdicts.push_back({row.what, median, Limit::at_least, *row.at_least});
  }
  return verdicts;
}

std::string to_text(const SpeedResult& result) {
  std::string text = fmt::format("{}: {}\n\n{}\n", result.name, result.how, to_text(result.context));
  text +=
      fmt::format("{:<44} {:>7} {:>11} {:>11} {:>11} {:>11}\n", "", "n", "median", "mean", "p99", "largest");
  for (const SpeedRow& row : result.rows) {
    const Distribution d = distribution_of(row.values);
    text += fmt::format("{:<44} {:>7} {:>11} {:>11} {:>11} {:>11}\n", row.what, d.n, cell(d.median),
                        cell(d.mean), cell(d.p99), cell(d.largest));
  }
  return text + "\n" + to_text(verdicts_of(result));
}

nlohmann::ordered_json to_json(const SpeedRow& row) {
  const Distribution d = distribution_of(row.values);
  return {{"what", row.what},
          {"better", row.more_is_better ? "more" : "less"},
          {"n", d.n},
          {"median", json_value(d.median)},
          {"mean", json_value(d.mean)},
          {"sd", json_value(d.sd)},
          {"p1", json_value(d.p1)},
          {"p99", json_value(d.p99)},
          {"largest", json_value(d.largest)},
          {"values", row.values}};
}

nlohmann::ordered_json to_json(const SpeedResult& result) {
  auto rows = nlohmann::ordered_json::array();
  for (const SpeedRow& row : result.rows) rows.push_back(to_json(row));
  return {{"schema", "dorsal-bench-" + result.name},
          {"schema_version", speed_schema_version},
          {"context", to_json(result.context)},
          {"how", result.how},
          {"rows", std::move(rows)},
          {"verdicts", to_json(verdicts_of(result))}};
}

std::string to_html(const SpeedResult& result) {
  std::vector<Charted> charts;
  for (const SpeedRow& row : result.rows) charts.push_back({row.what, row.values});
  return html_report("Dorsal: " + result.name, to_text(result), charts);
}

} // namespace dorsal::bench
