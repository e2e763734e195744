#pragma once
// How a delimited table is laid out, told from its beginning: line ends, delimiter, lines before the header
// (what a program writes about itself, comments, Excel's `sep=;`), whether there is a header at all. Each
// line of the first sixty is tried as the header under each delimiter; the one is taken that has most names
// which the lines below agree with. A header commented out with # or % ("# subject rt correct") counts where
// the rows below have as many cells and no header of their own.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal::analyse {

// What the reader of the table says about it; what is missing is found out.
struct LayoutWishes {
  std::optional<char> delimiter{};            // a blank stands for any run of blanks
  std::optional<std::uint32_t> header_line{}; // from 1; 0: there is none
};

struct Layout {
  char line_end = '\n';
  bool carriage_returns = false; // lines end with CR and LF
  char delimiter = ',';
  bool delimiter_named = false;   // by the reader, or by a line sep=
  double agreement = 1;           // share of the lines looked at that have as many cells as the header
  std::size_t begin = 0;          // where the header begins, or the first row
  std::uint32_t lines_before = 0; // above it
  char comment = '\0';            // lines that begin with it are skipped; '\0': none are
  bool has_header = true;
  bool header_is_comment = false;
  std::vector<std::string> names{}; // where they are not read from the text: no header, or one in a comment
};

// `start` is the beginning of the text, or all of it.
[[nodiscard]] Layout layout_of(std::string_view start, const LayoutWishes& wishes);

[[nodiscard]] std::string_view name_of_delimiter(char delimiter); // "comma", "semicolon" ...
[[nodiscard]] std::optional<char> parse_delimiter(std::string_view name);

// The cells of one line, quotes taken off; a blank as the delimiter is any run of blanks and tabs.
[[nodiscard]] std::vector<std::string> cells_of(std::string_view line, char delimiter);

} // namespace dorsal::analyse
