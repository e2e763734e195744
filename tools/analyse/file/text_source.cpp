#include "tools/analyse/file/text_source.h"

#include "engine/core/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <optional>

namespace dorsal::analyse {
namespace {

constexpr std::size_t bytes_at_once = std::size_t{1} << 16;
constexpr std::size_t bytes_looked_at = 4096;

struct Magic {
  std::string_view start;
  std::string_view what;
};

constexpr Magic magics[] = {
    {"PK\x03\x04", "a zip file, as Excel's .xlsx and most archives are: save the table as CSV, or unpack it"},
    {"\x1f\x8b", "packed with gzip: unpack it first"},
    {"\xD0\xCF\x11\xE0", "an old Excel or E-Prime .edat file: save the table as text"},
    {"MATLAB 5.0", "a MATLAB file: write the table as text, with writetable"},
    {"\x89HDF", "an HDF5 or new MATLAB file: write the table as text"},
    {"SQLite format 3", "a database: for Dorsal's own, `dorsal export csv`"},
    {"%PDF", "a PDF"},
    {"\x89PNG", "a picture"},
    {"ccopy_reg", "a Python pickle, as PsychoPy's .psydat is: use the .csv beside it"},
    {"\x80\x02", "a Python pickle, as PsychoPy's .psydat is: use the .csv beside it"},
    {"\x80\x03", "a Python pickle, as PsychoPy's .psydat is: use the .csv beside it"},
    {"\x80\x04", "a Python pickle, as PsychoPy's .psydat is: use the .csv beside it"},
};

// What stands at 0x80 to 0x9f (the code page's own table; its five holes become the control characters).
constexpr std::array<char16_t, 32> windows_1252{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

void append(std::string& text, std::uint32_t letter) {
  const auto byte = [&](std::uint32_t value) { text += static_cast<char>(value); };
  if (letter < 0x80) return byte(letter);
  if (letter < 0x800) {
    byte(0xC0 | letter >> 6);
  } else if (letter < 0x10000) {
    byte(0xE0 | letter >> 12);
    byte(0x80 | (letter >> 6 & 0x3F));
  } else {
    byte(0xF0 | letter >> 18);
    byte(0x80 | (letter >> 12 & 0x3F));
    byte(0x80 | (letter >> 6 & 0x3F));
  }
  byte(0x80 | (letter & 0x3F));
}

std::uint8_t byte_at(std::string_view text, std::size_t at) { return static_cast<std::uint8_t>(text[at]); }

// How many bytes the letter beginning here has: 0 where it is no UTF-8, nothing where the text ends in it.
std::optional<std::size_t> letter_length(std::string_view text) {
  const std::uint8_t first = byte_at(text, 0);
  if (first < 0x80) return 1;
  const std::size_t length = first >= 0xC2 && first < 0xE0 ? 2 : first >= 0xE0 && first < 0xF0 ? 3 : 4;
  if (first < 0xC2 || first > 0xF4) return 0;
  for (std::size_t i = 1; i < std::min(length, text.size()); ++i)
    if (byte_at(text, i) >> 6 != 2) return 0;
  if (text.size() > 1) { // too long for what it says, half a pair, beyond the last letter
    const std::uint8_t second = byte_at(text, 1);
    if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ||
        (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F))
      return 0;
  }
  if (text.size() < length) return std::nullopt;
  return length;
}

bool all_ascii(std::string_view text) {
  std::uint64_t seen = 0;
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + at, 8);
    seen |= eight;
  }
  for (; at < text.size(); ++at) seen |= byte_at(text, at);
  return (seen & 0x8080808080808080ULL) == 0;
}

// Text of Latin letters has its zero bytes all at one end of each pair.
std::optional<Encoding> utf16_without_mark(std::string_view start) {
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < start.size(); ++i)
    if (start[i] == '\0') ++zeros[i % 2];
  const std::size_t pairs = start.size() / 2;
  if (pairs < 4) return std::nullopt;
  if (10 * zeros[1] >= 4 * pairs && 50 * zeros[0] <= pairs) return Encoding::utf16_little;
  if (10 * zeros[0] >= 4 * pairs && 50 * zeros[1] <= pairs) return Encoding::utf16_big;
  return std::nullopt;
}

} // namespace

std::string EncodingFound::words() const {
  const char* mark = marked ? ", with its mark" : ", without a mark";
  if (encoding != Encoding::utf8)
    return fmt::format("UTF-16, {} end first{}", encoding == Encoding::utf16_little ? "little" : "big", mark);
  if (foreign_bytes == 0) return marked ? "UTF-8, with its mark" : has_utf8_letters ? "UTF-8" : "ASCII";
  if (!marked && !has_utf8_letters) return "Windows-1252 (of which Latin-1 is a part)";
  return fmt::format("UTF-8, but {} bytes that are none, read as Windows-1252", foreign_bytes);
}

