#include "engine/device/presenter.h"

#include <catch2/catch.hpp>

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

// A clock that the steps move on.
struct FakeScreen {
  Instant now{1s};
  Duration swap_takes{};
  Duration finish_takes{};
  Duration round_trip_takes{};
  RunDelay::Reading own{};
  std::optional<RunDelay::Reading> server{};

  ScreenSteps steps() {
    return {.swap = [this] { now += swap_takes; },
            .finish_pixel = [this] { now += finish_takes; },
            .round_trip =
                [this] {
                  now += round_trip_takes;
                  return ServerAnswer{now, own, server};
                },
            .now = [this] { return now; }};
  }
};

} // namespace

TEST_CASE("unsynced: the onset lies between the hand-over and the server's answer, half the way before it") {
  FakeScreen screen{.swap_takes = 300us, .round_trip_takes = 700us};
  const auto presenter = make_unsynced_presenter(screen.steps(), 100us);
  const Onset onset = presenter->present();
  CHECK(onset.at.earliest == Instant{1s});
  CHECK(onset.at.latest == Instant{1s + 1ms});
  CHECK(onset.at.best == Instant{1s + 950us});
  CHECK(onset.provider == OnsetProvider::unsynced);
}

TEST_CASE("unsynced: a server that answers faster than its own round trip never puts the onset before the "
          "hand-over") {
  FakeScreen screen{.swap_takes = 1us, .round_trip_takes = 2us};
  const Onset onset = make_unsynced_presenter(screen.steps(), 100us)->present();
  CHECK(onset.at.best == onset.at.earliest);
}

TEST_CASE("unsynced: an answer that was read late arrived earlier by what we waited for a processor") {
  FakeScreen screen{.swap_takes = 300us, .round_trip_takes = 5ms};
  screen.own = {.ran = 10us, .waited = 4ms, .turns = 1};
  const Onset once = make_unsynced_presenter(screen.steps(), 100us)->present();
  CHECK(once.at.latest == Instant{1s + 1300us});
  CHECK(once.at.best == Instant{1s + 1250us});
  screen.now = Instant{1s};
  screen.own.turns = 2; // part of the waiting may have been before the answer came
  CHECK(make_unsynced_presenter(screen.steps(), 100us)->present().at.latest == Instant{1s + 5300us});
}

TEST_CASE(
    "unsynced: a server that waited after the swap had copied the frame unless it ran long afterwards") {
  FakeScreen screen{.swap_takes = 300us, .round_trip_takes = 5ms};
  screen.server = RunDelay::Reading{.ran = 20us, .waited = 4ms, .turns = 1};
  const Onset before = make_unsynced_presenter(screen.steps(), 100us)->present();
  CHECK(before.at.best == Instant{1s + 1250us});
  CHECK(before.at.latest == Instant{1s + 5300us});
  screen.now = Instant{1s};
  screen.server->ran = 400us;
  CHECK(make_unsynced_presenter(screen.steps(), 100us)->present().at.best == Instant{1s + 5250us});
}

TEST_CASE(
    "gl-finish: the onset is the return, at most one period early; whole blanks waited are missed frames") {
  FakeScreen screen{.swap_takes = 1ms, .finish_takes = 8ms};
  const auto presenter = make_gl_finish_presenter(screen.steps(), 16ms);
  const Onset in_time = presenter->present();
  CHECK(in_time.at.best == Instant{1s + 9ms});
  CHECK(in_time.at.earliest == Instant{1s}); // not before the hand-over
  CHECK(in_time.missed_frames == 0);
  screen.finish_takes = 40ms;
  const Onset late = presenter->present();
  CHECK(late.missed_frames == 2);
  CHECK(late.at.width() == 16ms);
}
