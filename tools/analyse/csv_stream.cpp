#include "tools/analyse/csv_stream.h"

#include "engine/core/base/error.h"
#include "tools/analyse/number_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace dorsal::analyse {
namespace {

constexpr std::size_t chunk = std::size_t{1} << 20;
constexpr std::size_t longest_record = chunk;

auto quotes_in(std::string_view text) { return std::count(text.begin(), text.end(), '"'); }

} // namespace

CsvStream::CsvStream(const std::string& path)
    : path_(path), file_(std::fopen(path.c_str(), "rb")), buffer_(2 * chunk) {
  if (!file_)
    throw Error(ExitCode::file_error, fmt::format("cannot read {}: {}", path, std::strerror(errno)));
  fill();
  skip_byte_order_mark();
  choose_line_end();
  choose_delimiter();
}

// Moves what is unread to the front and reads on behind it.
void CsvStream::fill() {
  std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
  end_ -= begin_;
  begin_ = 0;
  const std::size_t got = std::fread(buffer_.data() + end_, 1, buffer_.size() - end_, file_.get());
  if (got == 0 && std::ferror(file_.get()))
    throw Error(ExitCode::file_error, fmt::format("cannot read {} to its end", path_));
  at_end_ = got == 0;
  end_ += got;
}

void CsvStream::skip_byte_order_mark() {
  const std::string_view start(buffer_.data(), end_);
  if (start.starts_with("\xEF\xBB\xBF")) begin_ = 3;
  if (start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF"))
    throw Error(ExitCode::bad_input, path_ + " is UTF-16; save it as UTF-8");
  if (start.substr(0, 4096).find('\0') != std::string_view::npos)
    throw Error(ExitCode::bad_input, path_ + " is not a text table");
}

// Old Macintosh tables end their lines with CR alone.
void CsvStream::choose_line_end() {
  const std::string_view rest(buffer_.data() + begin_, end_ - begin_);
  const auto carriage_return = rest.substr(0, rest.find('\n')).find('\r');
  if (carriage_return != std::string_view::npos && rest.substr(carriage_return + 1, 1) != "\n")
    line_end_ = '\r';
}

bool CsvStream::take_separator_line(std::string_view line) {
  const std::string_view text = line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
  if (text.size() != 5 || !(text.starts_with("sep=") || text.starts_with("SEP="))) return false;
  delimiter_ = text.back();
  begin_ = std::min(begin_ + line.size() + 1, end_);
  ++next_line_;
  return true;
}

void CsvStream::choose_delimiter() {
  const std::string_view rest(buffer_.data() + begin_, end_ - begin_);
  const std::string_view header = rest.substr(0, rest.find(line_end_));
  if (take_separator_line(header)) return;
  const auto uses = [&](char c) { return std::count(header.begin(), header.end(), c); };
  for (const char c : {';', '\t'})
    if (uses(c) > uses(delimiter_)) delimiter_ = c;
  if (uses(delimiter_) == 0) delimiter_ = ' ';
}

// The position of the line's end at or after `from`, or of the end of the file.
std::size_t CsvStream::end_of_line(std::size_t from) {
  std::size_t searched = from - begin_;
  while (true) {
    const auto* found = static_cast<const char*>(
        std::memchr(buffer_.data() + begin_ + searched, line_end_, end_ - begin_ - searched));
    if (found) return static_cast<std::size_t>(found - buffer_.data());
    searched = end_ - begin_;
    if (at_end_) return end_;
    if (searched > longest_record)
      throw Error(ExitCode::bad_input, fmt::format("{}: line {} is too long for a table", path_, next_line_));
    fill();
  }
}

// One record: a line, or several when a quote spans them. Falls back on the line when the quote never closes.
std::string_view CsvStream::take_line() {
  std::size_t stop = end_of_line(begin_);
  const std::size_t first_length = stop - begin_;
  std::uint32_t lines = 1;
  broken_quote_ = false;
  auto quotes = quotes_in({buffer_.data() + begin_, stop - begin_});
  quoted_ = quotes > 0;
  for (; quotes % 2 == 1; quotes = quotes_in({buffer_.data() + begin_, stop - begin_})) {
    broken_quote_ = stop == end_ || stop - begin_ > longest_record / 16;
    if (broken_quote_) break;
    const std::size_t length = stop + 1 - begin_;
    stop = end_of_line(begin_ + length);
    ++lines;
  }
  if (broken_quote_) {
    stop = begin_ + first_length;
    lines = 1;
  }
  const std::string_view record(buffer_.data() + begin_, stop - begin_);
  begin_ = std::min(stop + 1, end_);
  zero_byte_ = std::memchr(record.data(), '\0', record.size()) != nullptr;
  record_line_ = next_line_;
  next_line_ += lines;
  return record.ends_with('\r') ? record.substr(0, record.size() - 1) : record;
}

void CsvStream::split_plain(std::string_view line, std::vector<std::string_view>& fields) const {
  std::size_t start = 0;
  for (std::size_t at = 0; at < line.size(); ++at) // fields are short: a loop beats a search for each
    if (line[at] == delimiter_) {
      fields.push_back(line.substr(start, at - start));
      start = at + 1;
    }
  fields.push_back(line.substr(start));
}

void CsvStream::split_quoted(std::string_view line, std::vector<std::string_view>& fields) {
  unquoted_.clear();
  unquoted_.reserve(line.size()); // no reallocation below, so that views into it stay
  std::size_t start = 0;
  bool quoted = false;
  const auto finish = [&] {
    fields.push_back(std::string_view(unquoted_).substr(start));
    start = unquoted_.size();
  };
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"')
      unquoted_ += line[++i];
    else if (line[i] == '"' && !broken_quote_)
      quoted = !quoted;
    else if (line[i] == delimiter_ && !quoted)
      finish();
    else
      unquoted_ += line[i];
  }
  finish();
}

bool CsvStream::next(std::vector<std::string_view>& fields) {
  fields.clear();
  if (begin_ == end_ && !at_end_) fill();
  if (begin_ == end_) return false;
  const std::string_view line = take_line();
  if (quoted_)
    split_quoted(line, fields);
  else
    split_plain(line, fields);
  return true;
}

bool is_blank_line(const std::vector<std::string_view>& fields) {
  return fields.size() == 1 && trimmed(fields.front()).empty();
}

} // namespace dorsal::analyse
