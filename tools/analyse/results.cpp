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

// Everything in one row of trials; each group's own memory is given back as soon as it has been copied.
std::vector<TrialRow> take_all(std::vector<Group>& groups) {
  std::size_t total = 0;
  for (const Group& g : groups) total += g.trials.size();
  if (groups.size() == 1) return std::move(groups.front().trials);
  std::vector<TrialRow> all;
  all.reserve(total);
  for (Group& g : groups) {
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

Results analyse(Table table, const AnalysisRules& rules) {
  Results results{table.path, table.rows, 0, table.by, rules, std::move(table.problems), {}, {}};
  if (table.groups.size() > 1) {
    for (Group& g : table.groups) {
      results.groups.push_back(result_of(g.key, g.trials, rules));
      if (results.groups.size() <= groups_with_figures) add_figures(results.groups.back(), g.trials, rules);
    }
    add_integration_scores(results);
  }
  const auto all = table.groups.empty() ? std::vector<TrialRow>{} : take_all(table.groups);
  results.trials = all.size();
  results.all = result_of({}, all, rules);
  add_figures(results.all, all, rules);
  return results;
}

} // namespace dorsal::analyse
