#include "engine/device/drawing/bidi.h"

#include "tests/support/catch.h"

using namespace dorsal;

namespace {
std::vector<std::string> seen(std::string_view text) {
  const std::u32string line = to_utf32(text);
  std::vector<std::string> runs;
  for (const BidiRun& run : visual_runs(line, reads_right_to_left(line))) runs.push_back(to_utf8(run.text));
  return runs;
}
} // namespace

TEST_CASE("bidi: Latin text is one run from left to right") {
  CHECK(seen("40 pictures (8 minutes)") == std::vector<std::string>{"40 pictures (8 minutes)"});
}

TEST_CASE("bidi: a number within Arabic keeps its digits' order and stands where it is read") {
  CHECK(seen("صورة 40 هناك") == std::vector<std::string>{" هناك", "40", "صورة "});
}

TEST_CASE("bidi: a Latin word within Arabic is a run of its own") {
  CHECK(seen("مفتاح Esc.") == std::vector<std::string>{".", "Esc", "مفتاح "});
}

TEST_CASE("bidi: a line's direction is its paragraph's, even where it begins with a Latin word") {
  const auto runs = visual_runs(to_utf32("Esc مفتاح"), true);
  REQUIRE(runs.size() == 2);
  CHECK(to_utf8(runs[1].text) == "Esc");
}

TEST_CASE("bidi: UTF-8 there and back") {
  CHECK(to_utf8(to_utf32("Größe صورة 𝄞")) == "Größe صورة 𝄞");
  CHECK(to_utf32("").empty());
}
