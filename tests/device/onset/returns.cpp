#include "engine/device/onset/gl_finish.h"
#include "engine/device/onset/unsynced.h"
#include "tests/support/catch.h"

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

// A clock that the steps move on.
struct FakeScreen {
  Instant now{1s};
  Duration swap_takes{};
  Duration finish_takes{};
  Duration answer_takes{};
  RunDelay::Reading own{};
  bool pushed_aside{};
  std::optional<RunDelay::Reading> server{};

  FrameSteps steps() {
    return {.swap = [this] { now += swap_takes; },
            .finish_pixel = [this] { now += finish_takes; },
            .now = [this] { return now; }};
  }
  std::unique_ptr<Presenter> unsynced(ShownLater later = {}) {
    return make_unsynced_presenter(steps(),
                                   {.server =
                                        [this] {
                                          const Instant asked = now;
                                          now += answer_takes;
                                          return ServerAnswer{asked, now, own, pushed_aside, server};
                                        },
                                    .way = 100us},
                                   later);
  }
};

} // namespace

TEST_CASE("unsynced: the onset lies between the hand-over and the server's answer, half the way before it") {
  FakeScreen screen{.swap_takes = 300us, .answer_takes = 700us};
  const auto presenter = screen.unsynced();
  const Onset onset = presenter->present();
  CHECK(onset.at.earliest == Instant{1s});
  CHECK(onset.at.latest == Instant{1s + 1ms});
  CHECK(onset.at.best == Instant{1s + 950us});
  CHECK(onset.provider == OnsetProvider::unsynced);
}

TEST_CASE("unsynced: a server that answers faster than its own round trip never puts the onset before the "
          "hand-over") {
  FakeScreen screen{.swap_takes = 1us, .answer_takes = 2us};
  const Onset onset = screen.unsynced()->present();
  CHECK(onset.at.best == onset.at.earliest);
}

TEST_CASE("unsynced: an answer that was read late arrived earlier by what we waited for a processor") {
  FakeScreen screen{.swap_takes = 300us, .answer_takes = 5ms};
  screen.own = {.ran = 10us, .waited = 4ms, .turns = 1};
  const Onset once = screen.unsynced()->present();
  CHECK(once.at.latest == Instant{1s + 5300us}); // the interval keeps what is certain
  CHECK(once.at.best == Instant{1s + 1250us});
  screen.now = Instant{1s};
  screen.own.turns = 2; // part of the waiting may have been before the answer came
  CHECK(screen.unsynced()->present().at.best == Instant{1s + 5250us});
}

TEST_CASE(
    "unsynced: a server that waited after the swap had copied the frame unless it ran long afterwards") {
  FakeScreen screen{.swap_takes = 300us, .answer_takes = 5ms};
  screen.server = RunDelay::Reading{.ran = 20us, .waited = 4ms, .turns = 1};
  const Onset before = screen.unsynced()->present();
  CHECK(before.at.best == Instant{1s + 1250us});
  CHECK(before.at.latest == Instant{1s + 5300us});
  screen.now = Instant{1s};
  screen.server->ran = 400us;
  CHECK(screen.unsynced()->present().at.best == Instant{1s + 5250us});
}

TEST_CASE("unsynced: a thread that was pushed aside leaves the server the time it worked") {
  FakeScreen screen{.swap_takes = 300us, .answer_takes = 5ms};
  screen.own = {.ran = 10us, .waited = 4ms, .turns = 2};
  screen.pushed_aside = true;
  screen.server = RunDelay::Reading{.ran = 500us, .waited = 200us, .turns = 1};
  const Onset onset = screen.unsynced()->present();
  CHECK(onset.at.best == Instant{1s + 1250us}); // all of the wait fits beside the server's 0.7 ms
  CHECK(onset.at.earliest == Instant{1s});
  CHECK(onset.at.latest == Instant{1s + 5300us});
  screen.now = Instant{1s};
  screen.own.waited = 4900us;
  CHECK(screen.unsynced()->present().at.best == Instant{1s + 950us}); // no sooner than 0.3 + 0.7 ms
  screen.now = Instant{1s};
  screen.server.reset();
  CHECK(screen.unsynced()->present().at.best == Instant{1s + 5250us});
}

TEST_CASE("unsynced: what a real screen shows later is in the interval") {
  FakeScreen screen{.swap_takes = 300us, .answer_takes = 700us};
  const Onset onset = screen.unsynced({.usual = 8ms, .latest = 33ms})->present();
  CHECK(onset.at.earliest == Instant{1s});
  CHECK(onset.at.best == Instant{1s + 950us + 8ms});
  CHECK(onset.at.latest == Instant{1s + 1ms + 33ms});
}

TEST_CASE("gl-finish: the onset is the last blank of the fitted grid before the return, and whole blanks "
          "waited are "
          "missed frames") {
  FakeScreen screen{.swap_takes = 1ms, .finish_takes = 8ms};
  const FrameFit grid{.period = 16ms, .phase = Instant{1s + 8ms}, .residual = 100us};
  const auto presenter = make_gl_finish_presenter(screen.steps(), grid, 0);
  const Onset in_time = presenter->present(); // returns 1 ms after the blank
  CHECK(in_time.at.best == Instant{1s + 8ms});
  CHECK(in_time.at.earliest == Instant{1s});      // not before the hand-over
  CHECK(in_time.at.latest == Instant{1s + 25ms}); // a driver that queues shows it a period later
  CHECK(in_time.missed_frames == 0);
  CHECK(in_time.quality == OnsetQuality::estimate);
  screen.finish_takes = 40ms; // 41 ms from 1.009 s: the blanks at 1.024 and 1.040 went by
  const Onset late = presenter->present();
  CHECK(late.missed_frames == 1);
  CHECK(late.at.best == Instant{1s + 40ms});
  CHECK(late.at.earliest == Instant{1s + 24ms});
}

TEST_CASE(
    "gl-finish: where a swap returns while its own frame waits, the onset is the blank after the return") {
  FakeScreen screen{.swap_takes = 1ms, .finish_takes = 8ms};
  const FrameFit grid{.period = 16ms, .phase = Instant{1s + 8ms}, .residual = 100us};
  const auto presenter = make_gl_finish_presenter(screen.steps(), grid, 1);
  const Onset onset = presenter->present(); // returns at 1.009 s
  CHECK(onset.at.best == Instant{1s + 24ms});
  CHECK(onset.at.earliest == Instant{1s + 8ms});
  CHECK(onset.at.latest == Instant{1s + 41ms});
}
