#pragma once
// What every column of exported tables holds, on one page: type, unit, values and meaning, as Markdown.
#include "engine/clinic/export/export_tables.h"

#include <ostream>
#include <vector>

namespace dorsal {

void write_codebook(std::ostream& out, const std::vector<const ExportTable*>& tables, Dates dates);

inline constexpr std::string_view codebook_title = "# Codebook";

[[nodiscard]] std::string words_for(const ColumnType& type); // "integer, ns", "left or right"

} // namespace dorsal
