#include "engine/core/adaptation/lltm.h"
#include "engine/core/adaptation/rasch.h"
#include "engine/core/adaptation/targets.h"
#include "engine/core/adaptation/weighted_up_down.h"
#include "engine/core/statistics/response_times/rotation.h"
#include "tests/conformance/functions.h"

#include <stdexcept>

namespace conformance {
namespace {

using namespace dorsal::adaptation;

StaircaseRule rule(const Inputs& in) {
  StaircaseRule r;
  r.start = in.number("start");
  r.easier_steps = in.list("steps_up");
  r.harder_steps = in.list("steps_down");
  r.errors_to_ease = in.integer("n_up");
  r.correct_to_harden = in.integer("n_down");
  r.lowest = in.number("lo");
  r.highest = in.number("hi");
  if (in.text_or("initial_1up1down", "false") == "true") r.first_steps = FirstSteps::one_up_one_down;
  return r;
}

Answers staircase(const Inputs& in) {
  const StaircaseState state = after_answers(rule(in), in.answers("responses"));
  return {{"n_reversals", as_number(state.reversals.size())},
          {"final_level", state.level},
          {"mean_last2_reversals", or_nan(threshold(state, 2))},
          {"mean_last4_reversals", or_nan(threshold(state, 4))},
          {"mean_last6_reversals", or_nan(threshold(state, 6))},
          {"mean_last8_reversals", or_nan(threshold(state, 8))}};
}

const Row& staircase_row(const Context& c, const std::string& trace) {
  for (const Row& row : c.rows)
    if (row.function == "staircase" && row.inputs.text("trace") == trace) return row;
  throw std::runtime_error("the staircase row of this trace is not among the files given");
}

// One step of a replayed trace: the level before and after the answer, and whether it turned the direction.
Answers staircase_step(const Inputs& in, const Context& c) {
  const Inputs& setup = staircase_row(c, in.text("trace")).inputs;
  auto answers = setup.answers("responses");
  answers.resize(static_cast<std::size_t>(in.integer("trial")) - 1);
  const StaircaseState before = after_answers(rule(setup), answers);
  const StaircaseState after = respond(
      rule(setup), before, setup.answers("responses").at(static_cast<std::size_t>(in.integer("trial")) - 1));
  return {{"level_presented", before.level},
          {"next_level", after.level},
          {"reversal", as_number(after.reversals.size() - before.reversals.size())}};
}

Answers ability(const Inputs& in) {
  const auto difficulties = in.list("b");
  const auto answers = in.answers("responses");
  std::vector<RaschItem> items;
  for (std::size_t i = 0; i < answers.size(); ++i) items.push_back({difficulties.at(i), answers[i]});
  const auto e =
      rasch_eap(items, {in.number_or("prior_mu", 0), in.number_or("prior_sd", 1)}, in.number_or("guess", 0));
  return {{"theta", e.ability}, {"psd", e.sd}};
}

Answers picture_difficulty(const Inputs& in) {
  const double folded = dorsal::statistics::fold_angle(in.number("angle_deg"));
  const double b =
      lltm_difficulty({{"intercept", in.number("w_intercept"), 1},
                       {"folded roll", in.number("w_per_deg"), folded},
                       {"lateral flexion", in.number("w_lateral_flexion"), in.number("lateral_flexion")},
                       {"front view", in.number("w_front_view"), in.number("front_view")}});
  const double theta = in.number("theta");
  return {{"b", b},
          {"p_correct", rasch_chance(theta, b)},
          {"p_correct_guess50", rasch_chance(theta, b, 0.5)},
          {"info_1pl", rasch_information(theta, b)}};
}

Answers target(const Inputs& in) {
  return {{"p", or_nan(transformed_target(in.integer("n_down"), static_cast<int>(in.number_or("n_up", 1))))}};
}

} // namespace

void add_adaptation(Functions& f) {
  f["staircase"] = [](const auto& in, const auto&) { return staircase(in); };
  f["staircase_trace"] = [](const auto& in, const auto& c) { return staircase_step(in, c); };
  f["transformed_updown_target"] = [](const auto& in, const auto&) { return target(in); };
  f["updown_equal_step_target"] = [](const auto& in, const auto&) { return target(in); };
  f["weighted_updown_ratio"] = [](const auto& in, const auto&) {
    return Answers{{"up_over_down", or_nan(weighted_step_ratio(in.number("target")))}};
  };
  f["weighted_transformed_target"] = [](const auto& in, const auto&) {
    return Answers{
        {"p", or_nan(weighted_transformed_target(in.integer("n_down"), in.number("down_over_up")))}};
  };
  f["rasch_eap"] = [](const auto& in, const auto&) { return ability(in); };
  f["lltm"] = [](const auto& in, const auto&) { return picture_difficulty(in); };
}

} // namespace conformance
