#include "engine/core/observer/observer.h"

#include "engine/core/statistics/moments.h"
#include "tests/support/catch.h"

#include <cmath>
#include <vector>

using namespace dorsal;
using namespace dorsal::observer;

namespace {

struct Run {
  double accuracy;
  std::vector<double> rt_s;
};

Run run(const ObserverProfile& profile, ObserverCondition condition, int trials, std::uint64_t seed) {
  Random random{seed};
  Run result{0, {}};
  for (int i = 0; i < trials; ++i) {
    condition.side = i % 2 == 0 ? Side::left : Side::right;
    const auto given = answer(profile, condition, random);
    result.accuracy += given.correct ? 1.0 / trials : 0;
    result.rt_s.push_back(in_seconds(given.response_time));
  }
  return result;
}

ObserverProfile attentive(std::string_view name) {
  ObserverProfile profile = *find_profile(name);
  profile.lapse = profile.fast_guess = 0;
  return profile;
}

} // namespace

TEST_CASE("observer: accuracy, mean and variance of response time are those of the closed forms") {
  for (const auto* name : {"healthy", "low_back_pain"}) {
    for (const double roll : {0.0, 90.0, 180.0}) {
      const ObserverCondition condition{.folded_roll_deg = roll};
      const auto profile = attentive(name);
      const auto expected = expectation(profile, condition);
      const int n = 20000;
      const auto got = run(profile, condition, n, 7);
      const double p = expected.accuracy;
      CHECK(std::fabs(got.accuracy - p) < 4 * std::sqrt(p * (1 - p) / n));
      CHECK(std::fabs(*statistics::mean(got.rt_s) - expected.mean_rt_s) <
            4 * expected.sd_rt_s / std::sqrt(n));
      CHECK(*statistics::standard_deviation(got.rt_s) == Approx(expected.sd_rt_s).epsilon(0.04));
    }
  }
}

TEST_CASE("observer: more roll and a smaller amplitude cost accuracy and time") {
  const auto profile = *find_profile("healthy");
  const auto easy = expectation(profile, {.folded_roll_deg = 0, .amplitude_deg = 45});
  const auto rolled = expectation(profile, {.folded_roll_deg = 180, .amplitude_deg = 45});
  const auto subtle = expectation(profile, {.folded_roll_deg = 0, .amplitude_deg = 16});
  CHECK(easy.accuracy > rolled.accuracy);
  CHECK(easy.accuracy > subtle.accuracy);
  CHECK(easy.mean_rt_s < rolled.mean_rt_s);
  CHECK(easy.mean_rt_s < subtle.mean_rt_s);
}

TEST_CASE("observer: each profile is what its name says") {
  CHECK(run(*find_profile("chance"), {}, 4000, 1).accuracy == Approx(0.53).margin(0.03));
  CHECK(run(*find_profile("guesser"), {}, 4000, 1).accuracy == Approx(0.5).margin(0.03));
  CHECK(run(*find_profile("ceiling"), {}, 4000, 1).accuracy > 0.99);
  CHECK(*statistics::mean(run(*find_profile("careless"), {}, 4000, 1).rt_s) <
        *statistics::mean(run(*find_profile("healthy"), {}, 4000, 1).rt_s));
  CHECK_FALSE(find_profile("nobody"));
}

TEST_CASE("observer: a biased one is right more often when the picture shows the side it prefers") {
  Random random{3};
  const auto profile = *find_profile("biased");
  int correct[2] = {0, 0};
  for (int i = 0; i < 4000; ++i) {
    correct[0] += answer(profile, {.side = Side::left}, random).correct ? 1 : 0;
    correct[1] += answer(profile, {.side = Side::right}, random).correct ? 1 : 0;
  }
  CHECK(correct[1] - correct[0] > 400);
}

TEST_CASE("observer: fatigue lowers accuracy within a session and learning raises it over sessions") {
  const auto careless = *find_profile("careless");
  CHECK(expectation(careless, {.trial = 60}).accuracy < expectation(careless, {.trial = 0}).accuracy);
  const auto improving = *find_profile("improving");
  CHECK(expectation(improving, {.session = 8}).accuracy >
        expectation(improving, {.session = 0}).accuracy + 0.05);
}

TEST_CASE("observer: the same seed gives the same answers on every machine") {
  Random random{42};
  const auto first = answer(*find_profile("healthy"), {}, random);
  const auto second = answer(*find_profile("healthy"), {.side = Side::right, .folded_roll_deg = 90}, random);
  CHECK(first.correct);
  CHECK(second.correct);
  CHECK(in_milliseconds(first.response_time) == Approx(1326.527664).epsilon(1e-8));
  CHECK(in_milliseconds(second.response_time) == Approx(1463.301910).epsilon(1e-8));
}

TEST_CASE("observer: so often right as its chance says, with a preferred side, lapses and guesses too") {
  for (const auto* name : {"healthy", "biased", "careless", "guesser", "chance"}) {
    const auto profile = *find_profile(name);
    const ObserverCondition left{.side = Side::left, .folded_roll_deg = 45};
    const ObserverCondition right{.side = Side::right, .folded_roll_deg = 45};
    const double p = (chance_of_correct(profile, left) + chance_of_correct(profile, right)) / 2;
    const int n = 20000;
    CHECK(std::fabs(run(profile, left, n, 11).accuracy - p) < 4 * std::sqrt(p * (1 - p) / n));
  }
}

TEST_CASE("observer: what other phases taught is worth what it is said to be") {
  const auto improving = *find_profile("improving");
  CHECK(improving.learning_carried_over == 0);
  CHECK(chance_of_correct(improving, {.session = 2, .carried_sessions = 3}) ==
        chance_of_correct(improving, {.session = 5}));
}
