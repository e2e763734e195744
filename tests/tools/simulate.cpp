#include "tests/support/catch.h"
#include "tools/program.h"

#include <sstream>

using namespace dorsal;

namespace {
std::string simulate(const std::string& seed) {
  std::ostringstream out, err;
  const ExitCode code = run_program({"simulate", "--patients", "3", "--sessions", "2", "--seed", seed,
                                     "--sets", DORSAL_SOURCE_DIR "/stimuli/sets"},
                                    {.out = out, .err = err, .colour = false});
  CHECK(code == ExitCode::ok);
  return out.str();
}
} // namespace

// The signature covers every plan, level, answer and response time of six sessions. A change of the schedule,
// the staircase, the observers, the default protocol or the pictures' factors changes it: say so in the
// commit.
TEST_CASE("simulate: the signature is the same on every run and machine") {
  CHECK(simulate("1") == simulate("1"));
  CHECK(simulate("1") == "signature 1406c24efcb74735  3 patients, 2 sessions each, 516 trials, seed 1\n");
}
