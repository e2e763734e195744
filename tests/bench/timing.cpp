#include "bench/timing/accuracy.h"
#include "engine/core/statistics/quantile.h"
#include "tests/support/catch.h"

using namespace dorsal;
using namespace dorsal::bench;
using namespace std::chrono_literals;

namespace {

constexpr Instant start{5000s};

MeasuredTrial shown_and_pressed(Duration onset, Duration press, Side key = Side::left) {
  const Instant shown = start + onset, pressed = start + press;
  return {shown - 200ns, shown, shown + 1us, {pressed, pressed + 20us, key}};
}

RecordedEvent at(Duration when, std::optional<Duration> half_width = {}) {
  const Instant best = start + when;
  RecordedEvent event{.best = best, .interval = {}, .provider = "made-up"};
  if (half_width) event.interval = Stamp{best, best - *half_width, best + *half_width};
  return event;
}

TimingRecord recorded(RecordedEvent onset, RecordedEvent response, Side side = Side::left) {
  return {"answered", std::move(onset), std::move(response), side};
}

} // namespace

TEST_CASE("records: Dorsal's export is read by the names of its columns") {
  const auto read = read_timing_records(
      "trial,outcome,note,response,onset_ns,onset_earliest_ns,onset_latest_ns,onset_provider,response_ns,"
      "response_earliest_ns,response_latest_ns,response_provider\n"
      "1,answered,\"a, \"\"b\"\"\",left,1000,900,1100,unsynced,5000,4900,5000,xinput2\n"
      "2,time_out,,,9000,8900,9100,unsynced,,,,\n");
  const auto& records = std::get<std::vector<TimingRecord>>(read);
  REQUIRE(records.size() == 2);
  CHECK(records[0].side == Side::left);
  CHECK(records[0].onset->interval->width() == 200ns);
  CHECK(records[0].response->provider == "xinput2");
  CHECK(records[1].outcome == "time_out");
  CHECK_FALSE(records[1].response);
}

TEST_CASE("records: a log without intervals is read, and has none") {
  const auto read =
      read_timing_records("trial,onset_ns,response,response_ns,outcome\n1,1000,right,5000,answered\n");
  CHECK_FALSE(std::get<std::vector<TimingRecord>>(read).at(0).onset->interval);
}

TEST_CASE("records: what is missing or broken is said with its line") {
  const auto problem = [](std::string_view csv) { return std::get<std::string>(read_timing_records(csv)); };
  CHECK(problem("") == "the file is empty");
  CHECK(problem("trial,onset_ns\n") == "there is no column response_ns");
  CHECK(problem("onset_ns,response_ns,response,outcome\n1,2,left\n") == "line 2: 3 cells instead of 4");
  CHECK(problem("onset_ns,response_ns,response,outcome\n1,2,left,answered\n1,x,left,answered\n") ==
        "line 3: response_ns is \"x\", no number of nanoseconds");
}

TEST_CASE("join: each press finds its record, whatever the order of the records") {
  const std::vector truth{shown_and_pressed(0s, 300ms), shown_and_pressed(1s, 1300ms)};
  const std::vector records{recorded(at(1s), at(1301ms)), recorded(at(0s), at(299ms))};
  const Joined joined = join(truth, records);
  REQUIRE(joined.trials.size() == 2);
  CHECK(joined.trials[0].record.response->best == start + 299ms);
  CHECK(joined.missed + joined.doubled + joined.unexplained + joined.wrong_key == 0);
}

TEST_CASE("join: missed, doubled, wrong and unexplained are each counted as that") {
  const std::vector truth{shown_and_pressed(0s, 300ms), shown_and_pressed(1s, 1300ms),
                          shown_and_pressed(2s, 2300ms)};
  std::vector records{recorded(at(0s), at(300ms)), recorded(at(0s), at(310ms)),
                      recorded(at(2s), at(2300ms), Side::right), recorded(at(8s), at(8300ms))};
  records.push_back({"time_out", at(9s), {}, {}});
  const Joined joined = join(truth, records);
  CHECK(joined.presses == 3);
  CHECK(joined.records == 4);
  CHECK(joined.missed == 1);
  CHECK(joined.doubled == 1);
  CHECK(joined.wrong_key == 1);
  CHECK(joined.unexplained == 1);
  CHECK(joined.unanswered == 1);
}

TEST_CASE("join: nothing with nothing, and runs one after another add up") {
  const Joined nothing = join({}, {});
  CHECK(nothing.presses == 0);
  const std::vector truth{shown_and_pressed(0s, 300ms)};
  const std::vector both{join(truth, std::vector{recorded(at(0s), at(300ms))}), join(truth, {})};
  const Joined all = together(both);
  CHECK(all.presses == 2);
  CHECK(all.missed == 1);
  CHECK(all.trials.size() == 1);
}

TEST_CASE("accuracy: errors are recorded minus true, in milliseconds") {
  const std::vector truth{shown_and_pressed(0s, 300ms)};
  const auto result = accuracy_of("x", join(truth, std::vector{recorded(at(500us), at(300100us))}));
  CHECK(result.onset.errors_ms.at(0) == Approx(0.5));
  CHECK(result.response.errors_ms.at(0) == Approx(0.1));
  CHECK(result.response_time.errors_ms.at(0) == Approx(-0.4));
  CHECK(result.look_ms.largest == Approx(0.0002));
  CHECK(result.providers == std::vector<std::string>{"made-up"});
}

