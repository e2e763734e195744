// QUEST+ traces: the setup row of a trace gives the grid, its rows the stimuli shown and the answers. Each
// trial shows the listed stimulus; where Dorsal's own choice is another one of equal expected entropy (1e-9),
// the listed one counts as chosen. A setup may hold `responses=` instead: then Dorsal's choice is shown.
// Functions, parameters and scales have the names of engine/core/adaptation/psychometric_family.h, or a
// formula that formulas.h knows.
#include "engine/core/adaptation/quest_plus.h"

#include "engine/core/adaptation/posterior.h"
#include "engine/core/adaptation/psychometric_family.h"
#include "tests/conformance/formulas.h"
#include "tests/conformance/functions.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <stdexcept>

namespace conformance {
namespace {

using namespace dorsal::adaptation;

struct Step {
  std::optional<double> stimulus; // nothing: Dorsal's own choice
  bool correct;
};

const Row& setup_row(const Context& c, const std::string& trace) {
  for (const Row& row : c.rows)
    if (row.function == "questplus_setup" && row.inputs.text("trace") == trace) return row;
  throw std::runtime_error("no setup row for trace '" + trace + "'");
}

bool means_correct(const std::string& response) {
  return response == "1" || response == "Correct" || response == "correct" || response == "Yes" ||
         response == "yes" || response == "true";
}

// The setup's own answers first, then what the trial rows say.
std::map<int, Step> steps_of(const Context& c, const Inputs& setup, const std::string& trace) {
  std::map<int, Step> steps;
  int trial = 0;
  if (setup.has("responses"))
    for (const bool correct : setup.answers("responses")) steps[++trial] = {std::nullopt, correct};
  for (const Row& row : c.rows) {
    if (row.function != "questplus" || row.inputs.text("trace") != trace) continue;
    Step& step = steps[row.inputs.integer("trial")];
    if (row.inputs.has("response")) step.correct = means_correct(row.inputs.text("response"));
    if (row.output == "stim") step.stimulus = std::stod(row.expected);
  }
  return steps;
}

std::vector<GridDimension> grid(const Inputs& in) {
  const std::string prefix = "param_";
  std::vector<GridDimension> dimensions;
  for (const auto& [key, values] : in.all())
    if (key.starts_with(prefix)) dimensions.push_back({key.substr(prefix.size()), in.list(key)});
  return dimensions;
}

Psychometric function_of(const Inputs& in, const std::vector<GridDimension>& grid) {
  const auto named = family_of(in.text("func"));
  const auto scale = parse_scale(in.text_or("scale", std::string(named.scale)));
  if (!named.family) throw std::runtime_error("no psychometric function '" + in.text("func") + "'");
  if (!scale) throw std::runtime_error("no scale '" + in.text("scale") + "'");
  auto function = psychometric_over(grid, *named.family, *scale);
  if (const auto* problem = std::get_if<std::string>(&function)) throw std::runtime_error(*problem);
  return std::get<Psychometric>(std::move(function));
}

QuestPlusModel model_of(const Inputs& in) {
  const auto dimensions = grid(in);
  auto model = QuestPlusModel::make(in.list("stim"), dimensions, function_of(in, dimensions));
  if (!model) throw std::runtime_error("the grid of this trace is refused");
  return *model;
}

// `prior=uniform`, or weights of a parameter as `prior_<name>=w|w|...`; a parameter without is uniform.
Posterior prior_of(const Inputs& in, const QuestPlusModel& model) {
  if (in.text_or("prior", "uniform") != "uniform")
    throw std::runtime_error("a prior is 'uniform' or prior_<parameter>=w|w|...");
  std::vector<std::vector<double>> weights;
  for (const auto& d : model.dimensions()) {
    const std::string key = "prior_" + d.name;
    weights.push_back(in.has(key) ? in.list(key) : std::vector(d.values.size(), 1.0));
  }
  auto prior = prior_from_marginals(model, weights);
  if (!prior) throw std::runtime_error("the prior of this trace is refused");
  return *prior;
}

std::size_t index_of(const QuestPlusModel& model, double stimulus) {
  const auto nearer = [&](double a, double b) { return std::fabs(a - stimulus) < std::fabs(b - stimulus); };
  const auto& all = model.stimuli();
  return static_cast<std::size_t>(std::min_element(all.begin(), all.end(), nearer) - all.begin());
}

Answers trial_answers(const QuestPlusModel& model, const std::vector<StimulusForecast>& forecasts,
                      std::size_t shown, const Posterior& after) {
  const std::size_t own = most_informative(forecasts);
  const bool tie = forecasts[shown].expected_entropy <= forecasts[own].expected_entropy + 1e-9;
  Answers answers{{"stim", model.stimuli()[tie ? shown : own]},
                  {"expected_entropy_nats", forecasts[own].expected_entropy},
                  {"entropy_after_nats", entropy(after)}};
  for (const auto& e : estimates(model, after)) {
    answers["mean_" + e.name] = e.mean;
    answers["sd_" + e.name] = e.sd;
  }
  return answers;
}

struct Trace {
  std::map<int, Answers> trials;
  Answers mode;
};

Trace run(const Context& c, const std::string& trace) {
  const Inputs& setup = setup_row(c, trace).inputs;
  const QuestPlusModel model = model_of(setup);
  Posterior posterior = prior_of(setup, model);
  Trace result;
  for (const auto& [trial, step] : steps_of(c, setup, trace)) {
    const auto forecasts = forecast(model, posterior);
    const std::size_t shown = step.stimulus ? index_of(model, *step.stimulus) : most_informative(forecasts);
    posterior = update(model, std::move(posterior), shown, step.correct);
    result.trials[trial] = trial_answers(model, forecasts, shown, posterior);
  }
  const auto likeliest = mode(model, posterior);
  for (std::size_t d = 0; d < likeliest.size(); ++d) result.mode[model.dimensions()[d].name] = likeliest[d];
  return result;
}

} // namespace

void add_quest_plus(Functions& f) {
  auto traces = std::make_shared<std::map<std::string, Trace>>();
  const auto trace_of = [traces](const Inputs& in, const Context& c) -> const Trace& {
    const std::string name = in.text("trace");
    if (!traces->contains(name)) (*traces)[name] = run(c, name);
    return traces->at(name);
  };
  f["questplus_setup"] = [trace_of](const auto& in, const auto& c) {
    return Answers{{"n_trials", as_number(trace_of(in, c).trials.size())}};
  };
  f["questplus"] = [trace_of](const auto& in, const auto& c) {
    return trace_of(in, c).trials.at(in.integer("trial"));
  };
  f["questplus_mode"] = [trace_of](const auto& in, const auto& c) { return trace_of(in, c).mode; };
}

} // namespace conformance
