#include "engine/core/trial/activity.h"

#include "tests/support/catch.h"

#include <chrono>

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

Stamp at(Duration since) { return Stamp::exactly(Instant{since}); }

ActivityState offered() { return begin_activity(1, {"sitting turn", {{"clear", 1, 5}, {"pain", 0, 10}}}); }

using Ratings = std::vector<ActivityRating>;

} // namespace

TEST_CASE("activity: done at one's own pace, then what it felt like") {
  ActivityState state = is_done(starts(offered(), at(2s)), at(30s));
  CHECK_FALSE(ended(state));
  state = rates(rates(std::move(state), 4), 0);
  REQUIRE(ended(state));
  CHECK(state.record.outcome == ActivityOutcome::done);
  CHECK(state.record.began->best == Instant{2s});
  CHECK(state.record.ended->best == Instant{30s});
  CHECK(state.record.ratings == Ratings{{"clear", 4}, {"pain", 0}});
}

TEST_CASE("activity: a question can be passed over, and a rating out of its range is no answer") {
  ActivityState state = is_done(starts(offered(), at(2s)), at(30s));
  state = rates(std::move(state), 6);
  CHECK(std::get<activity::Asking>(state.phase).question == 0);
  state = rates(rates(std::move(state), std::nullopt), 3);
  CHECK(state.record.ratings == Ratings{{"clear", {}}, {"pain", 3}});
}

TEST_CASE("activity: skipped it never began, stopped in the middle it keeps its beginning") {
  const ActivityState skipped = skips(offered());
  CHECK(skipped.record.outcome == ActivityOutcome::skipped);
  CHECK_FALSE(skipped.record.began);
  const ActivityState stopped = stops(starts(offered(), at(2s)), at(9s));
  CHECK(stopped.record.outcome == ActivityOutcome::stopped);
  CHECK(stopped.record.ended->best == Instant{9s});
}

TEST_CASE("activity: left among the questions, what was done stays done") {
  ActivityState state = is_done(starts(offered(), at(2s)), at(30s));
  state = stops(rates(std::move(state), 5), at(40s));
  CHECK(state.record.outcome == ActivityOutcome::done);
  CHECK(state.record.ratings == Ratings{{"clear", 5}, {"pain", {}}});
  CHECK(state.record.ended->best == Instant{30s});
}