TEST_CASE(
    "accuracy: an interval covers the last thing the robot cannot tell from the truth, and nothing beyond") {
  const std::vector truth{shown_and_pressed(0s, 300ms), shown_and_pressed(1s, 1300ms)};
  const std::vector records{recorded(at(0s, 1ms), at(302ms, 1ms)),
                            recorded(at(1s, 1ms), at(1302ms + 20us + 201ns, 1ms))};
  const auto result = accuracy_of("x", join(truth, records));
  CHECK(result.response_time.coverage.inside.trials == 2);
  CHECK(result.response_time.coverage.inside.correct == 1);
  CHECK(result.response_time.coverage.median_width_ms == Approx(4));
  CHECK(result.onset.coverage.inside.correct == 2);
  CHECK(result.response.coverage.inside.correct == 0);
}

TEST_CASE("accuracy: an onset that the robot did not see is left out and counted, and its press is judged") {
  std::vector truth{shown_and_pressed(0s, 300ms), shown_and_pressed(1s, 1300ms)};
  truth[1].onset_before = truth[1].onset - blurred_look - 1ns;
  const std::vector records{recorded(at(0s), at(300ms)), recorded(at(1s), at(1300ms))};
  const auto result = accuracy_of("x", join(truth, records));
  CHECK(result.blurred == 1);
  CHECK(result.onset.errors_ms.size() == 1);
  CHECK(result.response_time.errors_ms.size() == 1);
  CHECK(result.response.errors_ms.size() == 2);
}

TEST_CASE("accuracy: an interval covers what the robot cannot tell from the truth, and nothing else") {
  std::vector truth{shown_and_pressed(0s, 300ms)};
  truth[0].onset_before = truth[0].onset - 80us;
  const auto inside = [&](Duration early) {
    const std::vector records{recorded(at(-early, 10us), at(300ms, 10us))};
    const auto result = accuracy_of("x", join(truth, records));
    return std::pair{result.onset.coverage.inside.correct, result.response_time.coverage.inside.correct};
  };
  CHECK(inside(90us).first == 1);
  CHECK(inside(90us).second == 1);
  CHECK(inside(101us).first == 0);
  CHECK(inside(110us).second == 1); // the press took 20 us to hand over
  CHECK(inside(121us).second == 0);
}

TEST_CASE("accuracy: a press was handed over some time until the call returned, and never before it began") {
  const std::vector truth{shown_and_pressed(0s, 300ms)};
  const auto inside = [&](Duration late) {
    const std::vector records{recorded(at(0s, 10us), at(300ms + late, 10us))};
    return accuracy_of("x", join(truth, records)).response.coverage.inside.correct;
  };
  CHECK(inside(29us) == 1);
  CHECK(inside(31us) == 0);
  CHECK(inside(-11us) == 0);
}

TEST_CASE("accuracy: no intervals give no coverage, no trials give no numbers") {
  const std::vector truth{shown_and_pressed(0s, 300ms)};
  const auto bare = accuracy_of("x", join(truth, std::vector{recorded(at(0s), at(300ms))}));
  CHECK_FALSE(bare.response_time.coverage.bounds);
  CHECK_FALSE(bare.response_time.distribution.sd);
  const auto empty = accuracy_of("x", {});
  CHECK_FALSE(empty.response_time.distribution.mean);
  CHECK_FALSE(empty.response_time.coverage.median_width_ms);
}

TEST_CASE("distribution: exact quantiles, n-1, MAD scaled to a normal SD") {
  const std::vector<double> x{-4, 1, 2, 3, 8};
  const Distribution d = distribution_of(x);
  CHECK(d.n == 5);
  CHECK(d.mean == Approx(2));
  CHECK(d.sd == Approx(std::sqrt(74.0 / 4)));
  CHECK(d.median == Approx(2));
  CHECK(d.robust_sd == Approx(1.482602218505602));
  CHECK(d.p1 == Approx(-3.8));
  CHECK(d.largest == Approx(8));
}

TEST_CASE("ratio of spreads: a sample against itself gives one, doubled gives two, within the interval") {
  std::vector<double> x, twice;
  for (int i = 0; i < 200; ++i) x.push_back(std::sin(i * 12.9898) * 3);
  for (const double value : x) twice.push_back(2 * value);
  const Contrast same = ratio_of(robust_sd, x, x);
  CHECK(same.value == Approx(1));
  const Contrast two = ratio_of(robust_sd, twice, x);
  CHECK(two.value == Approx(2));
  REQUIRE(two.interval);
  CHECK(two.interval->lower < 2);
  CHECK(two.interval->upper > 2);
  CHECK(ratio_of(robust_sd, twice, x).interval == two.interval);
}

TEST_CASE("ratio of spreads: nothing to compare gives no value") {
  const std::vector<double> constant(9, 1.0), x{1, 2, 3};
  CHECK_FALSE(ratio_of(robust_sd, x, constant).value);
  CHECK_FALSE(ratio_of(robust_sd, {}, x).value);
  CHECK_FALSE(ratio_of(robust_sd, x, {}).interval);
}

TEST_CASE("difference of medians: a shift is found, its interval holds it, and noise alone is none") {
  std::vector<double> x, shifted;
  for (int i = 0; i < 200; ++i) x.push_back(std::sin(i * 12.9898) * 3);
  for (const double value : x) shifted.push_back(value + 5);
  const auto median = [](statistics::Sample sample) { return statistics::median(sample); };
  const Contrast shift = difference_of(median, shifted, x);
  CHECK(shift.value == Approx(5));
  REQUIRE(shift.interval);
  CHECK(shift.interval->lower < 5);
  CHECK(shift.interval->upper > 5);
  CHECK(shift.interval->lower > 0);
  const Contrast none = difference_of(median, x, x);
  CHECK(none.interval->lower <= 0);
  CHECK(none.interval->upper >= 0);
}
