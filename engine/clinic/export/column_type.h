#pragma once
// What kind of values an exported column holds, so that scripts and codebooks can be written from the list of
// columns alone. A test reads every cell of real exports by it.
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

enum class CellType {
  text,
  integer, // up to 64 bits
  number,
  flag, // 0 or 1
  level // one of `levels`
};

struct ColumnType {
  CellType type{CellType::text};
  std::vector<std::string> levels{}; // of CellType::level, in their usual order
  std::string unit{};                // "ns", "ms", "deg", "mm", "min"; empty: none
};

// `table` as `dorsal export csv --table` has it. A name that no rule knows is text.
[[nodiscard]] ColumnType type_of_column(std::string_view table, std::string_view name);

} // namespace dorsal
