#include "engine/core/visit/block_run.h"

#include "tests/support/catch.h"
#include "tests/support/made_up_items.h"

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

const std::vector<StimulusItem> items = test::made_up_items();

BlockSetting setting(BlockKind kind, int pictures) {
  BlockSetting setting{.block = 1, .spec = default_block(kind), .timing = {}, .adaptation = {}, .seed = 11};
  setting.spec.pictures = pictures;
  setting.adaptation.method = TrainingMethod::staircase;
  setting.adaptation.gentle_trials = 0;
  setting.adaptation.catch_share = 0;
  return setting;
}

TrialRecord finish(const TrialStart& start, Outcome outcome, bool correct = true) {
  TrialRecord record;
  record.trial = start.trial;
  record.plan = start.plan;
  record.planned = start.planned;
  record.stimulus = start.stimulus;
  record.outcome = outcome;
  const Side side = correct ? start.stimulus.side : opposite(start.stimulus.side);
  if (outcome == Outcome::answered) {
    record.onset = Onset{Stamp::exactly(Instant{1s}), OnsetProvider::simulated, 0};
    record.answer =
        Answer{side, Stamp::exactly(Instant{2s}), ResponseProvider::simulated, ResponseDevice::key};
  }
  return record;
}

} // namespace

TEST_CASE("block: every planned trial comes once and the block is over") {
  BlockRun run{setting(BlockKind::assess, 20), items};
  for (int i = 1; i <= 20; ++i) {
    const auto start = run.next();
    REQUIRE(start);
    CHECK(start->trial == i);
    CHECK(start->plan == i);
    run.note(finish(*start, Outcome::answered));
  }
  CHECK_FALSE(run.next());
  CHECK(run.done() == 20);
}

TEST_CASE("block: anticipated and voided trials come again at the end, as the same plan") {
  BlockRun run{setting(BlockKind::assess, 6), items};
  std::vector<int> order;
  while (const auto start = run.next()) {
    order.push_back(start->plan);
    const bool first_time = start->trial <= 6;
    Outcome outcome = Outcome::answered;
    if (first_time && start->plan == 2) outcome = Outcome::anticipation;
    if (first_time && start->plan == 5) outcome = Outcome::voided;
    run.note(finish(*start, outcome));
  }
  CHECK(order == std::vector{1, 2, 3, 4, 5, 6, 2, 5});
  CHECK(run.done() == 6);
}

TEST_CASE("block: ten repeats at most, so that a held-down key cannot go on for ever") {
  BlockRun run{setting(BlockKind::assess, 6), items};
  int attempts = 0;
  while (const auto start = run.next()) {
    ++attempts;
    run.note(finish(*start, Outcome::anticipation));
  }
  CHECK(attempts == 16);
  CHECK(run.done() == 0);
}

TEST_CASE("block: a time-out counts as wrong and is not repeated") {
  BlockRun run{setting(BlockKind::train, 4), items};
  const double before = run.training().staircase.level;
  run.note(finish(*run.next(), Outcome::time_out));
  CHECK(run.training().staircase.level < before);
  CHECK(run.done() == 1);
}

TEST_CASE(
    "block: training gets harder after correct answers and easier after wrong ones, four times as fast") {
  BlockRun run{setting(BlockKind::train, 40), items};
  run.note(finish(*run.next(), Outcome::answered, true));
  CHECK(run.next()->planned.level == Approx(3.5));
  run.note(finish(*run.next(), Outcome::answered, false));
  CHECK(run.next()->planned.level == Approx(1.5));
}

TEST_CASE("block: one that is told its records goes on exactly where it was") {
  for (const BlockKind kind : {BlockKind::assess, BlockKind::train}) {
    BlockRun whole{setting(kind, 30), items};
    BlockRun resumed{setting(kind, 30), items};
    int n = 0;
    while (const auto start = whole.next()) {
      const Outcome outcome = n % 7 == 3 ? Outcome::anticipation : Outcome::answered;
      const TrialRecord record = finish(*start, outcome, n % 5 != 0);
      whole.note(record);
      ++n;
      resumed.note(record); // never asked, only told
      const auto a = whole.next(), b = resumed.next();
      REQUIRE(a.has_value() == b.has_value());
      if (a) CHECK(a->planned == b->planned);
      if (a) CHECK(a->plan == b->plan);
    }
  }
}

