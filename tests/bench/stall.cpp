#include "bench/session/stall_log.h"
#include "tests/support/catch.h"

using namespace dorsal;
using namespace dorsal::bench;
using namespace std::chrono_literals;

namespace {

constexpr Instant start{100s};

// A screen whose presses come at fixed instants of the real clock's own pace.
class WaitingStage final : public Stage {
public:
  [[nodiscard]] Instant now() const override { return {}; }
  [[nodiscard]] WallClock wall_clock() const override { return {}; }
  [[nodiscard]] ScreenSize size() const override { return {}; }
  void upload(std::size_t, const PixelImage&) override {}
  void prepare(const DisplayList&) override {}
  Onset present() override { return {}; }
  [[nodiscard]] std::optional<Input> wait(std::optional<Instant>) override {
    if (++waits < 4) return {};
    return Input{CloseRequested{}};
  }
  [[nodiscard]] RigFacts facts() const override { return {}; }
  int waits{0};
};

DisplayList screen(bool stimulus) {
  DisplayList list;
  list.stimulus_visible = stimulus;
  return list;
}

} // namespace

TEST_CASE("stall log: what is written is read") {
  const std::vector<Stall> stalls{{start, start + 50ms}, {start + 70ms, start + 121ms}};
  const auto read = std::get<std::vector<Stall>>(read_stall_log(stall_log(stalls)));
  REQUIRE(read.size() == 2);
  CHECK(read[1].from == start + 70ms);
  CHECK(read[1].until == start + 121ms);
  CHECK(std::get<std::string>(read_stall_log("from_ns,until_ns\n1,2\n3\n")) ==
        "line 3: not two numbers of nanoseconds");
  CHECK(std::holds_alternative<std::string>(read_stall_log("")));
}

TEST_CASE("stall log: an instant is within a stall, its ends included") {
  const std::vector<Stall> stalls{{start, start + 50ms}, {start + 70ms, start + 120ms}};
  CHECK(is_within(stalls, start));
  CHECK(is_within(stalls, start + 50ms));
  CHECK(is_within(stalls, start + 100ms));
  CHECK_FALSE(is_within(stalls, start - 1ns));
  CHECK_FALSE(is_within(stalls, start + 60ms));
  CHECK_FALSE(is_within(stalls, start + 130ms));
  CHECK_FALSE(is_within({}, start));
}

TEST_CASE("stalling stage: it stalls while an answer is awaited, again and again, and hands inputs on") {
  WaitingStage inner;
  StallingStage stage{inner, 3ms, 1};
  stage.prepare(screen(true));
  stage.present();
  CHECK(stage.wait({}).has_value());
  REQUIRE(stage.stalls().size() == 3);
  for (const Stall& stall : stage.stalls()) CHECK(stall.until - stall.from >= 3ms);
}

TEST_CASE("stalling stage: it does not stall during fixation") {
  WaitingStage inner;
  StallingStage stage{inner, 3ms, 1};
  stage.prepare(screen(false));
  stage.present();
  CHECK_FALSE(stage.wait(start).has_value());
  CHECK(stage.stalls().empty());
  CHECK(inner.waits == 1);
}
