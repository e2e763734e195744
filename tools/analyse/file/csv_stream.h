#pragma once
// Reads a delimited table record by record in bounded memory: what encoding it is in is told by TextSource,
// how it is laid out by Layout (delimiter, line ends, lines above the header, comments); quotes with doubled
// quotes inside. Throws Error: a file that cannot be read (file_error), content that is no text or a line
// beyond 1 MB (bad_input). A quote that never closes ends with its line and is reported by `broken_quote`, a
// zero byte by `zero_byte`. Comment lines are skipped and counted.
#include "tools/analyse/file/layout.h"
#include "tools/analyse/file/text_source.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal::analyse {

class CsvStream {
public:
  explicit CsvStream(const std::string& path, const LayoutWishes& wishes = {});
  // `lines`: of which line of the file each record of the text was made, where it is not the text itself.
  CsvStream(TextSource source, const LayoutWishes& wishes, std::vector<std::uint32_t> lines = {});

  // False at the end. The views live until the next call.
  [[nodiscard]] bool next(std::vector<std::string_view>& fields);

  [[nodiscard]] std::uint32_t line() const; // where the record began; the first line of the file is line 1
  [[nodiscard]] bool broken_quote() const { return broken_quote_; }
  [[nodiscard]] bool zero_byte() const { return zero_byte_; }
  [[nodiscard]] char delimiter() const { return layout_.delimiter; }
  [[nodiscard]] const Layout& layout() const { return layout_; }
  [[nodiscard]] const EncodingFound& encoding() const { return source_.found(); }
  [[nodiscard]] std::uint32_t comment_lines() const { return comment_lines_; } // skipped so far

private:
  void fill();
  [[nodiscard]] std::string_view take_line();
  [[nodiscard]] std::size_t end_of_line(std::size_t from);
  void split_plain(std::string_view line, std::vector<std::string_view>& fields) const;
  void split_blanks(std::string_view line, std::vector<std::string_view>& fields);
  void split_quoted(std::string_view line, std::vector<std::string_view>& fields);

  TextSource source_;
  std::vector<std::uint32_t> lines_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  bool at_end_ = false;
  Layout layout_;
  std::uint32_t next_line_ = 1;
  std::uint32_t record_line_ = 0;
  std::uint32_t comment_lines_ = 0;
  bool quoted_ = false; // the record holds a quotation mark
  bool broken_quote_ = false;
  bool zero_byte_ = false;
  std::string unquoted_; // one record with its quotes taken off
};

[[nodiscard]] bool is_blank_line(const std::vector<std::string_view>& fields);

} // namespace dorsal::analyse
