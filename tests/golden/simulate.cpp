// The signature of simulated studies: every plan, level, answer and response time in one number.
#include "tests/golden/approved.h"
#include "tests/golden/kept_database.h"
#include "tests/support/catch.h"

#include <string>

using namespace dorsal::test;

namespace {

std::string simulate(std::vector<std::string> options) {
  options.insert(options.begin(), "simulate");
  return dorsal_with(std::move(options)).out;
}

} // namespace

TEST_CASE("simulated studies have the signature that was approved, also of other protocols") {
  Approved approved{"simulate", {.whole = 10'000, .hashes = 1}};
  const std::string protocols = DORSAL_SOURCE_DIR "/tests/golden/protocols/";
  std::string text = simulate({"--patients", "20", "--sessions", "5", "--seed", "1"});
  for (const std::string name : {"short", "staircase", "ladder"})
    text += name + ": " +
            simulate({"--patients", "8", "--sessions", "3", "--seed", "1", "--protocol",
                      protocols + name + ".toml"});
  text += "two_phases: " + simulate({"--patients", "8", "--sessions", "9", "--seed", "1", "--protocol",
                                     protocols + "two_phases.toml"});
  text += "two_phases, nobody helps, nobody decides: " +
          simulate({"--patients", "8", "--sessions", "9", "--seed", "1", "--helper", "nobody", "--decides",
                    "never", "--protocol", protocols + "two_phases.toml"});
  approved.check("signatures.txt", text);
  approved.check_nothing_else();
}
