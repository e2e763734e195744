#pragma once
// Comma-separated text (RFC 4180), read and written: quoted fields may hold commas, doubled quotes and line
// breaks. A leading byte order mark and CRLF line ends are accepted. Knows nothing of what the columns mean.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

struct CsvRow {
  std::size_t line{}; // on which the row begins, 1-based
  std::vector<std::string> fields;
};

struct CsvText {
  std::vector<CsvRow> rows;                  // blank lines are left out
  std::optional<std::size_t> unclosed_quote; // line of a quote that never ends
};

[[nodiscard]] CsvText parse_csv(std::string_view text);

// The fields of one row; an empty text is a row of one empty field.
[[nodiscard]] std::vector<std::string> csv_fields(std::string_view row);

// A field as it must be written: quoted only where it has to be.
[[nodiscard]] std::string csv_field(std::string_view value);
// With its line end, which is LF.
[[nodiscard]] std::string csv_row(const std::vector<std::string>& fields);

} // namespace dorsal
