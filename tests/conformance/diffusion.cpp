#include "engine/core/statistics/response_times/wiener.h"
#include "tests/conformance/functions.h"

namespace conformance {
namespace {

using namespace dorsal::statistics;

Diffusion diffusion(const Inputs& in) {
  const double s = in.number_or("s", 1);
  return {in.number("v") / s, in.number("a") / s, in.number_or("w", 0.5)};
}

Boundary boundary(const Inputs& in) {
  return in.text_or("boundary", "upper") == "lower" ? Boundary::lower : Boundary::upper;
}

Answers first_passage(const Inputs& in) {
  const Diffusion d = diffusion(in);
  const double t = in.number("t") - in.number_or("t0", 0);
  return {{"pdf", density(d, boundary(in), t)},
          {"cdf", distribution(d, boundary(in), t)},
          {"logpdf", log_density(d, boundary(in), t)}};
}

Answers moments(const Inputs& in) {
  const Diffusion d = diffusion(in);
  const auto m = unbiased_moments(d.drift, d.boundary);
  return {{"p_upper", probability_upper(d)},
          {"mean_decision_time", m.mean_s},
          {"var_decision_time", m.variance_s2}};
}

Answers decision_time(const Inputs& in) {
  return {{"t", decision_time_quantile(diffusion(in), boundary(in), in.number("p"))}};
}

} // namespace

void add_diffusion(Functions& f) {
  f["wfpt"] = [](const auto& in, const auto&) { return first_passage(in); };
  f["wfpt_choice_prob"] = [](const auto& in, const auto&) {
    return Answers{{"p_upper", probability_upper(diffusion(in))}};
  };
  f["ddm_moments_unbiased"] = [](const auto& in, const auto&) { return moments(in); };
  f["ddm_decision_time_quantile"] = [](const auto& in, const auto&) { return decision_time(in); };
  f["ddm_decision_time_quantile_biased"] = [](const auto& in, const auto&) { return decision_time(in); };
}

} // namespace conformance