TEST_CASE(
    "block: with early stop an assess block ends once the answer is clear, and not before it may count") {
  BlockSetting early = setting(BlockKind::assess, 100);
  const auto trials_until_end = [&](bool correct) {
    BlockRun run{early, items};
    int trials = 0;
    for (; const auto start = run.next(); ++trials) run.note(finish(*start, Outcome::answered, correct));
    return trials;
  };
  CHECK(trials_until_end(true) == 100);
  early.spec.early_stop = EarlyStop::sprt;
  CHECK(trials_until_end(true) == 24); // 24 ln(.85 / .75) is the first above ln(.95 / .05)
  CHECK(trials_until_end(false) == 20);
  early.accuracy_goal = 0.95;
  CHECK(trials_until_end(true) > 24);
}

namespace {

BlockSetting climbing(int pictures) {
  BlockSetting made = setting(BlockKind::practice, pictures);
  made.spec.until_right = 3;
  made.spec.rolls_deg = {0, 45, -45, 90, -90};
  return made;
}

double shown_difficulty(const TrialStart& start) {
  return adaptation::assumed_difficulty(start.stimulus, start.planned.roll_deg);
}

} // namespace

TEST_CASE("block: practice begins upright with arms that hang, climbs, and ends after three in a row") {
  for (const std::uint64_t seed : {1, 2, 3, 4, 5, 6, 7, 8}) {
    INFO(seed);
    BlockSetting made = climbing(12);
    made.seed = seed;
    BlockRun run{made, items};
    std::vector<double> difficulties;
    for (int i = 0; i < 3; ++i) {
      const auto start = run.next();
      REQUIRE(start);
      if (i == 0) CHECK(start->planned.roll_deg == 0);
      difficulties.push_back(shown_difficulty(*start));
      run.note(finish(*start, Outcome::answered));
    }
    CHECK_FALSE(run.next());
    CHECK(difficulties.back() > difficulties.front());
  }
}

TEST_CASE("block: practice goes down after a wrong answer, and ends kindly with its last picture") {
  BlockRun run{climbing(12), items};
  double before = 0;
  for (int i = 0; i < 12; ++i) { // two right, one wrong: never three in a row
    const auto start = run.next();
    REQUIRE(start);
    const double shown = shown_difficulty(*start);
    if (i > 0 && i % 3 == 0) CHECK(shown <= before); // the one before was wrong
    before = shown;
    run.note(finish(*start, Outcome::answered, i % 3 != 2));
  }
  CHECK_FALSE(run.next());
  CHECK(run.done() == 12);
}

TEST_CASE("block: practice that climbs is planned again as it was from its records") {
  BlockRun first{climbing(12), items};
  std::vector<TrialRecord> kept;
  for (int i = 0; i < 6; ++i) {
    const auto start = first.next();
    REQUIRE(start);
    kept.push_back(finish(*start, Outcome::answered, i % 2 == 0));
    first.note(kept.back());
  }
  BlockRun again{climbing(12), items};
  for (const TrialRecord& record : kept) {
    const auto start = again.next();
    REQUIRE(start);
    CHECK(start->planned == record.planned);
    again.note(record);
  }
  CHECK(again.next()->planned == first.next()->planned);
}

TEST_CASE("block: practice without until_right is planned beforehand as in protocols of before") {
  BlockSetting made = climbing(8);
  made.spec.until_right = 0;
  BlockRun run{made, items};
  for (int i = 0; i < 8; ++i) {
    const auto start = run.next();
    REQUIRE(start);
    run.note(finish(*start, Outcome::answered));
  }
  CHECK_FALSE(run.next());
}
