#include "tests/conformance/datasets.h"

#include "engine/core/statistics/response_times/rotation.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>

namespace conformance {
namespace {

template <class Keep>
Trials filtered(const Trials& trials, Keep keep) {
  Trials result;
  std::copy_if(trials.begin(), trials.end(), std::back_inserter(result), keep);
  return result;
}

Trial parse(const Fields& f) {
  return {std::stoi(f[1]), std::stoi(f[2]), std::stod(f[3]), f[4] == "1", f[5][0], f[6][0], std::stod(f[7])};
}

Trials subset(const Trials& trials, const std::string& name) {
  if (name == "all") return trials;
  if (name == "correct") return only_correct(trials);
  if (name == "error" || name == "errors" || name == "incorrect" || name == "wrong")
    return filtered(trials, [](const Trial& t) { return !t.correct; });
  if (name == "left" || name == "L") return filtered(trials, [](const Trial& t) { return t.side == 'L'; });
  if (name == "right" || name == "R") return filtered(trials, [](const Trial& t) { return t.side == 'R'; });
  throw std::runtime_error("unknown subset '" + name + "'");
}

} // namespace

Datasets read_datasets(const std::string& path) {
  Datasets datasets;
  const auto table = read_csv(path);
  for (std::size_t i = 1; i < table.size(); ++i) datasets[table[i][0]].push_back(parse(table[i]));
  return datasets;
}

Trials select(const Datasets& datasets, const Inputs& inputs) {
  const auto found = datasets.find(inputs.text("dataset"));
  if (found == datasets.end()) throw std::runtime_error("unknown dataset '" + inputs.text("dataset") + "'");
  Trials trials = subset(found->second, inputs.text_or("subset", "all"));
  if (!inputs.has("session")) return trials;
  const int session = inputs.integer("session");
  return filtered(trials, [&](const Trial& t) { return t.session == session; });
}

std::vector<double> times_ms(const Trials& trials) {
  std::vector<double> result;
  for (const Trial& t : trials) result.push_back(t.rt_ms);
  return result;
}

std::vector<double> times_s(const Trials& trials) {
  std::vector<double> result;
  for (const Trial& t : trials) result.push_back(t.rt_ms / 1000);
  return result;
}

std::vector<double> folded_angles(const Trials& trials) {
  std::vector<double> result;
  for (const Trial& t : trials) result.push_back(dorsal::statistics::fold_angle(t.angle_deg));
  return result;
}

std::vector<bool> correctness(const Trials& trials) {
  std::vector<bool> result;
  for (const Trial& t : trials) result.push_back(t.correct);
  return result;
}

Trials only_correct(const Trials& trials) {
  return filtered(trials, [](const Trial& t) { return t.correct; });
}

} // namespace conformance
