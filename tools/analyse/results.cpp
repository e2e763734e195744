#include "tools/analyse/results.h"

#include <algorithm>
#include <map>

namespace dorsal::analyse {
namespace {

using analysis::AnalysisRules;
using analysis::Factor;
using analysis::TrialRow;

Factors factors(analysis::Trials trials, const AnalysisRules& rules) {
  return {by_factor(trials, Factor::roll, rules.confidence),
          by_factor(trials, Factor::amplitude, rules.confidence),
          by_factor(trials, Factor::view, rules.confidence)};
}

GroupResult result_of(std::vector<std::string> key, analysis::Trials trials, const AnalysisRules& rules) {
  return {std::move(key),         analysis::summarise(trials, rules),
          factors(trials, rules), std::nullopt,
          std::nullopt,           {}};
}

void add_figures(GroupResult& result, analysis::Trials trials, const AnalysisRules& rules) {
  result.factors = factors(trials, rules);
  result.figures = analysis::figures(trials, rules);
  const auto shown = trials.first(std::min(trials.size(), longest_series));
  result.series.assign(shown.begin(), shown.end());
}

std::size_t count_trials(const std::vector<Group>& groups) {
  std::size_t total = 0;
  for (const Group& g : groups) total += g.trials.size();
  return total;
}

// Sums up each group, moves its trials behind those of the groups before it, and gives its own memory back.
std::vector<TrialRow> sum_up_groups(Table& table, Results& results) {
  std::vector<TrialRow> all;
  all.reserve(count_trials(table.groups));
  results.groups.reserve(table.groups.size());
  for (Group& g : table.groups) {
    results.groups.push_back(result_of(std::move(g.key), g.trials, results.rules));
    if (results.groups.size() <= groups_with_figures)
      add_figures(results.groups.back(), g.trials, results.rules);
    all.insert(all.end(), g.trials.begin(), g.trials.end());
    g.trials = {};
  }
  return all;
}

// Scores compare the groups of one participant; without a participant column, all groups.
void add_integration_scores(Results& results) {
  const auto at = std::find(results.by.begin(), results.by.end(), Column::participant) - results.by.begin();
  std::map<std::string, std::vector<std::size_t>> people;
  for (std::size_t i = 0; i < results.groups.size(); ++i) {
    const auto& key = results.groups[i].key;
    people[static_cast<std::size_t>(at) < key.size() ? key[static_cast<std::size_t>(at)] : ""].push_back(i);
  }
  for (const auto& [person, members] : people) {
    std::vector<const analysis::GroupSummary*> summaries;
    for (const std::size_t i : members) summaries.push_back(&results.groups[i].summary);
    const auto scores = analysis::integration_scores(summaries);
    for (std::size_t i = 0; i < members.size(); ++i) results.groups[members[i]].integration_score = scores[i];
  }
}

} // namespace

Results sum_up(Table table, const AnalysisRules& rules) {
  Results results{table.path, table.rows, 0, table.by, rules, std::move(table.problems), {}, {}};
  std::vector<TrialRow> all;
  if (table.groups.size() > 1) {
    all = sum_up_groups(table, results);
    add_integration_scores(results);
    results.all.summary = analysis::summarise_pooled(all, rules);
  } else {
    if (!table.groups.empty()) all = std::move(table.groups.front().trials);
    results.all.summary = analysis::summarise(all, rules);
  }
  results.trials = all.size();
  add_figures(results.all, all, rules);
  return results;
}

} // namespace dorsal::analyse
