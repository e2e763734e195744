#include "engine/core/trial/browser_stamps.h"

#include "tests/support/catch.h"

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

const Instant start{10s};
const browser::Frames frames{
    .drawn = start + 2ms, .next = start + 16ms, .period = 16ms, .clock_step = 100us, .late = {}};

bool holds_best(const Stamp& at) { return at.earliest <= at.best && at.best <= at.latest; }

} // namespace

TEST_CASE(
    "browser stamps: by frames alone an onset lies between its drawing and four frames after the next one") {
  const Onset onset = browser::onset_of_frames(frames);
  CHECK(onset.provider == OnsetProvider::browser_frame);
  CHECK(onset.quality == OnsetQuality::estimate);
  CHECK(onset.at.earliest == frames.drawn - frames.clock_step);
  CHECK(onset.at.best == frames.next);
  CHECK(onset.at.latest == frames.next + 4 * frames.period + frames.clock_step);
}

TEST_CASE("browser stamps: a callback that is late does not turn the interval round") {
  browser::Frames late = frames;
  late.drawn = frames.next + 30ms;
  late.late = 2;
  const Onset onset = browser::onset_of_frames(late);
  CHECK(holds_best(onset.at));
  CHECK(onset.missed_frames == 2);
}

TEST_CASE("browser stamps: a presentation time is believed where it can be one, and never called hardware") {
  const Onset onset = browser::onset_of_presentation(start + 20ms, frames);
  CHECK(onset.provider == OnsetProvider::browser_presentation);
  CHECK(onset.quality == OnsetQuality::composited);
  CHECK(holds_best(onset.at));
  for (const Duration impossible : {-100ms, 500ms})
    CHECK(browser::onset_of_presentation(start + impossible, frames).provider ==
          OnsetProvider::browser_frame);
}

TEST_CASE("browser stamps: a press may have come a poll before its event, and never after now") {
  const Stamp at = browser::response_stamp(start, start + 5ms, 1ms);
  CHECK(at.best == start);
  CHECK(at.earliest == start - 1ms - browser::assumed_polling);
  CHECK(at.latest == start + 1ms);
  const Stamp ahead = browser::response_stamp(start + 5ms, start, 1ms);
  CHECK(ahead.best == start);
  CHECK(holds_best(ahead));
}
