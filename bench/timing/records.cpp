#include "bench/timing/records.h"

#include "bench/base/cells.h"
#include "engine/core/base/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace dorsal::bench {
namespace {

class Row {
public:
  Row(const std::vector<std::string>& names, std::vector<std::string> cells)
      : names_(names), cells_(std::move(cells)) {}

  [[nodiscard]] std::string_view text(std::string_view name) const {
    const auto at = std::find(names_.begin(), names_.end(), name);
    if (at == names_.end()) return {};
    return cells_.at(static_cast<std::size_t>(at - names_.begin()));
  }
  // Empty when the cell is; throws when it holds something else than a number.
  [[nodiscard]] std::optional<Instant> instant(std::string_view name) const {
    const auto cell = text(name);
    if (cell.empty()) return {};
    const auto value = whole_number(cell);
    if (!value)
      throw std::invalid_argument(fmt::format("{} is \"{}\", no number of nanoseconds", name, cell));
    return instant_from_nanoseconds(*value);
  }

private:
  const std::vector<std::string>& names_;
  std::vector<std::string> cells_;
};

std::optional<RecordedEvent> event(const Row& row, std::string_view name) {
  const auto best = row.instant(fmt::format("{}_ns", name));
  if (!best) return {};
  RecordedEvent found{
      .best = *best, .interval = {}, .provider = std::string(row.text(fmt::format("{}_provider", name)))};
  const auto earliest = row.instant(fmt::format("{}_earliest_ns", name));
  const auto latest = row.instant(fmt::format("{}_latest_ns", name));
  if (earliest && latest) found.interval = Stamp{*best, *earliest, *latest};
  return found;
}

TimingRecord record_of(const Row& row) {
  return {.outcome = std::string(row.text("outcome")),
          .onset = event(row, "onset"),
          .response = event(row, "response"),
          .side = parse_side(row.text("response"))};
}

bool has_column(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

std::variant<std::vector<TimingRecord>, std::string> read_timing_records(std::string_view csv) {
  const auto lines = split_lines(csv);
  if (lines.empty()) return std::string("the file is empty");
  const auto names = csv_fields(lines[0]);
  for (const char* needed : {"onset_ns", "response_ns", "response", "outcome"})
    if (!has_column(names, needed)) return fmt::format("there is no column {}", needed);
  std::vector<TimingRecord> records;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    auto cells = csv_fields(lines[i]);
    if (cells.size() != names.size())
      return fmt::format("line {}: {} cells instead of {}", i + 1, cells.size(), names.size());
    try {
      records.push_back(record_of(Row(names, std::move(cells))));
    } catch (const std::invalid_argument& problem) {
      return fmt::format("line {}: {}", i + 1, problem.what());
    }
  }
  return records;
}

} // namespace dorsal::bench
