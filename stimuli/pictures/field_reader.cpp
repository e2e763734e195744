#include "stimuli/pictures/field_reader.h"

#include "engine/core/base/real_number.h"
#include "stimuli/pictures/picture_limits.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace dorsal {
namespace {

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
         c == '.';
}

bool is_safe_name(std::string_view name) {
  return !name.empty() && name.size() <= 100 && name.front() != '.' && name.front() != '-' &&
         std::ranges::all_of(name, is_name_character);
}

bool is_plain_text(std::string_view text) {
  return text.size() <= 200 &&
         std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 32 || c == 127; });
}

bool is_sha256(std::string_view text) {
  return text.size() == 64 &&
         std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::optional<int> whole_from(std::string_view text) {
  int value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string listing(std::span<const std::string_view> words) {
  std::string text;
  for (const std::string_view word : words)
    if (!word.empty()) text += fmt::format("{}{}", text.empty() ? "" : ", ", word);
  return text;
}

} // namespace

std::string printable(std::string_view text) {
  std::string safe(text.substr(0, 60));
  for (char& c : safe)
    if (static_cast<unsigned char>(c) < 32 || c == 127) c = '?';
  return text.size() > 60 ? safe + "..." : safe;
}

void FieldReader::refuse(const std::string& column, std::string_view allowed) {
  problems.push_back(fmt::format("{} is \"{}\"; expected {}", column, printable(text(column)), allowed));
}

std::string FieldReader::name(const std::string& column) {
  if (!is_safe_name(text(column))) refuse(column, "1-100 letters, digits, - _ . without a leading . or -");
  return text(column);
}

std::string FieldReader::plain(const std::string& column) {
  if (!is_plain_text(text(column))) refuse(column, "at most 200 bytes without control characters");
  return text(column);
}

std::string FieldReader::one_of(const std::string& column, std::span<const std::string_view> words) {
  if (std::ranges::find(words, text(column)) == words.end()) refuse(column, "one of " + listing(words));
  return text(column);
}

double FieldReader::real(const std::string& column, double low, double high) {
  const auto value = real_from(text(column));
  if (value && std::isfinite(*value) && *value >= low && *value <= high) return *value;
  refuse(column, fmt::format("a number from {} to {}", low, high));
  return 0;
}

int FieldReader::whole(const std::string& column, int low, int high) {
  const auto value = whole_from(text(column));
  if (value && *value >= low && *value <= high) return *value;
  refuse(column, fmt::format("a whole number from {} to {}", low, high));
  return 0;
}

int FieldReader::pixels(const std::string& column) {
  const auto value = whole_from(text(column));
  if (value && *value >= 16 && *value <= max_picture_side_px) return *value;
  refuse(column, fmt::format("a whole number of pixels from 16 to {}", max_picture_side_px));
  return 0;
}

std::optional<double> FieldReader::measured(const std::string& column) {
  if (text(column).empty()) return std::nullopt;
  return real(column, -180, 180);
}

std::string FieldReader::digest(const std::string& column) {
  if (!is_sha256(text(column))) refuse(column, "64 lower-case hex digits");
  return text(column);
}

Backdrop FieldReader::colour(const std::string& column) {
  const std::string& value = text(column);
  unsigned rgb = 0;
  const char* const end = value.data() + value.size();
  if (value.size() != 7 || value[0] != '#' || std::from_chars(value.data() + 1, end, rgb, 16).ptr != end) {
    refuse(column, "a colour such as #9aa0a6");
    return {};
  }
  return {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8),
          static_cast<std::uint8_t>(rgb)};
}

} // namespace dorsal
