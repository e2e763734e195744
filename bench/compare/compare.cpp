#include "bench/compare/compare.h"

#include "bench/timing/timing_report.h"
#include "engine/core/statistics/quantile.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace dorsal::bench {
namespace {

using Json = nlohmann::ordered_json;
using statistics::Sample;

constexpr std::string_view schema_start = "dorsal-bench-";
constexpr std::string_view timing_schema = "dorsal-bench-timing";
constexpr std::size_t least_values = 4; // for a bootstrap interval to mean anything

std::string schema_of(const Json& result) {
  return result.is_object() && result.contains("schema") && result["schema"].is_string()
             ? result["schema"].get<std::string>()
             : std::string{};
}

std::string problem_of(const Json& result) {
  const std::string schema = schema_of(result);
  if (!schema.starts_with(schema_start)) return "is no result of a bench, as `--json` prints it";
  if (!result.contains("schema_version") || !result["schema_version"].is_number_integer())
    return "states no schema version";
  const int version = result["schema_version"].get<int>();
  if (schema == timing_schema && version != timing_schema_version)
    return fmt::format("has schema version {}, not {}", version, timing_schema_version);
  if (schema != timing_schema && !result.contains("rows"))
    return fmt::format("({}) holds no rows of values to compare", schema);
  return {};
}

std::string problem_of(const Json& a, const Json& b) {
  if (schema_of(a) != schema_of(b))
    return fmt::format("one is of {}, the other of {}", schema_of(a), schema_of(b));
  if (a["schema_version"] != b["schema_version"])
    return fmt::format("one has schema version {}, the other {}", a["schema_version"].dump(),
                       b["schema_version"].dump());
  return {};
}

std::vector<std::string> remarks_on(const Json& a, const Json& b) {
  std::vector<std::string> remarks;
  const auto note = [&remarks](const std::string& what, const Json& first, const Json& second) {
    if (first != second) remarks.push_back(fmt::format("{}: {} and {}", what, first.dump(), second.dump()));
  };
  for (const char* setting : {"load", "how", "pictures"})
    note(setting, a.value(setting, Json()), b.value(setting, Json()));
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

enum class Better { less, more, nearer_to_nought };

Better better_of(const Json& row) {
  const std::string better = row.value("better", "less");
  return better == "more" ? Better::more : better == "nearer" ? Better::nearer_to_nought : Better::less;
}

Change judge_row(const ChangeRow& row, Better better) {
  if (!row.a || !row.b || !row.contrast.interval) return Change::not_testable;
  if (better == Better::nearer_to_nought) return judge_median(row.a, row.b, row.contrast);
  if (row.contrast.interval->lower <= 0 && 0 <= row.contrast.interval->upper) return Change::none;
  const bool more = row.contrast.interval->lower > 0;
  return more == (better == Better::more) ? Change::better : Change::worse;
}

ChangeRow row_of(const Json& a, const Json& b) {
  const auto first = a.at("values").get<std::vector<double>>();
  const auto second = b.at("values").get<std::vector<double>>();
  ChangeRow row = median_row(first, second);
  row.program = "dorsal";
  row.quantity = fmt::format("{}: median", a.at("what").get<std::string>());
  if (first != second && std::min(first.size(), second.size()) < least_values) row.contrast.interval.reset();
  row.change = judge_row(row, better_of(a));
  return row;
}

const Json* row_named(const Json& rows, const Json& what) {
  for (const Json& row : rows)
    if (row.at("what") == what) return &row;
  return nullptr;
}

Comparison compare_rows(const Json& a, const Json& b) {
  Comparison comparison{.remarks = remarks_on(a, b), .rows = {}};
  for (const Json& row : a.at("rows"))
    if (const Json* same = row_named(b.at("rows"), row.at("what")))
      comparison.rows.push_back(row_of(row, *same));
    else
      comparison.remarks.push_back(fmt::format("only in the first: {}", row.at("what").dump()));
  for (const Json& row : b.at("rows"))
    if (!row_named(a.at("rows"), row.at("what")))
      comparison.remarks.push_back(fmt::format("only in the second: {}", row.at("what").dump()));
  return comparison;
}

Comparison compare_timing(const Json& a, const Json& b) {
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
  if (const auto problem = problem_of(a, b); !problem.empty()) return problem;
  try {
    return schema_of(a) == timing_schema ? compare_timing(a, b) : compare_rows(a, b);
  } catch (const Json::exception& problem) {
    return fmt::format("a result lacks something: {}", problem.what());
  }
}

} // namespace dorsal::bench
