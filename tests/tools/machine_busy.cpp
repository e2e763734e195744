#include "tools/terminal/machine_busy.h"

#include "tests/support/catch.h"

using namespace dorsal;

TEST_CASE("machine busy: what others used is all that was used less our own, waiting for a disk is idle") {
  const auto before = parse_processor_ticks("cpu  100 0 50 800 50 0 0 0 0 0\ncpu0 1 2 3 4\n");
  const auto after = parse_processor_ticks("cpu  180 0 70 1500 250 0 0 0 7 7\n");
  REQUIRE(before);
  REQUIRE(after);
  CHECK(before->all == 1000);
  CHECK(before->idle == 850);
  CHECK(*others_share(*before, *after, 0) == Approx(0.1));
  CHECK(*others_share(*before, *after, 60) == Approx(0.04));
  CHECK(*others_share(*before, *after, 500) == 0.0);
}

TEST_CASE("machine busy: what cannot be read tells nothing") {
  CHECK_FALSE(parse_processor_ticks(""));
  CHECK_FALSE(parse_processor_ticks("cpu 1 2"));
  CHECK_FALSE(parse_processor_ticks("intr 1 2 3 4 5"));
  CHECK_FALSE(others_share({10, 5}, {10, 5}, 0));
  CHECK(busy_text(std::nullopt).find("cannot be told") != std::string::npos);
  CHECK(busy_text(0.4).find("busy: other programs used 40 %") != std::string::npos);
  CHECK(busy_text(0.02).find("quiet") != std::string::npos);
}
