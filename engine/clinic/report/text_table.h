#pragma once
// Rows of cells as aligned columns of plain text: the first `left` columns to the left, the others (numbers)
// to the right.
#include <cstddef>
#include <ostream>
#include <string>
#include <vector>

namespace dorsal {

class TextTable {
public:
  TextTable(std::vector<std::string> titles, std::size_t left) : rows_{std::move(titles)}, left_(left) {}
  void add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
  void print(std::ostream& out) const;

private:
  std::vector<std::vector<std::string>> rows_;
  std::size_t left_;
};

} // namespace dorsal
