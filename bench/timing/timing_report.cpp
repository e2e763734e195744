#include "bench/timing/timing_report.h"

#include "engine/device/linux/host_theft.h"

#include <fmt/ranges.h>

#include <cmath>

namespace dorsal::bench {
namespace {

using Json = nlohmann::ordered_json;

std::string_view name_of(Load load) { return load == Load::idle ? "idle" : "busy"; }

std::string counts_line(const ProgramAccuracy& p) {
  return fmt::format(
      "{:<8} {} presses, {} records; missed {}, doubled {}, wrong key {}, unexplained {}, without "
      "response {}; providers: {}\n",
      p.name, p.joined.presses, p.joined.records, p.joined.missed, p.joined.doubled, p.joined.wrong_key,
      p.joined.unexplained, p.joined.unanswered, fmt::join(p.providers, ", "));
}

constexpr std::string_view table_header =
    "error, ms (recorded - true)        n     mean       SD   median robustSD       p1      p99    max| |  "
    "inside its interval       width\n";

std::string coverage_cell(const Coverage& coverage) {
  if (coverage.inside.trials == 0) return "no intervals given";
  return fmt::format("{}/{} {}", coverage.inside.correct, coverage.inside.trials, cell(coverage.bounds));
}

std::string table_row(const std::string& program, const std::string& what, const Accuracy& a) {
  const Distribution& d = a.distribution;
  return fmt::format("{:<8} {:<18} {:>9} {:>8} {:>8} {:>8} {:>8} {:>8} {:>8} {:>8}  {:<24} {:>6}\n", program,
                     what, d.n, cell(d.mean), cell(d.sd), cell(d.median), cell(d.robust_sd), cell(d.p1),
                     cell(d.p99), cell(d.largest), coverage_cell(a.coverage),
                     cell(a.coverage.median_width_ms));
}

std::string table_rows(const ProgramAccuracy& p) {
  return table_row(p.name, "response time", p.response_time) + table_row(p.name, "onset", p.onset) +
         table_row(p.name, "response", p.response);
}

Json json_of(const Distribution& d) {
  return {{"n", d.n},
          {"mean", json_value(d.mean)},
          {"sd", json_value(d.sd)},
          {"median", json_value(d.median)},
          {"robust_sd", json_value(d.robust_sd)},
          {"p1", json_value(d.p1)},
          {"p99", json_value(d.p99)},
          {"largest_absolute", json_value(d.largest)}};
}

Json json_of(const Accuracy& a) {
  Json json = json_of(a.distribution);
  json["coverage"] = {{"inside", a.coverage.inside.correct},
                      {"of", a.coverage.inside.trials},
                      {"bounds_95", json_value(a.coverage.bounds)},
                      {"median_width_ms", json_value(a.coverage.median_width_ms)}};
  json["errors_ms"] = a.errors_ms;
  return json;
}

Json json_of(const ProgramAccuracy& p) {
  const Joined& j = p.joined;
  return {{"presses", j.presses},
          {"records", j.records},
          {"missed", j.missed},
          {"doubled", j.doubled},
          {"wrong_key", j.wrong_key},
          {"unexplained", j.unexplained},
          {"without_response", j.unanswered},
          {"providers", p.providers},
          {"response_time", json_of(p.response_time)},
          {"onset", json_of(p.onset)},
          {"response", json_of(p.response)},
          {"blurred_truths", p.blurred},
          {"blurred_truths_of", j.trials.size()},
          {"robot_look_ms", json_of(p.look_ms)}};
}

Json json_of(const Contrast& r) {
  return {{"value", json_value(r.value)}, {"bounds_95", json_value(r.interval)}};
}

std::optional<double> covered_at_least(const Accuracy& a) {
  if (!a.coverage.bounds) return {};
  return a.coverage.bounds->lower;
}

std::optional<double> seen_share(const ProgramAccuracy& p) {
  const auto trials = static_cast<double>(p.joined.trials.size());
  return trials > 0 ? std::optional(1.0 - p.blurred / trials) : std::nullopt;
}

std::string looks_line(const ProgramAccuracy& p) {
  const auto trials = p.joined.trials.size();
  const auto seen = seen_share(p);
  const auto share = seen ? std::optional(100.0 * (1.0 - *seen)) : std::nullopt;
  return fmt::format(
      "robot's looks at the pixel during {} blocks, ms apart: median {}, p99 {}, max {}; "
      "further apart than {} ms, so that the onset is not known and left out: {} of {} ({} %)\n",
      p.name, cell(p.look_ms.median, 4), cell(p.look_ms.p99, 4), cell(p.look_ms.largest, 4),
      in_milliseconds(blurred_look), p.blurred, trials, cell(share, 1));
}

std::optional<double> absolute(std::optional<double> value) {
  if (value) value = std::fabs(*value);
  return value;
}

} // namespace

std::vector<Verdict> verdicts_of(const TimingResult& result) {
  const Accuracy& rt = result.dorsal.response_time;
  const auto covered = covered_at_least(rt);
  const auto count = [](int n) { return std::optional<double>(n); };
  std::vector<Verdict> verdicts{
      {"presses missed", count(result.dorsal.joined.missed), Limit::at_most, 0},
      {"presses doubled", count(result.dorsal.joined.doubled), Limit::at_most, 0},
      {"share of onsets that the robot saw", seen_share(result.dorsal), Limit::at_least, 0.9},
      {"coverage of response time, lower bound", covered, Limit::at_least, 0.98}};
  if (result.stalled) {
    const Accuracy& stalled = result.stalled->accuracy.response_time;
    verdicts.push_back({"presses while the drawing thread stood still",
                        static_cast<double>(stalled.distribution.n), Limit::at_least, 1});
    verdicts.push_back({"coverage of these, lower bound", covered_at_least(stalled), Limit::at_least, 0.98});
    return verdicts;
  }
  if (result.options.load == Load::busy) {
    verdicts.push_back({"SD of error / control's", result.sd_ratio.value, Limit::at_most, 1.0 / 3});
    return verdicts;
  }
  verdicts.push_back({"|median error|, ms", absolute(rt.distribution.median), Limit::at_most, 0.1});
  verdicts.push_back({"SD of error, ms", rt.distribution.sd, Limit::at_most, 0.1});
  verdicts.push_back({"median width of interval, ms", rt.coverage.median_width_ms, Limit::at_most,
                      this_machine_is_guest() ? 2.0 : 1.0});
  verdicts.push_back({"robust SD of error / control's", result.robust_sd_ratio.value, Limit::at_most, 1.2});
  return verdicts;
}

std::string to_text(const TimingResult& result) {
  std::string text = fmt::format("Timing, {}: {} trials of each program in blocks of {}\n\n{}\n",
                                 name_of(result.options.load), result.options.trials, result.options.block,
                                 to_text(result.context));
  text += counts_line(result.dorsal) + counts_line(result.control) + "\n";
  text += std::string(table_header) + table_rows(result.dorsal) + table_rows(result.control);
  if (result.stalled) text += table_row("stalled", "response time", result.stalled->accuracy.response_time);
  text += "\n" + looks_line(result.dorsal) + looks_line(result.control);
  if (result.stalled)
    text += fmt::format("drawing thread stopped {} times for {} ms while an answer was awaited; {} presses "
                        "fell into that\n",
                        result.stalled->stalls, *result.options.stall_ms,
                        result.stalled->accuracy.joined.trials.size());
  if (result.repeated_blocks > 0)
    text += fmt::format("blocks run again because the robot lost the window: {}\n", result.repeated_blocks);
  text += fmt::format("SD of response-time error, dorsal / control, with 95 % bootstrap interval: {} {}; "
                      "robust SD: {} {}\n\n",
                      cell(result.sd_ratio.value), cell(result.sd_ratio.interval),
                      cell(result.robust_sd_ratio.value), cell(result.robust_sd_ratio.interval));
  return text + to_text(verdicts_of(result));
}

Json to_json(const TimingResult& result) {
  Json json = {{"schema", "dorsal-bench-timing"},
               {"schema_version", timing_schema_version},
               {"context", to_json(result.context)},
               {"load", name_of(result.options.load)},
               {"trials", result.options.trials},
               {"block", result.options.block},
               {"seed", result.options.seed},
               {"programs", {{"dorsal", json_of(result.dorsal)}, {"control", json_of(result.control)}}},
               {"sd_ratio", json_of(result.sd_ratio)},
               {"robust_sd_ratio", json_of(result.robust_sd_ratio)},
               {"repeated_blocks", result.repeated_blocks},
               {"verdicts", to_json(verdicts_of(result))}};
  if (result.stalled)
    json["stall"] = {{"length_ms", *result.options.stall_ms},
                     {"stalls", result.stalled->stalls},
                     {"response_time", json_of(result.stalled->accuracy.response_time)}};
  return json;
}

} // namespace dorsal::bench
