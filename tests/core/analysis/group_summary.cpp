#include "engine/core/analysis/group_summary.h"

#include "engine/core/analysis/factor_summary.h"
#include "engine/core/analysis/figures.h"
#include "engine/core/observer/observer.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <map>
#include <string>

using namespace dorsal;
using namespace dorsal::analysis;

namespace {

TrialRow trial(bool shows_left, Reply reply, double ms, double roll = 0) {
  TrialRow row{.response_time_ms = ms, .reply = reply, .shown = shows_left ? Shown::left : Shown::right};
  set_degrees(row, analysis::Factor::roll, roll);
  return row;
}

std::vector<TrialRow> session(std::string_view profile, int trials, std::uint64_t seed) {
  Random random{seed};
  std::vector<TrialRow> rows;
  for (int i = 0; i < trials; ++i) {
    const Side side = random.chance(0.5) ? Side::left : Side::right;
    const double roll = 45.0 * static_cast<double>(random.integer(0, 4));
    const auto given =
        observer::answer(*observer::find_profile(profile), {.side = side, .folded_roll_deg = roll}, random);
    rows.push_back(trial(side == Side::left, given.response == Side::left ? Reply::left : Reply::right,
                         in_milliseconds(given.response_time), roll));
  }
  return rows;
}

std::map<std::string, double> flag_rates(std::string_view profile, int trials, int sessions) {
  std::map<std::string, double> rates;
  for (int seed = 1; seed <= sessions; ++seed)
    for (const auto& flag : summarise(session(profile, trials, static_cast<std::uint64_t>(seed)), {}).flags)
      rates[std::string{flag.name}] += flag.state == FlagState::raised ? 1.0 / sessions : 0;
  return rates;
}

} // namespace

TEST_CASE("analysis: no trials give no values, and nothing crashes") {
  const auto s = summarise({}, {});
  CHECK(s.trials == 0);
  CHECK_FALSE(s.accuracy.overall.value);
  CHECK_FALSE(s.times.correct.median);
  CHECK_FALSE(s.diffusion.ez);
  CHECK_FALSE(s.rotation.theil_sen);
  for (const auto& flag : s.flags) CHECK(flag.state == FlagState::not_tested);
  CHECK_FALSE(figures({}).all.density);
}

TEST_CASE("analysis: one trial has an accuracy and a time, and no gap") {
  const auto s = summarise(std::vector<TrialRow>{trial(true, Reply::left, 700)}, {});
  CHECK(s.accuracy.overall.value == 1.0);
  CHECK(s.times.correct.median == 700.0);
  CHECK_FALSE(s.times.gap);
  CHECK_FALSE(s.accuracy.gap);
}

TEST_CASE("analysis: a time-out is a wrong answer and never a time") {
  const std::vector<TrialRow> rows{trial(true, Reply::left, 700), trial(true, Reply::none, 0),
                                   trial(false, Reply::right, 900)};
  const auto s = summarise(rows, {});
  CHECK(s.accuracy.overall.count.correct == 2);
  CHECK(s.accuracy.overall.count.trials == 3);
  CHECK(s.accuracy.time_outs == 1);
  CHECK(s.times.correct.n == 2);
  CHECK(s.times.correct.median == 800.0);
}

TEST_CASE("analysis: all wrong leaves no response time and all correct stays finite") {
  std::vector<TrialRow> wrong;
  std::vector<TrialRow> right;
  for (int i = 0; i < 50; ++i) {
    const bool left = i % 2 == 0;
    wrong.push_back(trial(left, left ? Reply::right : Reply::left, 800 + i));
    right.push_back(trial(left, left ? Reply::left : Reply::right, 800 + i * i));
  }
  CHECK(summarise(wrong, {}).times.correct.n == 0);
  CHECK_FALSE(summarise(wrong, {}).diffusion.ez);
  const auto s = summarise(right, {});
  CHECK(s.accuracy.overall.value == 1.0);
  REQUIRE(s.diffusion.ez);
  CHECK_FALSE(s.diffusion.doubts.empty());
}

TEST_CASE("analysis: the filtered mean counts what each rule took") {
  auto rows = session("healthy", 60, 4);
  rows.push_back(trial(true, Reply::left, 100));
  rows.push_back(trial(true, Reply::left, 60000));
  const auto s = summarise(rows, {});
  CHECK(s.times.filtered.below_cutoff == 1);
  CHECK(s.times.filtered.above_cutoff >= 1);
  CHECK(s.times.filtered.times.n + s.times.filtered.below_cutoff + s.times.filtered.above_cutoff +
            s.times.filtered.beyond_mad ==
        s.times.correct.n);
}

TEST_CASE("analysis: clean sessions raise each flag about as rarely as it is printed") {
  for (const auto* profile : {"healthy", "low_back_pain"})
    for (const auto& [name, rate] : flag_rates(profile, 40, 400)) {
      INFO(profile << " " << name);
      CHECK(rate <= 0.035);
    }
}

TEST_CASE("analysis: careless and biased observers raise the flags that are meant for them") {
  CHECK(flag_rates("careless", 160, 60)["fast_answers"] > 0.8);
  CHECK(flag_rates("biased", 160, 60)["side_bias"] > 0.8);
}

TEST_CASE("analysis: integration scores need two groups with correct answers") {
  const auto a = summarise(session("healthy", 40, 1), {});
  const auto b = summarise(session("low_back_pain", 40, 2), {});
  const auto none = summarise({}, {});
  const std::vector<const GroupSummary*> groups{&a, &none, &b};
  const auto scores = integration_scores(groups);
  CHECK(*scores[0] + *scores[2] == Approx(0).margin(1e-9));
  CHECK_FALSE(scores[1]);
  CHECK_FALSE(integration_scores(std::vector<const GroupSummary*>{&a})[0]);
}

TEST_CASE("analysis: figures rest on every correct time, however wide their range") {
  auto rows = session("healthy", 200, 9);
  rows.push_back(trial(true, Reply::left, 1e8));
  const auto f = figures(rows);
  CHECK(f.all.n == summarise(rows, {}).times.correct.n);
  CHECK(f.left.n + f.right.n == f.all.n);
  REQUIRE(f.all.density);
  CHECK(f.all.density->x.back() > 1e8);
  CHECK(f.all.quantiles_ms.size() == 5);
  CHECK(std::ranges::is_sorted(f.all.quantiles_ms));
  CHECK(by_factor(rows, analysis::Factor::roll, 0.95).size() == 5);
}

TEST_CASE("analysis: rules that contradict themselves are named, all of them") {
  CHECK(problems(AnalysisRules{}).empty());
  CHECK(problems({.shortest_ms = 500, .longest_ms = 100, .mad_k = -1}).size() == 2);
}
