#include "bench/flip/flip.h"

#include "bench/report/bins.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

#include <numeric>

using namespace dorsal::bench;
using Catch::Contains;

namespace {

FlipResult made_up(std::optional<int> missed) {
  FlipResult result;
  result.options.frames = 5;
  result.provider = missed ? "glx-oml" : "unsynced";
  result.intervals_ms = {16.6, 16.7, 16.7, 16.7, 33.4};
  result.missed = missed;
  return result;
}

} // namespace

TEST_CASE("flip: without a vertical blank nothing is said of missed frames, and why") {
  const FlipResult result = made_up({});
  CHECK(verdicts_of(result).empty());
  CHECK_THAT(to_text(result), Contains("no vertical blank exists here") && Contains("not verified"));
  CHECK(to_json(result)["missed_frames"].is_null());
}

TEST_CASE("flip: missed frames are counted in vertical blanks and held against a limit") {
  CHECK_FALSE(all_hold(verdicts_of(made_up(1))));
  CHECK(all_hold(verdicts_of(made_up(0))));
  CHECK_THAT(to_text(made_up(1)), Contains("missed frames, in vertical blanks: 1 of 5"));
  CHECK(to_json(made_up(1))["rows"][0]["values"].size() == 5);
}

TEST_CASE("flip: its page draws a histogram of each quantity") {
  const std::string page = to_html(made_up(0));
  CHECK_THAT(page, Contains("<svg") && Contains("from one onset to the next, ms"));
}

TEST_CASE("bins: every value is in a bin or counted outside") {
  std::vector<double> x(1000);
  std::iota(x.begin(), x.end(), 0);
  const Bins bins = bins_of(x, 20);
  CHECK(bins.counts.size() <= 20);
  CHECK(std::accumulate(bins.counts.begin(), bins.counts.end(), bins.below + bins.above) == 1000);
  CHECK(bins.below == 5);
  CHECK(bins_of(std::vector{4.0, 4.0, 4.0}, 20).counts == std::vector{3});
}

TEST_CASE("bins: a text histogram has one line a bin, an empty sample a sentence") {
  CHECK_THAT(text_histogram(std::vector{1.0, 2.0, 3.0}, "x, ms"), Contains("x, ms, n = 3"));
  CHECK(text_histogram({}, "x, ms") == "x, ms: nothing was measured.\n");
}
