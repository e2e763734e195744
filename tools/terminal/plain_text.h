#pragma once
// Text that somebody else wrote, fit for a terminal: control characters (C1 ones and bytes that are no UTF-8
// included) and marks that turn the direction of writing are shown as "\x1b" or "\u202e", so that it can
// neither move the cursor, send the terminal an order, nor look like something else.
#include <ostream>
#include <streambuf>
#include <string>
#include <string_view>

namespace dorsal {

// Line ends and tabs stay.
[[nodiscard]] std::string plain_text(std::string_view text);
// Line ends and tabs are shown as well: it cannot pretend to be a line of its own.
[[nodiscard]] std::string one_line(std::string_view text);

// A stream on a terminal or log through which only plain text comes, and our own bold headings.
class PlainStream : public std::ostream {
public:
  explicit PlainStream(std::ostream& to);

private:
  class Buffer : public std::streambuf {
  public:
    explicit Buffer(std::ostream& to) : to_(to) {}
    ~Buffer() override;
    Buffer(const Buffer&) = delete;
    Buffer& operator=(const Buffer&) = delete;
    Buffer(Buffer&&) = delete;
    Buffer& operator=(Buffer&&) = delete;

  protected:
    int_type overflow(int_type next) override;
    std::streamsize xsputn(const char* text, std::streamsize size) override;
    int sync() override;

  private:
    void write(std::string_view text);
    std::ostream& to_;
    std::string begun_; // of a character that came in two pieces
  };
  Buffer buffer_;
};

// What begins and ends a heading.
inline constexpr std::string_view bold = "\033[1m";
inline constexpr std::string_view not_bold = "\033[0m";

} // namespace dorsal
