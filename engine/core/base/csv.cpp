#include "engine/core/base/csv.h"

#include <utility>

namespace dorsal {
namespace {

class CsvReader {
public:
  explicit CsvReader(std::string_view text) : text_(text) {
    if (text_.starts_with("\xEF\xBB\xBF")) text_.remove_prefix(3);
  }

  CsvText read() {
    while (at_ < text_.size()) read_character();
    if (quoted_) out_.unclosed_quote = quote_line_;
    if (!field_.empty() || !row_.fields.empty()) end_row();
    return std::move(out_);
  }

private:
  void read_character() {
    const char c = text_[at_++];
    if (quoted_) return in_quotes(c);
    if (c == '"' && field_.empty()) return open_quote();
    if (c == ',') return end_field();
    if (c == '\n') return next_line();
    if (c == '\r' && at_ < text_.size() && text_[at_] == '\n') return;
    field_ += c;
  }

  void in_quotes(char c) {
    if (c == '\n') ++line_;
    if (c != '"') {
      field_ += c;
    } else if (at_ < text_.size() && text_[at_] == '"') {
      field_ += text_[at_++];
    } else {
      quoted_ = false;
    }
  }

  void open_quote() {
    quoted_ = true;
    quote_line_ = line_;
  }

  void end_field() { row_.fields.push_back(std::exchange(field_, {})); }

  void end_row() {
    end_field();
    const bool blank = row_.fields.size() == 1 && row_.fields.front().empty();
    if (!blank) out_.rows.push_back(std::move(row_));
    row_ = {};
  }

  void next_line() {
    end_row();
    row_.line = ++line_;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t quote_line_ = 0;
  bool quoted_ = false;
  std::string field_;
  CsvRow row_{.line = 1, .fields = {}};
  CsvText out_;
};

} // namespace

CsvText parse_csv(std::string_view text) { return CsvReader(text).read(); }

std::vector<std::string> csv_fields(std::string_view row) {
  CsvText text = parse_csv(row);
  return text.rows.empty() ? std::vector<std::string>(1) : std::move(text.rows.front().fields);
}

std::string csv_field(std::string_view value) {
  if (value.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(value);
  std::string quoted = "\"";
  for (const char c : value) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

std::string csv_row(const std::vector<std::string>& fields) {
  std::string row;
  for (std::size_t i = 0; i < fields.size(); ++i) row += (i > 0 ? "," : "") + csv_field(fields[i]);
  return row + '\n';
}

} // namespace dorsal
