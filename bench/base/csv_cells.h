#pragma once
// Rows of comma-separated cells as Dorsal and the robot write them: RFC 4180 quotes, one row a line.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal::bench {

[[nodiscard]] std::vector<std::string> split_cells(std::string_view line);
// Without line ends ("\n" or "\r\n"); what follows the last one is a line only if it is not empty.
[[nodiscard]] std::vector<std::string_view> split_lines(std::string_view text);
// The whole cell as one number, or nothing.
[[nodiscard]] std::optional<std::int64_t> whole_number(std::string_view cell);
[[nodiscard]] std::optional<double> real_number(std::string_view cell);

} // namespace dorsal::bench
