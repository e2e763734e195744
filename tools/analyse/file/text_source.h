#pragma once
// The text of a file as UTF-8, whatever it was written in: UTF-8 with or without its mark, UTF-16 of either
// order with or without its mark (told by where the zero bytes stand), or Windows-1252, of which Latin-1 is a
// part: a byte that cannot be UTF-8 is read as Windows-1252, wherever in the file it stands. Refuses, by name
// and with what to do, what is no text: spreadsheets, archives, MATLAB files, pickles, E-Prime's .edat.
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace dorsal::analyse {

enum class Encoding { utf8, utf16_little, utf16_big };

// "UTF-8", "UTF-16, little end first", "Windows-1252 (or Latin-1)" ...
struct EncodingFound {
  Encoding encoding = Encoding::utf8;
  bool marked = false;             // a byte order mark stands first
  std::uint64_t foreign_bytes = 0; // no UTF-8, read as Windows-1252, so far
  bool has_utf8_letters = false;   // letters beyond ASCII that are right UTF-8, so far

  [[nodiscard]] std::string words() const;
};

class TextSource {
public:
  explicit TextSource(const std::string& path); // throws Error: file_error, or bad_input for what is no text
  TextSource(std::string text, std::string name) : path_(std::move(name)), pending_(std::move(text)) {}

  // Up to `room` bytes of UTF-8, 0 at the end; room is at least 4 bytes.
  [[nodiscard]] std::size_t read(char* into, std::size_t room);

  [[nodiscard]] const EncodingFound& found() const { return found_; }
  [[nodiscard]] const std::string& path() const { return path_; }

private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };

  void look_at_start();
  [[nodiscard]] std::string_view raw(std::size_t wanted);
  void convert_utf16(std::string_view bytes);
  void convert_bytes(std::string_view bytes);
  [[nodiscard]] std::size_t hand_out(char* into, std::size_t room);

  std::string path_;
  std::unique_ptr<std::FILE, Close> file_;
  EncodingFound found_;
  std::string kept_;    // bytes read and not yet converted: the start, or a letter cut in two
  std::string buffer_;  // bytes as they stand in the file
  std::string pending_; // converted and not yet handed out
  std::size_t handed_out_ = 0;
  bool at_end_ = false;
};

} // namespace dorsal::analyse
