#include "tools/terminal/progress_line.h"

#include "tests/support/catch.h"

#include <sstream>

using namespace dorsal;
using namespace std::chrono_literals;

TEST_CASE("progress line: it says how many are done and how long the others take at this pace") {
  CHECK(progress_text({.done = 100, .total = 500, .elapsed = 20s}, "patients") ==
        "100 of 500 patients, about 1 min 20 s left");
  CHECK(progress_text({.done = 499, .total = 500, .elapsed = 20s}, "patients") ==
        "499 of 500 patients, about 1 s left");
  CHECK(progress_text({.done = 1, .total = 10'000, .elapsed = 1s}, "patients") ==
        "1 of 10000 patients, about 2 h 46 min left");
}

TEST_CASE("progress line: no time is guessed before anything is done, and none is left at the end") {
  CHECK(progress_text({.done = 0, .total = 500, .elapsed = 3s}, "patients") == "0 of 500 patients");
  CHECK(progress_text({.done = 500, .total = 500, .elapsed = 3s}, "patients") == "500 of 500 patients");
}

TEST_CASE("progress line: it leaves an empty line behind, and nothing where nobody watches") {
  std::ostringstream out, err;
  {
    const Terminal watched{.out = out, .err = err, .watched = true};
    ProgressLine line{watched, "patients", 2};
    line.one_more_done();
  }
  CHECK_THAT(err.str(), Catch::StartsWith("\r0 of 2 patients\r1 of 2 patients, about "));
  CHECK_THAT(err.str(), Catch::EndsWith("left\r" + std::string(31, ' ') + '\r'));
  CHECK(out.str().empty());

  std::ostringstream file;
  {
    const Terminal unwatched{.out = out, .err = file};
    ProgressLine line{unwatched, "patients", 2};
    line.one_more_done();
  }
  CHECK(file.str().empty());
}
