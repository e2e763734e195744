#pragma once
// How often the rules are right: patients of known truth are simulated on a stated calendar and judged by
// grade() itself after each assess block, until READY or the last block. Shares carry their Monte Carlo
// error. The exact figures of the accuracy rules alone are operating_characteristics.h's; here the whole rule
// set is run. Assumed, and only here: answers are independent with a constant accuracy a side, times
// log-normal, pain steady, timing verified, sides balanced and shuffled. Real patients learn, so they come to
// READY later than a constant one.
#include "engine/core/base/random.h"
#include "engine/core/readiness/grade.h"

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace dorsal {

struct AssessCalendar {
  int blocks{10};      // how many assess blocks at most
  int trials{40};      // a block, half a side
  int days_between{3}; // from one block to the next
};

struct Asked { // one picture put to a simulated patient
  Side side{};
  double roll_deg{};
  int trial{}; // within the block, from 0
  int block{}; // from 0
};
using PatientModel = std::function<AssessTrial(const Asked&, Random&)>;

struct ConstantPatient {
  double left_accuracy{};
  double right_accuracy{};
  double median_s{1.5}; // of the response time, log-normal
  double log_sd{0.3};
};
[[nodiscard]] PatientModel constant_patient(const ConstantPatient& truth);

enum class RulesUsed { accuracy_alone, whole }; // alone: enough blocks, accuracy, sides and their gap

struct SimulationPlan {
  AssessCalendar calendar{};
  RulesUsed used{RulesUsed::whole};
  int patients{1000};
  std::uint64_t seed{1};
};

struct Characteristics {
  int patients{};
  std::vector<double> ready_by;       // share called READY at block 1, 2, ... or before
  double mean_blocks{};               // to READY; those who never are count with all blocks
  std::array<double, 4> last_grade{}; // share of each Grade at READY or at the last block

  [[nodiscard]] double ready_at_all() const { return ready_by.empty() ? 0 : ready_by.back(); }
  [[nodiscard]] double standard_error(double share) const; // Monte Carlo, binomial
  [[nodiscard]] double standard_error_of_mean() const;     // of mean_blocks
};

[[nodiscard]] Characteristics simulate_rules(const ReadinessRules& rules, const PatientModel& patient,
                                             const SimulationPlan& plan);

} // namespace dorsal
