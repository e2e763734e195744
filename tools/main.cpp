// The program `dorsal`.
#include "tools/program.h"

#include <unistd.h>

#include <cstdlib>
#include <iostream>

namespace {

// https://no-color.org: any value that is not empty counts.
bool colour_wanted() {
  const char* no_color = std::getenv("NO_COLOR");
  return ::isatty(STDOUT_FILENO) == 1 && (no_color == nullptr || *no_color == '\0');
}

} // namespace

int main(int count, char** arguments) {
  const dorsal::Terminal terminal{
      .out = std::cout, .err = std::cerr, .colour = colour_wanted(), .watched = ::isatty(STDERR_FILENO) == 1};
  return static_cast<int>(dorsal::run_program({arguments + 1, arguments + count}, terminal));
}
