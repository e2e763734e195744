#include "bench/robot/chaos_log.h"

#include "bench/base/cells.h"
#include "engine/core/base/csv.h"

#include <fmt/format.h>

#include <array>
#include <optional>

namespace dorsal::bench {
namespace {

constexpr std::string_view chaos_header = "manner,key,press_before_ns,press_after_ns";
constexpr std::array manners{PressManner::tap, PressManner::press, PressManner::both, PressManner::hold,
                             PressManner::during_hold};

std::optional<PressManner> parse_manner(std::string_view name) {
  for (const PressManner manner : manners)
    if (name_of(manner) == name) return manner;
  return {};
}

std::variant<ChaosPress, std::string> read_press(const std::vector<std::string>& cells) {
  if (cells.size() != 4) return fmt::format("{} cells; a row has 4", cells.size());
  const auto manner = parse_manner(cells[0]);
  if (!manner) return fmt::format("\"{}\" is no manner of pressing", cells[0]);
  const auto key = parse_side(cells[1]);
  if (!key) return fmt::format("\"{}\" is neither left nor right", cells[1]);
  const auto before = whole_number(cells[2]), after = whole_number(cells[3]);
  if (!before || !after)
    return fmt::format("\"{}\" is no number of nanoseconds", before ? cells[3] : cells[2]);
  return ChaosPress{*manner, {instant_from_nanoseconds(*before), instant_from_nanoseconds(*after), *key}};
}

} // namespace

std::string_view name_of(PressManner manner) {
  switch (manner) {
  case PressManner::tap: return "tap";
  case PressManner::press: return "press";
  case PressManner::both: return "both";
  case PressManner::hold: return "hold";
  case PressManner::during_hold: return "during_hold";
  }
  return "unknown";
}

std::string chaos_log_header() { return fmt::format("{}\n", chaos_header); }

std::string chaos_log_row(const ChaosPress& row) {
  return fmt::format("{},{},{},{}\n", name_of(row.manner), name_of(row.press.key),
                     in_nanoseconds(row.press.before), in_nanoseconds(row.press.after));
}

std::variant<std::vector<ChaosPress>, std::vector<Diagnostic>> read_chaos_log(std::string_view text) {
  const std::size_t whole = text.rfind('\n');
  const auto lines = split_lines(text.substr(0, whole == std::string_view::npos ? 0 : whole + 1));
  if (lines.empty() || lines[0] != chaos_header)
    return std::vector<Diagnostic>{
        diagnostic_of({}, 1, fmt::format("the first line is not \"{}\"", chaos_header))};
  std::vector<ChaosPress> presses;
  std::vector<Diagnostic> problems;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    auto row = read_press(csv_fields(lines[i]));
    if (const auto* press = std::get_if<ChaosPress>(&row))
      presses.push_back(*press);
    else
      problems.push_back(diagnostic_of({}, i + 1, std::get<std::string>(row)));
  }
  if (!problems.empty()) return problems;
  return presses;
}

} // namespace dorsal::bench
