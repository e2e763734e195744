#include "engine/core/statistics/response_times/rotation.h"

#include "engine/core/statistics/regression.h"
#include "engine/core/statistics/theil_sen.h"
#include "tests/conformance/functions.h"

namespace conformance {
namespace {

using namespace dorsal::statistics;

struct Pairs {
  std::vector<double> x;
  std::vector<double> y;
};

Pairs pairs(const Inputs& in, const Context& c) {
  if (!in.has("dataset")) return {in.list("x"), in.list("y")};
  const Trials trials = select(c.datasets, in);
  return {folded_angles(trials), times_ms(trials)};
}

Pairs errors_over_angle(const Inputs& in, const Context& c) {
  const Trials trials = select(c.datasets, in);
  Pairs p{folded_angles(trials), {}};
  for (const Trial& t : trials) p.y.push_back(t.correct ? 0 : 1);
  return p;
}

Answers refused(NoLine reason) {
  const std::string word = "error_" + std::string(name_of(reason));
  Answers answers;
  for (const auto* output :
       {"slope", "intercept", "se_slope", "se_intercept", "r2", "p_slope", "resid_sd", "rate_deg_per_s"})
    answers[output] = word;
  return answers;
}

Answers line(const LineFit& fit) {
  if (const auto* reason = std::get_if<NoLine>(&fit)) return refused(*reason);
  const Line& l = std::get<Line>(fit);
  Answers answers{{"slope", l.slope}, {"intercept", l.intercept}, {"r2", l.r_squared}};
  answers["rate_deg_per_s"] = or_nan(rotation_rate_deg_per_s(l.slope));
  answers["se_slope"] = l.error ? l.error->slope : or_nan({});
  answers["se_intercept"] = l.error ? l.error->intercept : or_nan({});
  answers["p_slope"] = l.error ? l.error->p_slope : or_nan({});
  answers["resid_sd"] = l.error ? l.error->residual_sd : or_nan({});
  return answers;
}

Answers robust_line(const Pairs& p) {
  const auto l = theil_sen(p.x, p.y);
  Answers answers{{"slope", or_nan({})}, {"n_pairs", 0.0}};
  if (!l) return answers;
  answers = {{"slope", l->slope},
             {"intercept_separate", l->intercept_separate},
             {"intercept_joint", l->intercept_joint},
             {"n_pairs", as_number(l->pairs)}};
  answers["slope_lo95"] = l->slope_interval ? l->slope_interval->lower : or_nan({});
  answers["slope_hi95"] = l->slope_interval ? l->slope_interval->upper : or_nan({});
  return answers;
}

} // namespace

void add_rotation(Functions& f) {
  f["fold_angle"] = [](const auto& in, const auto&) {
    return Answers{{"folded", fold_angle(in.number("angle_deg"))}};
  };
  f["ols"] = [](const auto& in, const auto& c) {
    const Pairs p = pairs(in, c);
    return line(least_squares(p.x, p.y));
  };
  f["ols_on_angle_means"] = [](const auto& in, const auto& c) {
    const Pairs p = pairs(in, c);
    return line(line_through_means(p.x, p.y));
  };
  f["ols_error_rate"] = [](const auto& in, const auto& c) {
    const Pairs p = errors_over_angle(in, c);
    return line(least_squares(p.x, p.y));
  };
  f["theil_sen"] = [](const auto& in, const auto& c) { return robust_line(pairs(in, c)); };
}

} // namespace conformance
