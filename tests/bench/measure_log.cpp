#include "bench/robot/measure_log.h"

#include "tests/support/catch.h"

using namespace dorsal;
using namespace dorsal::bench;

namespace {

MeasuredTrial sample_trial() {
  return {.onset_before = instant_from_nanoseconds(1'000'000'000'010),
          .onset = instant_from_nanoseconds(1'000'000'000'050),
          .complete = instant_from_nanoseconds(1'000'000'000'900),
          .press = {.before = instant_from_nanoseconds(1'000'300'000'000),
                    .after = instant_from_nanoseconds(1'000'300'020'000),
                    .key = Side::right}};
}

} // namespace

TEST_CASE("measure log: what was written is read back") {
  const auto read = read_measure_log(measure_log_header() + measure_log_row(sample_trial()));
  const auto& trials = std::get<std::vector<MeasuredTrial>>(read);
  REQUIRE(trials.size() == 1);
  CHECK(measure_log_row(trials[0]) == measure_log_row(sample_trial()));
}

TEST_CASE("measure log: a last row that was cut short is left out, no other") {
  const std::string whole = measure_log_header() + measure_log_row(sample_trial());
  const auto read = read_measure_log(whole + "1000,2000,30");
  CHECK(std::get<std::vector<MeasuredTrial>>(read).size() == 1);
}

TEST_CASE("measure log: all broken rows are named with their lines") {
  const auto read = read_measure_log(measure_log_header() + "1,2,3,4,up,5\n" +
                                     measure_log_row(sample_trial()) + "1,2,3x,4,left,5\n1,2\n");
  const auto& problems = std::get<std::vector<Diagnostic>>(read);
  REQUIRE(problems.size() == 3);
  CHECK(problems[0].at->line == 2);
  CHECK(problems[1].at->line == 4);
  CHECK(problems[2].at->line == 5);
}

TEST_CASE("measure log: a file without the header is no log") {
  CHECK(std::holds_alternative<std::vector<Diagnostic>>(read_measure_log("")));
  CHECK(std::holds_alternative<std::vector<Diagnostic>>(read_measure_log("trial,onset\n1,2\n")));
}
