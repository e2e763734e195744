// The comparison with what was approved: it fails where it should, and says where.
#include "tests/golden/approved.h"
#include "tests/support/catch.h"

using namespace dorsal::test;
using Catch::Contains;

namespace {

constexpr Room little{.whole = 1000, .hashes = 800};

std::string kept_of(std::string_view text) { return kept_form(text, little); }
std::string difference(const std::string& kept, std::string_view now) {
  return first_difference(kept, now, little);
}

std::string many_lines(int changed = -1) {
  std::string text = "=== trials.tsv\n";
  for (int i = 0; i < 4000; ++i) text += "line " + std::to_string(i == changed ? -i : i) + '\n';
  return text;
}

} // namespace

TEST_CASE("approved outputs: one byte is found in a short text, and its line named") {
  CHECK(difference(kept_of("a\nb\n"), "a\nb\n").empty());
  CHECK_THAT(difference(kept_of("a\nb\n"), "a\nc\n"),
             Contains("line 2") && Contains("approved: b") && Contains("now:      c"));
  CHECK_THAT(difference(kept_of("a\nb\n"), "a\nb"), Contains("line 2"));
  CHECK_THAT(difference(kept_of("a\nb\n"), "a\n"), Contains("ends before"));
  CHECK_THAT(difference(kept_of("a\n"), "a\nb\n"), Contains("line 2") && Contains("now:      b"));
  CHECK_FALSE(difference(kept_of(""), "a").empty());
}

TEST_CASE("approved outputs: of a long text hashes are kept, and the few lines are named where it changed") {
  const std::string kept = kept_of(many_lines());
  CHECK(kept.size() < many_lines().size() / 4);
  CHECK(difference(kept, many_lines()).empty());
  CHECK_THAT(difference(kept, many_lines(3)), Contains("from line 1 (trials.tsv)") && Contains("line -3"));
  CHECK_THAT(difference(kept, many_lines(3777)), Contains("from line 3775") && Contains("line -3777"));
  CHECK_THAT(difference(kept, many_lines() + "more\n"), Contains("from line 3997") && Contains("more"));
  CHECK_THAT(difference(kept, many_lines().substr(0, many_lines().size() - 1)), Contains("from line 3997"));
  CHECK_THAT(difference(kept, "short\n"), Contains("from line 1") && Contains("short"));
}
