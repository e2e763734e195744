#include "engine/core/readiness/rules/operating_characteristics.h"
#include "engine/core/statistics/sprt.h"
#include "tests/conformance/functions.h"

#include <stdexcept>

namespace conformance {
namespace {

using namespace dorsal::readiness;

Sprt sprt(const Inputs& in) {
  return {in.number("p0"), in.number("p1"), in.number("alpha"), in.number("beta")};
}

std::string word(SprtDecision decision) {
  if (decision == SprtDecision::ready) return "H1";
  return decision == SprtDecision::not_ready ? "H0" : "undecided";
}

Answers sprt_bounds(const Inputs& in) {
  const auto b = bounds(sprt(in));
  return {{"upper", b.upper}, {"lower", b.lower}, {"inc_correct", b.per_correct}, {"inc_error", b.per_error}};
}

Answers sprt_run(const Inputs& in) {
  const auto outcome = run(sprt(in), in.answers("responses"));
  return {{"decision", word(outcome.decision)},
          {"at_trial", static_cast<double>(outcome.trials)},
          {"llr", outcome.log_ratio}};
}

Answers sprt_exact(const Inputs& in) {
  const auto oc = exact_characteristics(sprt(in), in.number("p_true"), in.integer("max_trials"));
  return {{"p_accept_h1", oc.ready},
          {"p_accept_h0", oc.not_ready},
          {"p_undecided", oc.undecided},
          {"expected_trials", oc.expected_trials}};
}

Answers sprt_wald(const Inputs& in) {
  const auto point = wald_characteristics(sprt(in), in.number("h"));
  return {{"p", point.p_true}, {"L_accept_h0", point.not_ready}};
}

Answers min_correct(const Inputs& in) {
  const auto k = bayes_min_correct(in.integer("n"), in.number("c"), in.number("gamma"),
                                   {in.number_or("a0", 1), in.number_or("b0", 1)});
  return {{"k_min", k ? static_cast<double>(*k) : -1.0}};
}

bool reaches(const BlockCounts& block, int trials, double share) {
  return block.correct() >= share * trials - 1e-9;
}

int pooled(std::span<const BlockCounts> last) {
  int sum = 0;
  for (const auto& block : last) sum += block.correct();
  return sum;
}

std::int64_t needed(int n, double probability) {
  return bayes_min_correct(n, 0.8, probability).value_or(n + 1);
}

CountRule every_block_at_80(int window, int trials) {
  return {window, [=](std::span<const BlockCounts> last) {
            bool all = true;
            for (const auto& block : last) all = all && reaches(block, trials, 0.8);
            return all;
          }};
}

CountRule every_block_posterior(int window, int trials) {
  const auto k = needed(trials, 0.90);
  return {window, [=](std::span<const BlockCounts> last) {
            bool all = true;
            for (const auto& block : last) all = all && block.correct() >= k;
            return all;
          }};
}

CountRule pooled_posterior(int trials) {
  const auto k = needed(3 * trials, 0.95);
  return {3, [=](std::span<const BlockCounts> last) { return pooled(last) >= k; }};
}

CountRule pooled_and_last(int trials) {
  const CountRule rule = pooled_posterior(trials);
  return {3, [=](std::span<const BlockCounts> last) {
            return rule.holds(last) && reaches(last.back(), trials, 0.8);
          }};
}

CountRule named_rule(const std::string& name, int trials) {
  switch (name.at(1)) {
  case '1': return every_block_at_80(1, trials);
  case '2': return every_block_at_80(3, trials);
  case '3': return every_block_posterior(1, trials);
  case '4': return every_block_posterior(2, trials);
  case '5': return pooled_posterior(trials);
  case '6': return pooled_and_last(trials);
  default: throw std::runtime_error("unknown rule '" + name + "'");
  }
}

OperatingCharacteristics characteristics(const Inputs& in, int blocks) {
  const std::string name = in.text("rule");
  const int trials = in.integer("trials_per_session");
  const double p = in.number("p_true");
  if (name.at(1) == '7') return exact_characteristics(Sprt{0.75, 0.85, 0.05, 0.05}, p, trials, blocks);
  return exact_characteristics(named_rule(name, trials), {p, p}, {trials, 0, blocks});
}

Answers readiness(const Inputs& in) {
  const int blocks = in.integer("max_sessions");
  const auto oc = characteristics(in, blocks);
  Answers answers{{"mean_sessions_capped" + std::to_string(blocks), oc.mean_blocks}};
  for (std::size_t i = 0; i < oc.ready_by.size(); ++i)
    answers["p_ready_by_" + std::to_string(i + 1)] = oc.ready_by[i];
  return answers;
}

} // namespace

void add_readiness(Functions& f) {
  f["sprt_bounds"] = [](const auto& in, const auto&) { return sprt_bounds(in); };
  f["sprt_run"] = [](const auto& in, const auto&) { return sprt_run(in); };
  f["sprt_exact_oc"] = [](const auto& in, const auto&) { return sprt_exact(in); };
  f["sprt_wald_oc"] = [](const auto& in, const auto&) { return sprt_wald(in); };
  f["bayes_min_correct"] = [](const auto& in, const auto&) { return min_correct(in); };
  f["readiness_oc"] = [](const auto& in, const auto&) { return readiness(in); };
}

} // namespace conformance
