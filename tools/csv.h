#pragma once
// Comma-separated values after RFC 4180: UTF-8, lines end in LF, a cell in quotes where it needs them. Free
// text that a spreadsheet would run as a formula gets an apostrophe in front; reading takes it away again.
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

// For text that a person or another program chose: "=1+1" -> "'=1+1", "'=1" -> "''=1".
[[nodiscard]] std::string harmless_text(std::string_view text);
[[nodiscard]] std::string csv_cell(std::string_view text);
void write_csv_row(std::ostream& out, const std::vector<std::string>& cells);

} // namespace dorsal
