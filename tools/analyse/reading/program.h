#pragma once
// Which program wrote a table, told from the names of its columns, and from the file where that is no table.
#include "tools/analyse/file/made_table.h"
#include "tools/analyse/reading/columns.h"

namespace dorsal::analyse {

enum class Sure { certain, likely, guessed }; // told by the table; by names and values; by habit

[[nodiscard]] std::string_view name_of(Sure sure);

struct ProgramFound {
  Preset program = Preset::automatic; // none that is known
  std::string_view version{};         // "6", "7", "8", "log", "export"; empty: not told
  Sure sure = Sure::guessed;
};

// `comments`: of lines that begin with #, as Expyriment writes them; `first_line` of the file.
struct ProgramSigns {
  const std::vector<std::string>& header;
  std::optional<MadeOf> made;
  std::string_view first_line;
  std::string_view file_name;
};

[[nodiscard]] ProgramFound program_of(const ProgramSigns& signs);

[[nodiscard]] std::string words_for(const ProgramFound& found); // "jsPsych 6 (certain)"

} // namespace dorsal::analyse
