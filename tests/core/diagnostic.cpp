#include "engine/core/base/diagnostic.h"

#include "tests/support/catch.h"

using namespace dorsal;

TEST_CASE("diagnostic: is written as editors follow it, as far as its place is known") {
  const Position place{.line = 3, .column = 7};
  CHECK(to_string({"p.toml", place, "timing.iti", "is 9"}) == "p.toml:3:7: timing.iti is 9");
  CHECK(to_string({"p.toml", {}, "timing.iti", "is 9"}) == "p.toml: timing.iti is 9");
  CHECK(to_string(diagnostic_of("m.csv", 2, "side is \"Left\"")) == "m.csv:2: side is \"Left\"");
  CHECK(to_string(diagnostic_of("m.csv", {}, "is missing")) == "m.csv: is missing");
  CHECK(to_string({"", {}, "blocks", "is empty"}) == "blocks is empty");
}
