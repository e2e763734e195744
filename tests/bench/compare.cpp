#include "bench/compare/compare.h"

#include "bench/speed/speed.h"
#include "bench/timing/timing_report.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace dorsal;
using namespace dorsal::bench;

namespace {

Accuracy made_up_accuracy(double shift_ms, double spread_ms) {
  Accuracy accuracy{};
  for (int i = 0; i < 100; ++i) accuracy.errors_ms.push_back(shift_ms + spread_ms * std::sin(i * 12.9898));
  accuracy.distribution = distribution_of(accuracy.errors_ms);
  return accuracy;
}

ProgramAccuracy made_up_program(double shift_ms, double spread_ms) {
  const Accuracy all = made_up_accuracy(shift_ms, spread_ms);
  ProgramAccuracy program;
  program.response_time = program.onset = program.response = all;
  return program;
}

nlohmann::ordered_json made_up_result(double shift_ms, double spread_ms) {
  TimingResult result;
  result.context = {{"kernel", "made up"}};
  result.dorsal = made_up_program(shift_ms, spread_ms);
  result.control = made_up_program(0.1, 1);
  return to_json(result);
}

Comparison compared(const nlohmann::ordered_json& a, const nlohmann::ordered_json& b) {
  return std::get<Comparison>(compare(a, b));
}

const ChangeRow& row(const Comparison& comparison, const std::string& program, const std::string& quantity) {
  for (const ChangeRow& r : comparison.rows)
    if (r.program == program && r.quantity == quantity) return r;
  throw std::out_of_range(quantity);
}

} // namespace

TEST_CASE("compare: a result with itself shows no change") {
  const auto result = made_up_result(0.1, 1);
  const Comparison same = compared(result, result);
  CHECK(same.remarks.empty());
  CHECK(same.rows.size() == 12);
  for (const ChangeRow& r : same.rows) CHECK(r.change == Change::none);
  CHECK_FALSE(dorsal_is_worse(same));
}

TEST_CASE("compare: a larger bias and a larger spread are worse, the other way round better") {
  const auto near = made_up_result(0.1, 1), far = made_up_result(-4, 3);
  const Comparison down = compared(near, far), up = compared(far, near);
  CHECK(row(down, "dorsal", "onset: median error, ms").change == Change::worse);
  CHECK(row(down, "dorsal", "onset: robust SD, ms").change == Change::worse);
  CHECK(row(down, "control", "onset: robust SD, ms").change == Change::none);
  CHECK(dorsal_is_worse(down));
  CHECK(row(up, "dorsal", "response time: median error, ms").change == Change::better);
  CHECK_FALSE(dorsal_is_worse(up));
}

TEST_CASE("compare: what differs in the circumstances is said") {
  auto a = made_up_result(0.1, 1), b = a;
  b["load"] = "busy";
  b["context"]["kernel"] = "another";
  CHECK(compared(a, b).remarks.size() == 2);
}

TEST_CASE("compare: other kinds, versions and broken documents are refused") {
  const auto good = made_up_result(0.1, 1);
  const auto refused = [&good](nlohmann::ordered_json b) {
    return std::holds_alternative<std::string>(compare(good, b));
  };
  auto version = good, lacking = good, wrong = good;
  version["schema_version"] = 99;
  lacking["programs"].erase("control");
  wrong["programs"]["dorsal"]["onset"]["errors_ms"] = "none";
  CHECK(refused(nlohmann::ordered_json::array()));
  CHECK(refused({{"schema", "other"}}));
  CHECK(refused(version));
  CHECK(refused(lacking));
  CHECK(refused(wrong));
}

TEST_CASE("compare: empty samples are not testable") {
  auto a = made_up_result(0.1, 1);
  a["programs"]["dorsal"]["onset"]["errors_ms"] = nlohmann::ordered_json::array();
  CHECK(row(compared(a, a), "dorsal", "onset: median error, ms").change == Change::not_testable);
}

namespace {

nlohmann::ordered_json made_up_rows(std::vector<double> costs, std::vector<double> rates = {5, 6, 7, 8, 9}) {
  SpeedResult result{"store", "made up", {{"kernel", "made up"}}, {}};
  result.rows = {{"saved, ms", std::move(costs), {}, {}}, {"rows a second", std::move(rates), {}, {}, true}};
  return to_json(result);
}

} // namespace

TEST_CASE("compare: rows of any bench by their medians, and more of a rate is better") {
  const auto before = made_up_rows({1, 1.1, 1.2, 1.3, 1.4});
  const auto after = made_up_rows({3, 3.1, 3.2, 3.3, 3.4}, {50, 60, 70, 80, 90});
  const Comparison same = compared(before, before), changed = compared(before, after);
  for (const ChangeRow& r : same.rows) CHECK(r.change == Change::none);
  CHECK(row(changed, "dorsal", "saved, ms: median").change == Change::worse);
  CHECK(row(changed, "dorsal", "rows a second: median").change == Change::better);
  CHECK(dorsal_is_worse(changed));
}

TEST_CASE("compare: too few values say nothing of a change") {
  CHECK(row(compared(made_up_rows({1}), made_up_rows({9})), "dorsal", "saved, ms: median").change ==
        Change::not_testable);
}

TEST_CASE("compare: a row that only one result has is named, and two benches are not compared") {
  auto a = made_up_rows({1, 2, 3, 4}), b = a;
  b["rows"].erase(1);
  CHECK(compared(a, b).remarks == std::vector<std::string>{"only in the first: \"rows a second\""});
  b["schema"] = "dorsal-bench-stats";
  CHECK(std::holds_alternative<std::string>(compare(a, b)));
  CHECK(std::holds_alternative<std::string>(compare(a, made_up_result(0.1, 1))));
}
