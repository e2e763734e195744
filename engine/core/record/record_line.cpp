#include "engine/core/record/record_line.h"

#include "engine/core/base/real_number.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace dorsal::record {
namespace {

constexpr std::size_t most_fields = 60;

template <class Number>
std::optional<Number> whole(std::string_view text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return {};
  return value;
}

bool is_uuid(std::string_view text) {
  constexpr std::size_t length = 36;
  if (text.size() != length) return false;
  for (std::size_t i = 0; i < length; ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    const bool hex = (text[i] >= '0' && text[i] <= '9') || (text[i] >= 'a' && text[i] <= 'f');
    if (dash ? text[i] != '-' : !hex) return false;
  }
  return true;
}

} // namespace

LineWriter& LineWriter::raw(std::string_view field) {
  line_ += '\t';
  line_ += field;
  return *this;
}

LineWriter& LineWriter::text(std::string_view text) {
  line_ += '\t';
  for (const char c : text) {
    if (c == '\t')
      line_ += "\\t";
    else if (c == '\n')
      line_ += "\\n";
    else if (c == '\\')
      line_ += "\\\\";
    else
      line_ += c;
  }
  return *this;
}

LineWriter& LineWriter::stamp(const Stamp& stamp) {
  return number(in_nanoseconds(stamp.best))
      .number(in_nanoseconds(stamp.earliest))
      .number(in_nanoseconds(stamp.latest));
}

LineWriter& LineWriter::stamp(const std::optional<Stamp>& known) {
  return known ? stamp(*known) : none().none().none();
}

LineReader::LineReader(std::string_view line) {
  const auto end_of_kind = std::min(line.find('\t'), line.size());
  kind_ = line.substr(0, end_of_kind);
  line.remove_prefix(end_of_kind);
  while (!line.empty() && fields_.size() <= most_fields) {
    line.remove_prefix(1);
    const auto end = std::min(line.find('\t'), line.size());
    fields_.push_back(line.substr(0, end));
    line.remove_prefix(end);
  }
}

std::string_view LineReader::next() {
  if (at_ < fields_.size()) return fields_[at_++];
  refuse("too few fields");
  return {};
}

std::string LineReader::text() {
  std::string text;
  const std::string_view written = next();
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (written[i] != '\\') {
      text += written[i];
      continue;
    }
    const char c = ++i < written.size() ? written[i] : '\0';
    if (c != 't' && c != 'n' && c != '\\') refuse("a backslash that means nothing");
    text += c == 't' ? '\t' : c == 'n' ? '\n' : '\\';
  }
  if (text.find('\0') != std::string::npos) refuse("a zero byte");
  return text;
}

std::string LineReader::uuid() {
  std::string name{next()};
  if (!is_uuid(name)) refuse("no UUID where one belongs");
  return name;
}

std::int64_t LineReader::number(std::int64_t least, std::int64_t most) {
  const auto value = whole<std::int64_t>(next());
  if (value && *value >= least && *value <= most) return *value;
  refuse("a number that is none or not allowed there");
  return least;
}

std::uint64_t LineReader::count() {
  const auto value = whole<std::uint64_t>(next());
  if (!value) refuse("a number that is none");
  return value.value_or(0);
}

double LineReader::real() {
  const auto value = real_from(next());
  if (value && std::isfinite(*value)) return *value;
  refuse("a number that is none");
  return 0;
}

Stamp LineReader::stamp() {
  constexpr std::int64_t most = std::int64_t{1} << 62;
  Stamp stamp;
  stamp.best = instant_from_nanoseconds(number(0, most));
  stamp.earliest = instant_from_nanoseconds(number(0, most));
  stamp.latest = instant_from_nanoseconds(number(0, most));
  if (stamp.earliest > stamp.best || stamp.best > stamp.latest) refuse("a stamp outside its own interval");
  return stamp;
}

std::optional<Stamp> LineReader::known_stamp() {
  if (!is_none()) return stamp();
  skip(3);
  return {};
}

std::string LineReader::problem() {
  if (at_ != fields_.size()) refuse(at_ < fields_.size() ? "too many fields" : "too few fields");
  return problem_;
}

} // namespace dorsal::record
