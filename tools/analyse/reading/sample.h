#pragma once
// The first rows of a table, by which it is told what each column holds: names alone do not tell, as with
// `acc`, which is a mark in one program and a percentage in another.
#include "tools/analyse/file/csv_stream.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dorsal::analyse {

using Row = std::vector<std::string>;

struct Sample {
  std::vector<std::string> header;
  std::vector<Row> rows; // as many cells as the header or more, none blank
  bool whole = false;    // there are no more
};

// What the cells of a column are, those left out that mean "missing".
struct ColumnFacts {
  std::size_t cells = 0;
  std::size_t numbers = 0;
  std::size_t marks = 0; // of right and wrong
  std::size_t zero_one = 0;
  std::size_t objects = 0; // JSON, as jsPsych keeps surveys
  std::vector<double> positive{};
  std::map<std::string, std::size_t> values{}; // at most `most_values` different ones
  std::size_t different = 0;                   // up to most_values + 1
};
inline constexpr std::size_t most_values = 48;

[[nodiscard]] Sample read_sample(CsvStream& stream, std::vector<std::string> header);
[[nodiscard]] ColumnFacts facts_of(const Sample& sample, std::size_t column);

// The name in lower case without blanks, points, underscores and hyphens.
[[nodiscard]] std::string plain_name(std::string_view name);

} // namespace dorsal::analyse
