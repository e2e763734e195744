#include "bench/session/stall_log.h"

#include "bench/base/cells.h"
#include "engine/core/base/csv.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal::bench {
namespace {
constexpr std::string_view stall_header = "from_ns,until_ns";
}

std::string stall_log(const std::vector<Stall>& stalls) {
  std::string text = fmt::format("{}\n", stall_header);
  for (const Stall& stall : stalls)
    text += fmt::format("{},{}\n", in_nanoseconds(stall.from), in_nanoseconds(stall.until));
  return text;
}

std::variant<std::vector<Stall>, std::string> read_stall_log(std::string_view text) {
  const auto lines = split_lines(text);
  if (lines.empty() || lines[0] != stall_header)
    return fmt::format("the first line is not \"{}\"", stall_header);
  std::vector<Stall> stalls;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const auto cells = csv_fields(lines[i]);
    const auto from = cells.size() == 2 ? whole_number(cells[0]) : std::nullopt;
    const auto until = cells.size() == 2 ? whole_number(cells[1]) : std::nullopt;
    if (!from || !until) return fmt::format("line {}: not two numbers of nanoseconds", i + 1);
    stalls.push_back({instant_from_nanoseconds(*from), instant_from_nanoseconds(*until)});
  }
  return stalls;
}

bool is_within(const std::vector<Stall>& stalls, Instant at) {
  const auto after = std::ranges::upper_bound(stalls, at, {}, [](const Stall& stall) { return stall.from; });
  return after != stalls.begin() && at <= std::prev(after)->until;
}

} // namespace dorsal::bench
