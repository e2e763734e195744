#pragma once
// Rows whose columns are not known beforehand, written as one tab-delimited text.
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dorsal::analyse {

class MadeRows {
public:
  void begin_row(std::uint32_t line);
  void set(std::string_view name, std::string_view value); // of the row begun last; the first value stays

  [[nodiscard]] std::string text() const;
  [[nodiscard]] std::vector<std::uint32_t> lines() const; // the header's, then each row's

private:
  struct Cell {
    std::size_t column;
    std::string value;
  };
  struct Row {
    std::uint32_t line;
    std::vector<Cell> cells;
  };

  std::vector<std::string> names_;
  std::unordered_map<std::string, std::size_t> index_;
  std::vector<Row> rows_;
};

} // namespace dorsal::analyse
