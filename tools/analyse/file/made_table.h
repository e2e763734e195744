#pragma once
// Tables that are not written as tables, made into one: E-Prime's log (a .txt with *** Header Start *** and a
// *** LogFrame Start *** for each trial) and JSON as jsPsych and lab.js keep it: a list of objects, a list of
// lists of them, an object that holds one, or one of those a line. Each frame or object is a row; the columns
// are all names that come, in the order of their first coming. A frame takes what it lacks from the header
// (Subject, Session ...). Objects and lists within an object stay as their text.
// Refuses (nothing, or Error bad_input): what is neither, JSON that cannot be read, more than 256 MB.
#include "tools/analyse/file/text_source.h"

#include <optional>
#include <vector>

namespace dorsal::analyse {

enum class MadeOf { eprime_log, json };

struct MadeTable {
  MadeOf of;
  std::string text;                 // tab-delimited, with a header
  std::vector<std::uint32_t> lines; // of the file, by record of the text: where the frame or object begins
};

// What the text begins like; nothing: a delimited table.
[[nodiscard]] std::optional<MadeOf> made_of(std::string_view start);

[[nodiscard]] MadeTable table_from_eprime(const std::string& text);
[[nodiscard]] MadeTable table_from_json(const std::string& text, const std::string& path);

} // namespace dorsal::analyse
