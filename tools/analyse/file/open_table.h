#pragma once
// Opens what a person hands over as a table: a delimited text, or what made_table.h makes one of.
#include "tools/analyse/file/csv_stream.h"
#include "tools/analyse/file/made_table.h"

#include <memory>

namespace dorsal::analyse {

struct OpenedTable {
  std::unique_ptr<CsvStream> stream;
  std::optional<MadeOf> made;
  EncodingFound encoding; // of the file, at its beginning
};

[[nodiscard]] OpenedTable open_table(const std::string& path, const LayoutWishes& wishes);

} // namespace dorsal::analyse
