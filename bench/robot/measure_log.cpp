#include "bench/robot/measure_log.h"

#include "bench/base/cells.h"
#include "engine/core/base/csv.h"

#include <fmt/format.h>

#include <array>

namespace dorsal::bench {
namespace {

constexpr std::string_view header = "onset_before_ns,onset_ns,press_before_ns,press_after_ns,key,complete_ns";

std::variant<MeasuredTrial, std::string> read_row(const std::vector<std::string>& cells) {
  if (cells.size() != 6) return fmt::format("{} cells; a row has 6", cells.size());
  std::array<Instant, 5> at{};
  constexpr std::array<std::size_t, 5> instant_cells{0, 1, 2, 3, 5};
  for (std::size_t i = 0; i < at.size(); ++i) {
    const auto value = whole_number(cells[instant_cells[i]]);
    if (!value) return fmt::format("\"{}\" is no number of nanoseconds", cells[instant_cells[i]]);
    at[i] = instant_from_nanoseconds(*value);
  }
  const auto key = parse_side(cells[4]);
  if (!key) return fmt::format("\"{}\" is neither left nor right", cells[4]);
  return MeasuredTrial{.onset_before = at[0],
                       .onset = at[1],
                       .complete = at[4],
                       .press = {.before = at[2], .after = at[3], .key = *key}};
}

} // namespace

std::string measure_log_header() { return fmt::format("{}\n", header); }

std::string measure_log_row(const MeasuredTrial& trial) {
  return fmt::format("{},{},{},{},{},{}\n", in_nanoseconds(trial.onset_before), in_nanoseconds(trial.onset),
                     in_nanoseconds(trial.press.before), in_nanoseconds(trial.press.after),
                     name_of(trial.press.key), in_nanoseconds(trial.complete));
}

std::variant<std::vector<MeasuredTrial>, std::vector<Diagnostic>> read_measure_log(std::string_view text) {
  const std::size_t whole = text.rfind('\n');
  const auto lines = split_lines(text.substr(0, whole == std::string_view::npos ? 0 : whole + 1));
  if (lines.empty() || lines[0] != header)
    return std::vector<Diagnostic>{diagnostic_of({}, 1, fmt::format("the first line is not \"{}\"", header))};
  std::vector<MeasuredTrial> trials;
  std::vector<Diagnostic> problems;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    auto row = read_row(csv_fields(lines[i]));
    if (auto* trial = std::get_if<MeasuredTrial>(&row))
      trials.push_back(*trial);
    else
      problems.push_back(diagnostic_of({}, i + 1, std::get<std::string>(row)));
  }
  if (!problems.empty()) return problems;
  return trials;
}

} // namespace dorsal::bench
