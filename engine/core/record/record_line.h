#pragma once
// One line of a visit's text (visit_record.h), written and read field by field.
#include "engine/core/base/time.h"

#include <fmt/format.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace dorsal::record {

class LineWriter {
public:
  explicit LineWriter(std::string_view kind) : line_(kind) {}

  LineWriter& text(std::string_view text); // escaped
  LineWriter& none() { return raw({}); }
  LineWriter& number(std::int64_t value) { return raw(fmt::format("{}", value)); }
  LineWriter& count(std::uint64_t value) { return raw(fmt::format("{}", value)); }
  LineWriter& real(double value) { return raw(fmt::format("{}", value)); }
  LineWriter& flag(bool value) { return number(value ? 1 : 0); }
  LineWriter& stamp(const Stamp& stamp);
  LineWriter& stamp(const std::optional<Stamp>& known);
  [[nodiscard]] std::string end() { return std::move(line_) + '\n'; }

private:
  LineWriter& raw(std::string_view field);
  std::string line_;
};

// Reads in order; what does not fit is remembered, and nothing is thrown.
class LineReader {
public:
  explicit LineReader(std::string_view line);

  [[nodiscard]] const std::string& kind() const { return kind_; }
  [[nodiscard]] bool is_none() const { return at_ < fields_.size() && fields_[at_].empty(); }
  void skip(std::size_t fields) { at_ += fields; }

  [[nodiscard]] std::string text();
  [[nodiscard]] std::string uuid();
  [[nodiscard]] std::int64_t number(std::int64_t least, std::int64_t most);
  [[nodiscard]] int small(int least, int most) { return static_cast<int>(number(least, most)); }
  [[nodiscard]] std::uint64_t count();
  [[nodiscard]] double real();
  [[nodiscard]] bool flag() { return number(0, 1) == 1; }
  [[nodiscard]] Stamp stamp();
  [[nodiscard]] std::optional<Stamp> known_stamp();
  template <class Parse>
  [[nodiscard]] auto word(const Parse& parse) {
    const std::string written = text();
    const auto known = parse(written);
    if (!known) refuse(fmt::format("an unknown word, \"{}\"", written.substr(0, 40)));
    return known.value_or(typename std::remove_cvref_t<decltype(known)>::value_type{});
  }

  void refuse(std::string why) {
    if (problem_.empty()) problem_ = std::move(why);
  }
  // Call at the end: what went wrong, too few or too many fields included.
  [[nodiscard]] std::string problem();

private:
  [[nodiscard]] std::string_view next();

  std::string kind_;
  std::vector<std::string_view> fields_;
  std::size_t at_{};
  std::string problem_;
};

} // namespace dorsal::record
