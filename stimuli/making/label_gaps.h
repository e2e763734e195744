#pragma once
// What a table of labels leaves open about the photographs of a folder: which of the three answers that
// nobody can guess (side, movement, amplitude) is missing or unreadable, picture by picture. The answers can
// be filled in one after the other, and the table written out again with all its other columns.
#include "engine/core/base/csv.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

struct LabelGap {
  std::size_t row{}; // of table.rows
  std::string file;
  std::string column;
};

class LabelTable {
public:
  // An empty text is a table without rows. `photos` are file names; those without a row get one.
  LabelTable(std::string_view csv_text, std::span<const std::string> photos);

  [[nodiscard]] std::vector<LabelGap> gaps() const;
  void fill(const LabelGap& gap, std::string value);
  [[nodiscard]] std::string text() const;

private:
  [[nodiscard]] std::size_t column(std::string_view name) const;

  CsvText table_;
};

// The words that answer a column; empty for one that is not asked for.
[[nodiscard]] std::vector<std::string_view> answers_for(std::string_view column);

// Pictures by their names (.jpg, .jpeg, .png, .webp), in order.
[[nodiscard]] std::vector<std::string> picture_names_in(const std::string& folder);

} // namespace dorsal
