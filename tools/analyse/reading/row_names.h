#pragma once
// R's write.table gives the header no name for the row names: it is one name shorter than every row. Such a
// table is told from one whose numbers hold the delimiter ("1,812" without quotes makes a row longer too):
// every row is longer by exactly one, no first cell comes twice, and in a comma table either the names count
// 1, 2, 3 or not every row could be such a number. Reads the file once more, only when its first row is
// longer by one.
#include "tools/analyse/file/layout.h"

#include <cstddef>
#include <string>

namespace dorsal::analyse {

enum class FirstCell { row_name, every_row_too_long, some_rows_too_long };

[[nodiscard]] FirstCell first_cell_of(const std::string& path, const Layout& layout,
                                      std::size_t header_width);

} // namespace dorsal::analyse
