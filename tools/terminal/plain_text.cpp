#include "tools/terminal/plain_text.h"

#include "engine/core/base/characters.h"

#include <fmt/format.h>

#include <cstdint>
#include <utility>

namespace dorsal {
namespace {

bool is_control(char32_t code) { return code < 0x20 || (code >= 0x7F && code < 0xA0); }

bool turns_direction(char32_t code) {
  return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

bool keeps_lines(char32_t code) { return code == '\n' || code == '\t'; }

std::string escaped(std::string_view text, bool (*stays)(char32_t)) {
  std::string out;
  while (!text.empty()) {
    const Character first = first_character(text);
    const std::size_t bytes = first.bytes == 0 ? 1 : first.bytes;
    if (first.bytes == 0)
      out += fmt::format("\\x{:02x}", static_cast<unsigned char>(text.front()));
    else if (stays(first.code) || (!is_control(first.code) && !turns_direction(first.code)))
      out += text.substr(0, bytes);
    else
      out += fmt::format(fmt::runtime(first.code < 0x100 ? "\\x{:02x}" : "\\u{:04x}"),
                         static_cast<std::uint32_t>(first.code));
    text.remove_prefix(bytes);
  }
  return out;
}

// How many bytes at the end only begin a character.
std::size_t begun_at_end(std::string_view text) {
  for (std::size_t length = 1; length <= 3 && length <= text.size(); ++length) {
    const auto byte = static_cast<unsigned char>(text[text.size() - length]);
    if (byte < 0x80) return 0;
    if (byte >= 0xC0) return (byte >= 0xF0 ? 4U : byte >= 0xE0 ? 3U : 2U) > length ? length : 0;
  }
  return 0;
}

} // namespace

std::string plain_text(std::string_view text) { return escaped(text, keeps_lines); }

std::string one_line(std::string_view text) {
  return escaped(text, [](char32_t) { return false; });
}

PlainStream::PlainStream(std::ostream& to) : std::ostream(nullptr), buffer_(to) { rdbuf(&buffer_); }

PlainStream::Buffer::~Buffer() { to_ << plain_text(begun_); }

PlainStream::Buffer::int_type PlainStream::Buffer::overflow(int_type next) {
  if (traits_type::eq_int_type(next, traits_type::eof())) return traits_type::not_eof(next);
  const char letter = traits_type::to_char_type(next);
  write({&letter, 1});
  return to_ ? next : traits_type::eof();
}

std::streamsize PlainStream::Buffer::xsputn(const char* text, std::streamsize size) {
  write({text, static_cast<std::size_t>(size)});
  return to_ ? size : 0;
}

int PlainStream::Buffer::sync() { return to_.flush() ? 0 : -1; }

// A heading's marks come whole, in one piece with the heading.
void PlainStream::Buffer::write(std::string_view text) {
  if (begun_.empty() && text.starts_with(bold) && text.ends_with(not_bold)) {
    text = text.substr(bold.size(), text.size() - bold.size() - not_bold.size());
    to_ << bold << plain_text(text) << not_bold;
    return;
  }
  const std::string whole = std::exchange(begun_, {}).append(text);
  const std::size_t ready = whole.size() - begun_at_end(whole);
  begun_ = whole.substr(ready);
  to_ << plain_text(std::string_view{whole}.substr(0, ready));
}

} // namespace dorsal
