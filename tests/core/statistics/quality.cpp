#include "engine/core/observer/observer.h"
#include "engine/core/statistics/lapse.h"
#include "engine/core/statistics/response_times/fast_guess.h"
#include "engine/core/statistics/response_times/fatigue.h"
#include "engine/core/statistics/response_times/post_error.h"
#include "engine/core/statistics/runs.h"
#include "tests/support/catch.h"

using namespace dorsal;
using namespace dorsal::statistics;

namespace {

// By counting all 2^n sequences.
double longest_run_by_counting(unsigned n, std::size_t r) {
  unsigned hits = 0;
  for (unsigned bits = 0; bits < (1U << n); ++bits) {
    std::vector<bool> sequence;
    for (unsigned i = 0; i < n; ++i) sequence.push_back((bits >> i & 1U) != 0);
    hits += longest_run(sequence)->length >= r ? 1 : 0;
  }
  return static_cast<double>(hits) / static_cast<double>(1U << n);
}

// A clean session of a profile: rolls in turn, times in ms.
struct Session {
  std::vector<double> roll;
  std::vector<double> rt;
  std::vector<bool> correct;
  std::vector<bool> right;
};

Session session(std::string_view name, int trials, std::uint64_t seed) {
  Random random{seed};
  const auto profile = *observer::find_profile(name);
  Session s;
  for (int i = 0; i < trials; ++i) {
    observer::ObserverCondition condition;
    condition.side = random.chance(0.5) ? Side::left : Side::right;
    condition.folded_roll_deg = 45.0 * static_cast<double>(random.integer(0, 4));
    const auto given = observer::answer(profile, condition, random);
    s.roll.push_back(condition.folded_roll_deg);
    s.rt.push_back(in_milliseconds(given.response_time));
    s.correct.push_back(given.correct);
    s.right.push_back(given.response == Side::right);
  }
  return s;
}

template <class Flagged>
double flag_rate(std::string_view profile, int trials, Flagged flagged) {
  int flags = 0;
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) flags += flagged(session(profile, trials, seed)) ? 1 : 0;
  return flags / 1000.0;
}

} // namespace

TEST_CASE("longest run: the exact chance equals counting every sequence") {
  for (unsigned n = 1; n <= 12; ++n)
    for (std::size_t r = 1; r <= n + 1; ++r)
      CHECK(longest_run_p(n, r) == Approx(longest_run_by_counting(n, r)).margin(1e-12));
  CHECK_FALSE(longest_run({}));
}

TEST_CASE("runs: one kind of answer only says nothing, alternation says too much") {
  CHECK_FALSE(runs_test({true, true, true}));
  CHECK_FALSE(runs_test({}));
  CHECK(runs_test({true, false})->p == 1.0);
  std::vector<bool> alternating;
  for (int i = 0; i < 40; ++i) alternating.push_back(i % 2 == 0);
  CHECK(runs_test(alternating)->z > 5);
}

TEST_CASE("runs: clean healthy sessions are flagged at about the nominal rate") {
  const auto flagged = [](const Session& s) { return runs_test(s.right)->p < 0.05; };
  CHECK(flag_rate("healthy", 40, flagged) == Approx(0.048).margin(0.02)); // 0.048 in the reference table
}

TEST_CASE("fatigue: clean healthy sessions are flagged at the nominal rate") {
  const auto flagged = [](const Session& s) {
    std::vector<double> roll;
    std::vector<double> rt;
    for (std::size_t i = 0; i < s.rt.size(); ++i) {
      if (!s.correct[i]) continue;
      roll.push_back(s.roll[i]);
      rt.push_back(s.rt[i]);
    }
    return fatigue_trend(roll, rt)->p < 0.05;
  };
  CHECK(flag_rate("healthy", 40, flagged) == Approx(0.05).margin(0.025));
}

TEST_CASE("fatigue: without spread in roll the times themselves are tested") {
  CHECK(fatigue_trend(std::vector<double>{0, 0, 0}, std::vector<double>{1, 2, 3})->s == 3);
  CHECK_FALSE(fatigue_trend(std::vector<double>{0}, std::vector<double>{1}));
}

TEST_CASE("fast guesses: counted below the limit, and found among a careless person's times") {
  CHECK(faster_than(std::vector<double>{299, 300, 1000}, 300)->count.correct == 1);
  CHECK_FALSE(faster_than({}, 300));
  const auto flagged = [](const Session& s) { return faster_than(s.rt, 300)->proportion > 0.05; };
  CHECK(flag_rate("healthy", 80, flagged) == 0.0);
  CHECK(flag_rate("careless", 160, flagged) > 0.8);
}

TEST_CASE("EWMA: a run of wrong answers only leaves every trial in the guessing zone") {
  const auto zone = *ewma_fast_guess(std::vector<double>{1, 2, 3}, {false, false, false});
  CHECK_FALSE(zone.cutoff);
  CHECK(zone.flagged == 3);
  CHECK_FALSE(ewma_fast_guess({}, {}));
}

TEST_CASE("post-error slowing: parts without trials have no value") {
  const auto none = *post_error_slowing(std::vector<double>{500, 600}, {true, true});
  CHECK_FALSE(none.robust);
  CHECK_FALSE(none.traditional);
  const auto one = *post_error_slowing(std::vector<double>{500, 900, 700, 600}, {true, false, true, true});
  CHECK(one.robust == 200.0);
  CHECK(one.traditional == 100.0);
  CHECK(post_error_slowing({}, {})->robust_pairs == 0);
}

TEST_CASE("lapses: no errors bound the rate at nought, and no trials bound nothing") {
  CHECK(error_lower_bound({0, 5}) == 0.0);
  CHECK_FALSE(error_lower_bound({0, 0}));
}
