#pragma once
// Comma-separated text (RFC 4180): quoted fields may hold commas, doubled quotes and line breaks. A leading
// byte order mark and CRLF line ends are accepted. Knows nothing of what the columns mean.
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

// A field as it must be written: quoted only where it has to be.
[[nodiscard]] std::string csv_field(std::string_view value);

} // namespace dorsal
