#include "bench/base/cells.h"

#include <charconv>

namespace dorsal::bench {
namespace {

template <class Number>
std::optional<Number> parse(std::string_view cell) {
  Number value{};
  const char* end = cell.data() + cell.size();
  const auto [stopped, error] = std::from_chars(cell.data(), end, value);
  if (error != std::errc{} || stopped != end) return {};
  return value;
}

} // namespace

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    lines.push_back(line);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

std::optional<std::int64_t> whole_number(std::string_view cell) { return parse<std::int64_t>(cell); }
std::optional<double> real_number(std::string_view cell) { return parse<double>(cell); }

} // namespace dorsal::bench
