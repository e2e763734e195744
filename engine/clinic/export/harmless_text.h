#pragma once
// Free text that a spreadsheet would run as a formula gets an apostrophe in front. It would run one of "= + -
// @", their full-width forms, after any blanks; at the beginning of a cell, and, where it takes semicolons,
// tabs or line ends for the end of a cell, behind each of these. Text that already has apostrophes there gets
// one more, so that every text comes back: an apostrophe at such a place, in front of apostrophes and blanks
// and one of the signs, is taken away.
#include <string>
#include <string_view>

namespace dorsal {

// For text that a person or another program chose: "=1+1" -> "'=1+1", "'=1" -> "''=1", "a;=1" -> "a;'=1".
[[nodiscard]] std::string harmless_text(std::string_view text);
[[nodiscard]] std::string original_text(std::string_view harmless);

} // namespace dorsal
