#pragma once
// Lines of a text, and the numbers in their cells (engine/core/base/csv.h).
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace dorsal::bench {

// Without line ends ("\n" or "\r\n"); what follows the last one is a line only if it is not empty.
[[nodiscard]] std::vector<std::string_view> split_lines(std::string_view text);
// The whole cell as one number, or nothing.
[[nodiscard]] std::optional<std::int64_t> whole_number(std::string_view cell);
[[nodiscard]] std::optional<double> real_number(std::string_view cell);

} // namespace dorsal::bench
