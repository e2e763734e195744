#pragma once
// Reads a delimited table record by record in bounded memory: comma, semicolon or tab (told from the header),
// quotes with doubled quotes inside, LF, CRLF or CR, a UTF-8 byte order mark; a first line `sep=;` as Excel
// writes it names the delimiter, and where the header has none of the three it is a blank, as R writes
// tables. Throws Error: a file that cannot be read (file_error), UTF-16, binary content or a line beyond 1 MB
// (bad_input). A quote that never closes ends with its line and is reported by `broken_quote`, a zero byte by
// `zero_byte`.
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal::analyse {

class CsvStream {
public:
  explicit CsvStream(const std::string& path);

  // False at the end. The views live until the next call.
  [[nodiscard]] bool next(std::vector<std::string_view>& fields);

  [[nodiscard]] std::uint32_t line() const {
    return record_line_;
  } // where the record began; the header is line 1
  [[nodiscard]] bool broken_quote() const { return broken_quote_; }
  [[nodiscard]] bool zero_byte() const { return zero_byte_; }
  [[nodiscard]] char delimiter() const { return delimiter_; }

private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };

  void fill();
  void skip_byte_order_mark();
  void choose_line_end();
  void choose_delimiter();
  [[nodiscard]] bool take_separator_line(std::string_view line);
  [[nodiscard]] std::string_view take_line();
  [[nodiscard]] std::size_t end_of_line(std::size_t from);
  void split_plain(std::string_view line, std::vector<std::string_view>& fields) const;
  void split_quoted(std::string_view line, std::vector<std::string_view>& fields);

  std::string path_;
  std::unique_ptr<std::FILE, Close> file_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  bool at_end_ = false;
  char delimiter_ = ',';
  char line_end_ = '\n';
  std::uint32_t next_line_ = 1;
  std::uint32_t record_line_ = 0;
  bool quoted_ = false; // the record holds a quotation mark
  bool broken_quote_ = false;
  bool zero_byte_ = false;
  std::string unquoted_; // one record with its quotes taken off
};

[[nodiscard]] bool is_blank_line(const std::vector<std::string_view>& fields);

} // namespace dorsal::analyse
