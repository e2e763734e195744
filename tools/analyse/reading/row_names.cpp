#include "tools/analyse/reading/row_names.h"

#include "tools/analyse/file/csv_stream.h"
#include "tools/analyse/file/number_text.h"
#include "tools/analyse/reading/seen.h"
#include "tools/analyse/reading/split_number.h"

#include <unordered_set>

namespace dorsal::analyse {
namespace {

bool holds_split_number(const std::vector<std::string_view>& fields) {
  for (std::size_t i = 0; i + 1 < fields.size(); ++i)
    if (is_split_number(trimmed(fields[i]), trimmed(fields[i + 1]))) return true;
  return false;
}

// What all rows so far have in common.
struct Rows {
  bool longer_by_one = true;
  bool names_differ = true;
  bool names_count = true;
  bool split_numbers = true;
  std::size_t count = 0;
  std::unordered_set<std::uint64_t> names{};
};

void take_row(Rows& rows, const std::vector<std::string_view>& fields, std::size_t header_width) {
  ++rows.count;
  const auto name = trimmed(fields.front());
  rows.longer_by_one &= fields.size() == header_width + 1;
  rows.names_differ &= rows.names.insert(hash(name, 0)).second;
  rows.names_count &= name == std::to_string(rows.count);
  rows.split_numbers &= holds_split_number(fields);
}

} // namespace

FirstCell first_cell_of(const std::string& path, const Layout& layout, std::size_t header_width) {
  CsvStream stream(path, {layout.delimiter, layout.lines_before + 1});
  std::vector<std::string_view> fields;
  if (!stream.next(fields)) return FirstCell::some_rows_too_long;
  Rows rows;
  while (rows.longer_by_one && stream.next(fields))
    if (!is_blank_line(fields)) take_row(rows, fields, header_width);
  if (!rows.longer_by_one) return FirstCell::some_rows_too_long;
  const bool counted = rows.names_count && rows.count >= 3;
  const bool told = stream.delimiter() != ',' || counted || !rows.split_numbers;
  return rows.names_differ && told ? FirstCell::row_name : FirstCell::every_row_too_long;
}

} // namespace dorsal::analyse
