// The program `dorsal`.
#include "tools/program.h"
#include "tools/terminal/plain_text.h"

#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <optional>
#include <ostream>
#include <streambuf>

namespace {

// https://no-color.org: any value that is not empty counts.
bool colour_wanted() {
  const char* no_color = std::getenv("NO_COLOR");
  return ::isatty(STDOUT_FILENO) == 1 && (no_color == nullptr || *no_color == '\0');
}

// For as long as it lives, what is written to a standard stream comes out as plain text.
class PlainOutput {
public:
  explicit PlainOutput(std::ostream& stream)
      : stream_(stream), before_(stream.rdbuf()), raw_(before_), plain_(raw_) {
    stream.rdbuf(plain_.rdbuf());
  }
  ~PlainOutput() { stream_.rdbuf(before_); }
  PlainOutput(const PlainOutput&) = delete;
  PlainOutput& operator=(const PlainOutput&) = delete;
  PlainOutput(PlainOutput&&) = delete;
  PlainOutput& operator=(PlainOutput&&) = delete;

  [[nodiscard]] std::ostream& raw() { return raw_; }

private:
  std::ostream& stream_;
  std::streambuf* before_;
  std::ostream raw_;
  dorsal::PlainStream plain_;
};

} // namespace

// Messages are plain text always, answers where somebody sees them: a file gets them as they are.
int main(int count, char** arguments) {
  PlainOutput messages(std::cerr);
  std::optional<PlainOutput> answers;
  if (::isatty(STDOUT_FILENO) == 1) answers.emplace(std::cout);
  const dorsal::Terminal terminal{.out = std::cout,
                                  .err = std::cerr,
                                  .colour = colour_wanted(),
                                  .watched = ::isatty(STDERR_FILENO) == 1,
                                  .rewritten = &messages.raw()};
  return static_cast<int>(dorsal::run_program({arguments + 1, arguments + count}, terminal));
}
