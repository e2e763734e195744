#include "bench/training/reference.h"

#include "bench/base/cells.h"
#include "engine/core/base/csv.h"
#include "engine/core/base/error.h"
#include "engine/core/statistics/distributions.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace dorsal::bench {
namespace {

constexpr double degrees_place = 0.1, accuracy_place = 0.001;
constexpr std::array columns{"method", "true_width_deg",           "true_lapse", "n_trials", "bias_deg",
                             "sd_deg", "mean_accuracy_during_run", "replicates"};

std::array<std::size_t, columns.size()> places_of(const std::vector<std::string>& header) {
  std::array<std::size_t, columns.size()> places{};
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto found = std::find(header.begin(), header.end(), columns[i]);
    if (found == header.end())
      throw Error(ExitCode::bad_input, fmt::format("the reference file has no column \"{}\"", columns[i]));
    places[i] = static_cast<std::size_t>(found - header.begin());
  }
  return places;
}

double number_in(std::string cell, std::size_t line) {
  if (cell.starts_with('+')) cell.erase(0, 1);
  const auto value = real_number(cell);
  if (value && std::isfinite(*value)) return *value;
  throw Error(
      ExitCode::bad_input,
      fmt::format("the reference file, line {}: \"{}\" where a finite number is expected", line, cell));
}

int count_in(const std::string& cell, std::size_t line) {
  const double value = number_in(cell, line);
  if (value >= 1 && value <= 1e9 && value == std::floor(value)) return static_cast<int>(value);
  throw Error(ExitCode::bad_input,
              fmt::format("the reference file, line {}: {} where a whole number from 1 to 1,000,000,000 is "
                          "expected",
                          line, cell));
}

double z_of(double ours, double theirs, double standard_error, double place) {
  return (ours - theirs) / std::hypot(standard_error, place / std::sqrt(12.0));
}

ComparedCell compare(const MethodCell& ours, const ReferenceCell& theirs) {
  const double both = std::sqrt(1.0 / ours.observers + 1.0 / theirs.runs);
  return {ours, theirs, z_of(ours.bias, theirs.bias, ours.sd * both, degrees_place),
          z_of(ours.sd, theirs.sd, ours.sd * both / std::sqrt(2.0), degrees_place),
          z_of(ours.accuracy, theirs.accuracy, ours.accuracy_sd * both, accuracy_place)};
}

bool same_cell(const MethodCell& ours, const ReferenceCell& theirs) {
  return ours.method == theirs.method && ours.trials == theirs.trials &&
         std::fabs(ours.true_width - theirs.true_width) < 1e-9 &&
         std::fabs(ours.true_lapse - theirs.true_lapse) < 1e-9;
}

double sidak_limit(std::size_t values) {
  const double each = 1 - std::pow(0.95, 1 / static_cast<double>(values));
  return quantile(statistics::Normal{}, 1 - each / 2);
}

} // namespace

std::vector<ReferenceCell> read_reference(std::string_view csv) {
  const auto lines = split_lines(csv);
  const auto at = places_of(lines.empty() ? std::vector<std::string>{} : csv_fields(lines.front()));
  std::vector<ReferenceCell> cells;
  for (std::size_t line = 1; line < lines.size(); ++line) {
    const auto row = csv_fields(lines[line]);
    const std::string method = at[0] < row.size() ? row[at[0]] : "";
    if (!method.starts_with("QUEST+")) continue;
    const auto cell = [&](std::size_t column) { return at[column] < row.size() ? row[at[column]] : ""; };
    const auto number = [&](std::size_t column) { return number_in(cell(column), line + 1); };
    cells.push_back({method, number(1), number(2), count_in(cell(3), line + 1), number(4), number(5),
                     number(6), count_in(cell(7), line + 1)});
  }
  return cells;
}

ReferenceComparison compare(const std::vector<MethodCell>& cells,
                            const std::vector<ReferenceCell>& reference) {
  ReferenceComparison comparison;
  double squares = 0;
  for (const ReferenceCell& theirs : reference) {
    const auto ours = std::find_if(cells.begin(), cells.end(),
                                   [&](const MethodCell& cell) { return same_cell(cell, theirs); });
    if (ours == cells.end()) {
      ++comparison.missing;
      continue;
    }
    comparison.cells.push_back(compare(*ours, theirs));
    for (const double z : comparison.cells.back().z()) {
      comparison.largest = std::max(comparison.largest, std::fabs(z));
      squares += z * z;
    }
  }
  if (comparison.cells.empty()) return comparison;
  comparison.limit = sidak_limit(comparison.values());
  comparison.root_mean_square = std::sqrt(squares / static_cast<double>(comparison.values()));
  return comparison;
}

std::string to_text(const ReferenceComparison& comparison) {
  std::string text =
      fmt::format("\nQUEST+ against the independent simulation: reference, ours, z (thresholds 60, 90, 120)\n"
                  "{:<33}{:>6}{:>6}{:>7}{:>21}{:>20}{:>22}\n",
                  "method", "width", "lapse", "trials", "bias", "SD", "accuracy");
  for (const ComparedCell& c : comparison.cells)
    text += fmt::format(
        "{:<33}{:>6.0f}{:>6.2f}{:>7}{:>+8.1f}{:>+7.1f}{:>+6.1f}{:>8.1f}{:>6.1f}{:>+6.1f}{:>9.3f}{:>7.3f}"
        "{:>+6.1f}{}\n",
        c.ours.method, c.ours.true_width, c.ours.true_lapse, c.ours.trials, c.theirs.bias, c.ours.bias,
        c.z_bias, c.theirs.sd, c.ours.sd, c.z_sd, c.theirs.accuracy, c.ours.accuracy, c.z_accuracy,
        c.largest() <= comparison.limit ? "" : "  DOES NOT HOLD");
  return text + fmt::format("{} values, {} rows without ours; root mean square z {:.2f}; largest |z| {:.1f}, "
                            "limit {:.1f}: {}\n",
                            comparison.values(), comparison.missing, comparison.root_mean_square,
                            comparison.largest, comparison.limit,
                            comparison.holds() ? "within Monte Carlo error" : "NOT within Monte Carlo error");
}

nlohmann::ordered_json to_json(const ReferenceComparison& comparison) {
  auto cells = nlohmann::ordered_json::array();
  for (const ComparedCell& c : comparison.cells)
    cells.push_back(
        {{"method", c.ours.method},
         {"true_width_deg", c.ours.true_width},
         {"true_lapse", c.ours.true_lapse},
         {"trials", c.ours.trials},
         {"bias_deg", {{"reference", c.theirs.bias}, {"ours", c.ours.bias}, {"z", c.z_bias}}},
         {"sd_deg", {{"reference", c.theirs.sd}, {"ours", c.ours.sd}, {"z", c.z_sd}}},
         {"accuracy", {{"reference", c.theirs.accuracy}, {"ours", c.ours.accuracy}, {"z", c.z_accuracy}}}});
  return {{"missing", comparison.missing},   {"root_mean_square_z", comparison.root_mean_square},
          {"largest_z", comparison.largest}, {"limit_z", comparison.limit},
          {"holds", comparison.holds()},     {"cells", cells}};
}

} // namespace dorsal::bench
