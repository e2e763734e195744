#include "engine/core/statistics/response_times/speed_accuracy.h"

#include "engine/core/statistics/moments.h"
#include "engine/core/statistics/response_times/conditional_accuracy.h"
#include "engine/core/statistics/response_times/ex_gaussian.h"
#include "engine/core/statistics/response_times/ez_diffusion.h"
#include "tests/conformance/functions.h"

#include <algorithm>

namespace conformance {
namespace {

using namespace dorsal::statistics;

Count count_of(const Trials& trials) {
  return {static_cast<std::int64_t>(only_correct(trials).size()), static_cast<std::int64_t>(trials.size())};
}

Answers ez(const std::optional<EzDiffusion>& e) {
  if (!e) return {{"v", or_nan({})}, {"a", or_nan({})}, {"ter", or_nan({})}, {"mdt", or_nan({})}};
  return {{"v", e->drift}, {"a", e->boundary}, {"ter", e->non_decision_s}, {"mdt", e->mean_decision_s}};
}

// The integration score of one session among all sessions of the table.
Answers bis(const Trials& trials, int session) {
  std::map<int, Trials> sessions;
  for (const Trial& t : trials) sessions[t.session].push_back(t);
  std::vector<Cell> cells;
  for (const auto& [number, members] : sessions)
    cells.push_back({or_nan(share(count_of(members))), or_nan(mean(times_ms(only_correct(members))))});
  const auto scores = balanced_integration_scores(cells);
  const auto at = static_cast<std::size_t>(std::distance(sessions.begin(), sessions.find(session)));
  return {{"bis", scores && at < scores->size() ? (*scores)[at] : or_nan({})}};
}

Answers caf(const Inputs& in, const Trials& trials) {
  const auto bins = conditional_accuracy(times_ms(trials), correctness(trials), in.integer("bins"));
  const AccuracyBin& bin = bins.at(static_cast<std::size_t>(in.integer("bin") - 1));
  return {{"n", static_cast<double>(bin.count.trials)},
          {"mean_rt", or_nan(bin.mean_rt)},
          {"accuracy", or_nan(bin.share_correct)}};
}

Answers ex_gaussian(const std::optional<ExGaussian>& e, const std::vector<double>& x) {
  if (!e) return {{"valid", false}, {"mu", or_nan({})}, {"sigma", or_nan({})}, {"tau", or_nan({})}};
  return {{"valid", true},
          {"mu", e->mu},
          {"sigma", e->sigma},
          {"tau", e->tau},
          {"loglik", log_likelihood(*e, x)}};
}

// A condition such as "fold<=45" or "fold>=135".
std::vector<double> condition(const Trials& trials, const std::string& rule) {
  const double limit = std::stod(rule.substr(rule.find('=') + 1));
  const auto folded = folded_angles(trials);
  std::vector<double> times;
  for (std::size_t i = 0; i < trials.size(); ++i)
    if (rule.find('<') != std::string::npos ? folded[i] <= limit : folded[i] >= limit)
      times.push_back(trials[i].rt_ms);
  return times;
}

Answers delta(const Inputs& in, const Trials& trials) {
  const auto point = delta_point(condition(trials, in.text("cond_low")),
                                 condition(trials, in.text("cond_high")), in.number("p"));
  if (!point) return {{"mean", or_nan({})}, {"delta", or_nan({})}};
  return {{"mean", point->mean}, {"delta", point->delta}};
}

} // namespace

void add_speed_accuracy(Functions& f) {
  f["ies"] = [](const auto& in, const auto& c) {
    const Trials trials = select(c.datasets, in);
    return Answers{{"ies_ms", or_nan(inverse_efficiency(times_ms(only_correct(trials)), count_of(trials)))}};
  };
  f["rcs"] = [](const auto& in, const auto& c) {
    const Trials trials = select(c.datasets, in);
    return Answers{{"rcs_per_s", or_nan(rate_correct_per_s(times_s(trials), count_of(trials)))}};
  };
  f["lisas_trial"] = [](const auto& in, const auto& c) {
    const Trials trials = select(c.datasets, in);
    return Answers{
        {"lisas_ms", or_nan(linear_integrated_score(times_ms(only_correct(trials)), count_of(trials)))}};
  };
  f["bis"] = [](const auto& in, const auto& c) {
    return bis(c.datasets.at(in.text("dataset")), in.integer("session"));
  };
  f["caf"] = [](const auto& in, const auto& c) { return caf(in, select(c.datasets, in)); };
  f["delta_plot"] = [](const auto& in, const auto& c) { return delta(in, select(c.datasets, in)); };
  f["ez_diffusion"] = [](const auto& in, const auto&) {
    return ez(ez_diffusion(
        EzInput{in.number("pc"), in.number("vrt_s2"), in.number("mrt_s"), in.number_or("s", 1)}));
  };
  f["ez_edge_correct"] = [](const auto& in, const auto&) {
    const Count count{in.integer("k"), in.integer("n")};
    const EdgeRule rule = in.text("rule") == "halftrial" ? EdgeRule::half_trial : EdgeRule::log_linear;
    return Answers{{"pc", or_nan(edge_corrected(count, rule))}};
  };
  f["ez_from_dataset"] = [](const auto& in, const auto& c) {
    const Trials trials = select(c.datasets, in);
    return ez(ez_diffusion(times_s(only_correct(trials)), count_of(trials), in.number_or("s", 1)));
  };
  f["exgauss"] = [](const auto& in, const auto&) {
    const ExGaussian e{in.number("mu"), in.number("sigma"), in.number("tau")};
    return Answers{{"logpdf", log_density(e, in.number("x"))}, {"cdf", distribution(e, in.number("x"))}};
  };
  f["exgauss_moments"] = [](const auto& in, const auto& c) {
    const auto x = times_ms(select(c.datasets, in));
    return ex_gaussian(ex_gaussian_from_moments(x), x);
  };
  f["exgauss_mle"] = [](const auto& in, const auto& c) {
    const auto x = times_ms(select(c.datasets, in));
    return ex_gaussian(ex_gaussian_fit(x), x);
  };
}

} // namespace conformance