TextSource::TextSource(const std::string& path)
    : path_(path), file_(std::fopen(path.c_str(), "rb")), buffer_(bytes_at_once, '\0') {
  if (!file_)
    throw Error(ExitCode::file_error, fmt::format("cannot read {}: {}", path, std::strerror(errno)));
  look_at_start();
}

void TextSource::look_at_start() {
  kept_ = raw(bytes_at_once);
  const std::string_view start = std::string_view(kept_).substr(0, bytes_looked_at);
  for (const auto& [magic, what] : magics)
    if (start.starts_with(magic)) throw Error(ExitCode::bad_input, fmt::format("{} is {}", path_, what));
  if (start.starts_with("\xEF\xBB\xBF")) {
    found_.marked = true;
    kept_.erase(0, 3);
  } else if (start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF")) {
    found_.encoding = start.front() == '\xFF' ? Encoding::utf16_little : Encoding::utf16_big;
    found_.marked = true;
    kept_.erase(0, 2);
  } else if (const auto utf16 = utf16_without_mark(start)) {
    found_.encoding = *utf16;
  } else if (start.find('\0') != std::string_view::npos) {
    throw Error(ExitCode::bad_input, path_ + " is not a text table");
  }
}

// What was kept, then what follows in the file.
std::string_view TextSource::raw(std::size_t wanted) {
  const std::size_t got = std::fread(buffer_.data(), 1, std::min(wanted, buffer_.size()), file_.get());
  if (got == 0 && std::ferror(file_.get()))
    throw Error(ExitCode::file_error, fmt::format("cannot read {} to its end", path_));
  at_end_ = got == 0;
  return {buffer_.data(), got};
}

void TextSource::convert_utf16(std::string_view bytes) {
  const bool little = found_.encoding == Encoding::utf16_little;
  const auto unit = [&](std::size_t at) {
    const std::uint32_t a = byte_at(bytes, at), b = byte_at(bytes, at + 1);
    return little ? a | b << 8 : a << 8 | b;
  };
  std::size_t at = 0;
  for (; at + 2 <= bytes.size(); at += 2) {
    std::uint32_t letter = unit(at);
    if (letter >= 0xD800 && letter < 0xDC00) {
      if (at + 4 > bytes.size() && !at_end_) break; // the other half comes with the next bytes
      const std::uint32_t low = at + 4 <= bytes.size() ? unit(at + 2) : 0;
      const bool pair = low >= 0xDC00 && low < 0xE000;
      letter = pair ? 0x10000 + ((letter - 0xD800) << 10) + (low - 0xDC00) : 0xFFFD;
      at += pair ? 2 : 0;
    } else if (letter >= 0xDC00 && letter < 0xE000) {
      letter = 0xFFFD;
    }
    append(pending_, letter);
  }
  kept_ = at_end_ ? std::string{} : std::string(bytes.substr(std::min(at, bytes.size())));
}

void TextSource::convert_bytes(std::string_view bytes) {
  kept_.clear();
  if (all_ascii(bytes)) {
    pending_ += bytes;
    return;
  }
  while (!bytes.empty()) {
    const auto length = letter_length(bytes);
    if (!length && !at_end_) {
      kept_ = bytes;
      return;
    }
    if (length.value_or(0) > 0) {
      found_.has_utf8_letters |= *length > 1;
      pending_ += bytes.substr(0, *length);
      bytes.remove_prefix(*length);
      continue;
    }
    const std::uint8_t foreign = byte_at(bytes, 0);
    append(pending_, foreign < 0xA0 ? windows_1252[foreign - 0x80] : foreign);
    ++found_.foreign_bytes;
    bytes.remove_prefix(1);
  }
}

std::size_t TextSource::hand_out(char* into, std::size_t room) {
  const std::size_t count = std::min(room, pending_.size() - handed_out_);
  std::memcpy(into, pending_.data() + handed_out_, count);
  handed_out_ += count;
  if (handed_out_ == pending_.size()) {
    pending_.clear();
    handed_out_ = 0;
  }
  return count;
}

std::size_t TextSource::read(char* into, std::size_t room) {
  while (pending_.empty()) {
    if (!file_) return 0;
    std::string bytes = std::move(kept_);
    kept_.clear();
    bytes += raw(bytes_at_once);
    if (bytes.empty()) return 0;
    if (found_.encoding == Encoding::utf8)
      convert_bytes(bytes);
    else
      convert_utf16(bytes);
    if (at_end_ && pending_.empty() && kept_.empty()) return 0;
  }
  return hand_out(into, room);
}

} // namespace dorsal::analyse
