#include "engine/core/statistics/control_chart.h"
#include "engine/core/statistics/intraclass.h"
#include "engine/core/statistics/mann_kendall.h"
#include "engine/core/statistics/reliable_change.h"
#include "engine/core/statistics/sustained.h"
#include "engine/core/statistics/theil_sen.h"
#include "tests/conformance/functions.h"

#include <sstream>

namespace conformance {
namespace {

using namespace dorsal::statistics;

Answers change(const Inputs& in) {
  const ReliabilityOfMeasure of{in.number("sd_baseline"), in.number("reliability"),
                                in.number_or("mean_practice", 0)};
  const auto c = reliable_change(in.number("x1"), in.number("x2"), of);
  if (!c) return {{"rci", or_nan({})}};
  return {{"sem", c->sem},
          {"s_diff", c->s_diff},
          {"rci", or_nan(c->index)},
          {"mdc95", c->mdc95},
          {"mdc90", c->mdc90}};
}

Answers trend(const std::vector<double>& x) {
  const auto t = mann_kendall(x);
  if (!t) return {{"S", or_nan({})}};
  return {{"S", static_cast<double>(t->s)}, {"var_S", t->variance_s},   {"z", t->z}, {"p_normal", t->p},
          {"tau_a", or_nan(t->tau_a)},      {"tau_b", or_nan(t->tau_b)}};
}

Answers correlations(const std::string& table) {
  std::vector<std::vector<double>> subjects;
  std::istringstream stream(table);
  for (std::string row; std::getline(stream, row, '/');) subjects.push_back(parse_list(row, '|'));
  const auto i = intraclass(subjects);
  if (!i) return {{"icc_2_1", or_nan({})}};
  return {{"icc_1_1", i->icc_1_1},
          {"icc_2_1", i->icc_2_1},
          {"icc_3_1", i->icc_3_1},
          {"icc_2_k", i->icc_2_k},
          {"icc_3_k", i->icc_3_k},
          {"sem_consistency", i->sem_consistency},
          {"sem_agreement", i->sem_agreement}};
}

Answers limits(const std::vector<double>& baseline) {
  const auto l = control_limits(baseline);
  if (!l) return {{"mean", or_nan({})}};
  return {{"mean", l->mean}, {"mr_bar", l->mean_moving_range}, {"lcl", l->lower}, {"ucl", l->upper}};
}

Answers sustained(double q, int m) {
  Answers answers{{"expected_sessions", or_nan(sustained_expected_sessions(q, m))}};
  for (int n = 1; n <= 100; ++n) answers["p_within_" + std::to_string(n)] = or_nan(sustained_within(q, m, n));
  return answers;
}

} // namespace

void add_change(Functions& f) {
  f["reliable_change"] = [](const auto& in, const auto&) { return change(in); };
  f["reliable_change_practice"] = [](const auto& in, const auto&) { return change(in); };
  f["mann_kendall"] = [](const auto& in, const auto&) { return trend(in.list("x")); };
  f["mann_kendall_exact"] = [](const auto& in, const auto&) {
    return Answers{{"p_exact", or_nan(mann_kendall_exact_p(in.list("x")))}};
  };
  f["sen_slope"] = [](const auto& in, const auto&) {
    return Answers{{"slope", or_nan(sen_slope(in.list("x")))}};
  };
  f["icc"] = [](const auto& in, const auto&) { return correlations(in.text("rows_subjects_cols_sessions")); };
  f["xmr_limits"] = [](const auto& in, const auto&) { return limits(in.list("baseline")); };
  f["sustained_run"] = [](const auto& in, const auto&) { return sustained(in.number("q"), in.integer("m")); };
}

} // namespace conformance
