#pragma once
// What the program answered to a command line.
#include "tools/program.h"

#include <sstream>
#include <string>
#include <vector>

namespace dorsal::test {

struct Told {
  ExitCode code{};
  std::string out;
  std::string err;
};

inline Told dorsal_told(std::vector<std::string> arguments) {
  std::ostringstream out, err;
  const ExitCode code = run_program(std::move(arguments), {.out = out, .err = err, .colour = false});
  return {code, out.str(), err.str()};
}

} // namespace dorsal::test
