#include "bench/compare/compare.h"

#include "bench/timing/timing_report.h"
#include "engine/core/statistics/quantile.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace dorsal::bench {
namespace {

using Json = nlohmann::ordered_json;
using statistics::Sample;

std::string problem_of(const Json& result) {
  if (!result.is_object() || result.value("schema", "") != "dorsal-bench-timing")
    return "is no result of `dorsal-bench timing --json`";
  if (result.value("schema_version", 0) != timing_schema_version)
    return fmt::format("has schema version {}, not {}", result.value("schema_version", 0),
                       timing_schema_version);
  return {};
}

std::vector<std::string> remarks_on(const Json& a, const Json& b) {
  std::vector<std::string> remarks;
  const auto note = [&remarks](const std::string& what, const Json& first, const Json& second) {
    if (first != second) remarks.push_back(fmt::format("{}: {} and {}", what, first.dump(), second.dump()));
  };
  note("load", a.value("load", Json()), b.value("load", Json()));
  const Json nothing = Json::object();
  const Json first = a.value("context", nothing), second = b.value("context", nothing);
  for (const char* fact : {"dorsal", "kernel", "cpu", "cores", "governor", "sdl", "display server", "robot"})
    note(fact, first.value(fact, Json()), second.value(fact, Json()));
  return remarks;
}

// Nearer to nothing is better for a median error, smaller for a spread.
Change judge_median(std::optional<double> a, std::optional<double> b, const Contrast& change) {
  if (!a || !b || !change.interval) return Change::not_testable;
  if (change.interval->lower <= 0 && 0 <= change.interval->upper) return Change::none;
  return std::fabs(*b) < std::fabs(*a) ? Change::better : Change::worse;
}

Change judge_spread(const Contrast& change) {
  if (!change.interval) return Change::not_testable;
  if (change.interval->lower <= 1 && 1 <= change.interval->upper) return Change::none;
  return change.interval->upper < 1 ? Change::better : Change::worse;
}

std::vector<double> errors_of(const Json& result, const std::string& program, const std::string& quantity) {
  return result.at("programs").at(program).at(quantity).at("errors_ms").get<std::vector<double>>();
}

ChangeRow median_row(Sample a, Sample b) {
  const auto median = [](Sample x) { return statistics::median(x); };
  ChangeRow row{.program = {},
                .quantity = "median error, ms",
                .a = median(a),
                .b = median(b),
                .contrast = difference_of(median, b, a)};
  row.change = judge_median(row.a, row.b, row.contrast);
  return row;
}

ChangeRow spread_row(Sample a, Sample b) {
  ChangeRow row{.program = {},
                .quantity = "robust SD, ms",
                .a = robust_sd(a),
                .b = robust_sd(b),
                .contrast = ratio_of(robust_sd, b, a)};
  row.change = judge_spread(row.contrast);
  return row;
}

Comparison compare_checked(const Json& a, const Json& b) {
  Comparison comparison{.remarks = remarks_on(a, b), .rows = {}};
  for (const char* program : {"dorsal", "control"})
    for (const auto& [key, words] :
         {std::pair("response_time", "response time"), {"onset", "onset"}, {"response", "response"}}) {
      const auto first = errors_of(a, program, key), second = errors_of(b, program, key);
      for (ChangeRow row : {median_row(first, second), spread_row(first, second)}) {
        row.program = program;
        row.quantity = fmt::format("{}: {}", words, row.quantity);
        comparison.rows.push_back(std::move(row));
      }
    }
  return comparison;
}

} // namespace

std::variant<Comparison, std::string> compare(const Json& a, const Json& b) {
  if (const auto problem = problem_of(a); !problem.empty()) return "the first " + problem;
  if (const auto problem = problem_of(b); !problem.empty()) return "the second " + problem;
  try {
    return compare_checked(a, b);
  } catch (const Json::exception& problem) {
    return fmt::format("a result lacks something: {}", problem.what());
  }
}

} // namespace dorsal::bench
