// QUEST+ traces: the setup row of a trace gives the grid, its rows the stimuli shown and the answers. Each
// trial shows the listed stimulus; where Dorsal's own choice is another one of equal expected entropy (1e-9),
// the listed one counts as chosen.
#include "engine/core/adaptation/quest_plus.h"

#include "engine/core/adaptation/posterior.h"
#include "engine/core/adaptation/psychometric.h"
#include "tests/conformance/functions.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <stdexcept>

namespace conformance {
namespace {

using namespace dorsal::adaptation;

struct Step {
  double stimulus;
  bool correct;
};

const Row& setup_row(const Context& c, const std::string& trace) {
  for (const Row& row : c.rows)
    if (row.function == "questplus_setup" && row.inputs.text("trace") == trace) return row;
  throw std::runtime_error("no setup row for trace '" + trace + "'");
}

std::map<int, Step> steps_of(const Context& c, const std::string& trace) {
  std::map<int, Step> steps;
  for (const Row& row : c.rows)
    if (row.function == "questplus" && row.output == "stim" && row.inputs.text("trace") == trace)
      steps[row.inputs.integer("trial")] = {std::stod(row.expected), row.inputs.text("response") == "1"};
  return steps;
}

std::vector<std::string> known_names() {
  return {"threshold", "mean", "slope", "width", "sd", "lower_asymptote", "lapse_rate", "lapse"};
}

std::vector<GridDimension> grid(const Inputs& in) {
  std::vector<GridDimension> dimensions;
  for (const auto& name : known_names())
    if (in.has("param_" + name)) dimensions.push_back({name, in.list("param_" + name)});
  return dimensions;
}

Scale scale_of(const std::string& name) {
  if (name == "dB") return Scale::decibel;
  return name == "log10" ? Scale::log10 : Scale::linear;
}

// Values of the named parameters, whatever their order in the grid.
class Named {
public:
  Named(const std::vector<GridDimension>& grid, std::span<const double> values)
      : grid_(grid), values_(values) {}
  [[nodiscard]] double get(const std::string& name, double fallback = 0) const {
    for (std::size_t d = 0; d < grid_.size(); ++d)
      if (grid_[d].name == name) return values_[d];
    return fallback;
  }

private:
  const std::vector<GridDimension>& grid_;
  std::span<const double> values_;
};

Psychometric function_of(const Inputs& in, const std::vector<GridDimension>& grid) {
  const std::string name = in.text("func");
  const Scale scale = scale_of(in.text_or("scale", "linear"));
  return [=](double x, std::span<const double> values) {
    const Named p{grid, values};
    const Asymptotes ends{p.get("lower_asymptote", 0.5), p.get("lapse_rate", p.get("lapse"))};
    if (name == "weibull") return weibull(x, p.get("threshold"), p.get("slope"), ends, scale);
    if (name == "norm_cdf") return normal_ogive(x, p.get("mean"), p.get("sd"), ends);
    return falling_logistic(x, p.get("threshold"), p.get("width"), ends.lapse);
  };
}

QuestPlusModel model_of(const Inputs& in) {
  const auto dimensions = grid(in);
  auto model = QuestPlusModel::make(in.list("stim"), dimensions, function_of(in, dimensions));
  if (!model) throw std::runtime_error("the grid of this trace is refused");
  return *model;
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
  const QuestPlusModel model = model_of(setup_row(c, trace).inputs);
  Posterior posterior = uniform_prior(model);
  Trace result;
  for (const auto& [trial, step] : steps_of(c, trace)) {
    const auto forecasts = forecast(model, posterior);
    const std::size_t shown = index_of(model, step.stimulus);
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
