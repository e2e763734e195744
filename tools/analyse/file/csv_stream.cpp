#include "tools/analyse/file/csv_stream.h"

#include "engine/core/base/error.h"
#include "tools/analyse/file/number_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace dorsal::analyse {
namespace {

constexpr std::size_t chunk = std::size_t{1} << 20;
constexpr std::size_t longest_record = chunk;
constexpr std::size_t looked_at = std::size_t{1} << 19; // to tell the layout

auto quotes_in(std::string_view text) { return std::count(text.begin(), text.end(), '"'); }

} // namespace

CsvStream::CsvStream(const std::string& path, const LayoutWishes& wishes)
    : CsvStream(TextSource(path), wishes) {}

CsvStream::CsvStream(TextSource source, const LayoutWishes& wishes, std::vector<std::uint32_t> lines)
    : source_(std::move(source)), lines_(std::move(lines)), buffer_(2 * chunk) {
  while (!at_end_ && end_ < looked_at) fill();
  const std::size_t seen = std::min(end_, looked_at);
  layout_ = layout_of({buffer_.data(), seen}, wishes);
  begin_ = layout_.begin;
  next_line_ = layout_.lines_before + 1;
}

std::uint32_t CsvStream::line() const {
  return record_line_ - 1 < lines_.size() ? lines_[record_line_ - 1] : record_line_;
}

// Moves what is unread to the front and reads on behind it.
void CsvStream::fill() {
  std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
  end_ -= begin_;
  begin_ = 0;
  const std::size_t got = source_.read(buffer_.data() + end_, buffer_.size() - end_);
  at_end_ = got == 0;
  end_ += got;
}

// The position of the line's end at or after `from`, or of the end of the file.
std::size_t CsvStream::end_of_line(std::size_t from) {
  std::size_t searched = from - begin_;
  while (true) {
    const auto* found = static_cast<const char*>(
        std::memchr(buffer_.data() + begin_ + searched, layout_.line_end, end_ - begin_ - searched));
    if (found) return static_cast<std::size_t>(found - buffer_.data());
    searched = end_ - begin_;
    if (at_end_) return end_;
    if (searched > longest_record)
      throw Error(ExitCode::bad_input,
                  fmt::format("{}: line {} is too long for a table", source_.path(), next_line_));
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
    if (line[at] == layout_.delimiter) {
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
    else if (line[i] == layout_.delimiter && !quoted)
      finish();
    else
      unquoted_ += line[i];
  }
  finish();
}

// Blanks and tabs in any number are one delimiter, and none stands before the first cell.
void CsvStream::split_blanks(std::string_view line, std::vector<std::string_view>& fields) {
  unquoted_.clear();
  unquoted_.reserve(line.size());
  std::size_t start = 0;
  bool quoted = false, begun = false;
  const auto finish = [&] {
    fields.push_back(std::string_view(unquoted_).substr(start));
    start = unquoted_.size();
    begun = false;
  };
  for (const char c : line) {
    if (c == '"' && !broken_quote_) {
      quoted = !quoted;
      begun = true;
    } else if ((c == ' ' || c == '\t') && !quoted) {
      if (begun) finish();
    } else {
      unquoted_ += c;
      begun = true;
    }
  }
  if (begun || fields.empty()) finish();
}

bool CsvStream::next(std::vector<std::string_view>& fields) {
  while (true) {
    fields.clear();
    while (begin_ == end_ && !at_end_) fill();
    if (begin_ == end_) return false;
    const std::string_view line = take_line();
    if (layout_.comment != '\0' && !line.empty() && line.find_first_not_of(" \t") < line.size() &&
        line[line.find_first_not_of(" \t")] == layout_.comment) {
      ++comment_lines_;
      continue;
    }
    if (layout_.delimiter == ' ')
      split_blanks(line, fields);
    else if (quoted_)
      split_quoted(line, fields);
    else
      split_plain(line, fields);
    return true;
  }
}

bool is_blank_line(const std::vector<std::string_view>& fields) {
  return fields.size() == 1 && trimmed(fields.front()).empty();
}

} // namespace dorsal::analyse
