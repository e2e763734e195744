#include "engine/core/readiness/characteristics/whole_rule_characteristics.h"

#include <algorithm>
#include <cmath>

namespace dorsal {
namespace {

Grade judged(const Evidence& evidence, const ReadinessRules& rules, RulesUsed used) {
  return combine(used == RulesUsed::whole ? findings(evidence, rules) : accuracy_findings(evidence, rules));
}

std::vector<Side> shuffled_sides(int trials, Random& random) {
  std::vector<Side> sides(static_cast<std::size_t>(trials), Side::left);
  std::fill_n(sides.begin(), trials / 2, Side::right);
  random.shuffle(std::span{sides});
  return sides;
}

AssessBlock simulated_block(const PatientModel& patient, const AssessCalendar& calendar, int number,
                            Random& random) {
  AssessBlock block;
  block.block = 1;
  block.day = Day{std::chrono::days{number * calendar.days_between}};
  int trial = 0;
  for (const Side side : shuffled_sides(calendar.trials, random)) {
    constexpr int rolls = 8; // every 45 degrees
    const double roll_deg = 45.0 * static_cast<double>(random.integer(0, rolls - 1)) - 135.0;
    block.trials.push_back(patient({side, roll_deg, trial, number}, random));
    block.trials.back().trial = ++trial;
  }
  return block;
}

struct Course {
  int blocks{}; // done
  Grade last{Grade::cannot_tell};
};

Course follow(const ReadinessRules& rules, const PatientModel& patient, const SimulationPlan& plan,
              Random random) {
  Evidence evidence;
  Course course;
  while (course.blocks < plan.calendar.blocks && course.last != Grade::ready) {
    evidence.blocks.push_back(simulated_block(patient, plan.calendar, course.blocks, random));
    course.last = judged(evidence, rules, plan.used);
    ++course.blocks;
  }
  return course;
}

} // namespace

PatientModel constant_patient(const ConstantPatient& truth) {
  return [truth](const Asked& asked, Random& random) {
    const double accuracy = asked.side == Side::left ? truth.left_accuracy : truth.right_accuracy;
    const double time_s = truth.median_s * std::exp(random.normal(0, truth.log_sd));
    const auto time = std::chrono::duration_cast<Duration>(std::chrono::duration<double>(time_s));
    return AssessTrial{.trial = 0,
                       .side = asked.side,
                       .outcome = Outcome::answered,
                       .response = random.chance(accuracy) ? asked.side : opposite(asked.side),
                       .response_time = Interval{time, time, time},
                       .timing_verified = true,
                       .roll_deg = asked.roll_deg};
  };
}

double Characteristics::standard_error(double share) const {
  return patients > 0 ? std::sqrt(share * (1 - share) / patients) : 0;
}

double Characteristics::standard_error_of_mean() const {
  if (patients < 2 || ready_by.empty()) return 0;
  double square = 1; // E[T^2] = sum over i < N of (2 i + 1) P(T > i)
  for (std::size_t i = 1; i < ready_by.size(); ++i)
    square += static_cast<double>(2 * i + 1) * (1 - ready_by[i - 1]);
  return std::sqrt(std::max(0.0, square - mean_blocks * mean_blocks) / (patients - 1));
}

Characteristics simulate_rules(const ReadinessRules& rules, const PatientModel& patient,
                               const SimulationPlan& plan) {
  Characteristics result;
  result.patients = plan.patients;
  result.ready_by.assign(static_cast<std::size_t>(std::max(0, plan.calendar.blocks)), 0.0);
  for (int i = 0; i < plan.patients; ++i) { // counts first, so that all of them are a share of exactly 1
    const Course course = follow(rules, patient, plan, stream(plan.seed, static_cast<std::uint64_t>(i)));
    result.mean_blocks += course.blocks;
    result.last_grade[static_cast<std::size_t>(course.last)] += 1;
    if (course.last != Grade::ready) continue;
    for (auto block = static_cast<std::size_t>(course.blocks) - 1; block < result.ready_by.size(); ++block)
      result.ready_by[block] += 1;
  }
  result.mean_blocks /= plan.patients;
  for (double& share : result.last_grade) share /= plan.patients;
  for (double& share : result.ready_by) share /= plan.patients;
  return result;
}

} // namespace dorsal
