#include "engine/core/observer/observer.h"
#include "engine/core/statistics/response_times/rotation.h"
#include "engine/core/statistics/response_times/shifted_lognormal.h"
#include "tests/conformance/functions.h"

#include <fmt/format.h>

namespace conformance {
namespace {

using namespace dorsal;

observer::ObserverProfile profile(const Inputs& in) {
  observer::ObserverProfile p;
  p.drift = in.number("v0");
  p.roll_loss = in.number("kap");
  p.boundary = in.number("a");
  p.non_decision_s = in.number("ter0");
  p.non_decision_spread_s = in.number("st");
  p.rotation_deg_per_s = in.number("rho");
  p.lapse = in.number("lapse");
  return p;
}

Answers participant(const Inputs& in) {
  observer::ObserverCondition condition;
  condition.folded_roll_deg = statistics::fold_angle(in.number("angle"));
  const auto e = observer::expectation(profile(in), condition);
  return {{"drift", e.drift},
          {"p_correct_no_lapse", e.accuracy},
          {"p_correct_with_lapse", e.accuracy_with_lapse},
          {"mean_rt_s_no_lapse", e.mean_rt_s},
          {"sd_rt_s_no_lapse", e.sd_rt_s}};
}

Answers lognormal(const Inputs& in) {
  const statistics::ShiftedLognormal s{in.number("mu"), in.number("sigma"), in.number_or("shift", 0)};
  Answers answers{{"mean", statistics::mean(s)},
                  {"var", statistics::variance(s)},
                  {"median", statistics::quantile(s, 0.5)}};
  for (int p = 5; p < 100; p += 5) answers[fmt::format("q{:02}", p)] = statistics::quantile(s, p / 100.0);
  for (int x = 1; x <= 5; ++x) answers[fmt::format("pdf_at_{}", x)] = statistics::density(s, x);
  return answers;
}

} // namespace

void add_observers(Functions& f) {
  f["sim_participant_ddm"] = [](const auto& in, const auto&) { return participant(in); };
  f["shifted_lognormal"] = [](const auto& in, const auto&) { return lognormal(in); };
}

} // namespace conformance
