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
          by_factor(trials, Factor::view, rules.confidence), by_light(trials, rules.confidence)};
}

GroupResult result_of(std::vector<std::string> key, analysis::Trials trials, const AnalysisRules& rules) {
  return {std::move(key),         analysis::summarise(trials, rules),
          factors(trials, rules), std::nullopt,
          std::nullopt,           {}};
}

void add_figures(GroupResult& result, analysis::Trials trials) {
  result.figures = analysis::figures(trials);
  const auto shown = trials.first(std::min(trials.size(), longest_series));
  result.series.assign(shown.begin(), shown.end());
}

std::size_t count_trials(const std::vector<Group>& groups) {
  std::size_t total = 0;
  for (const Group& g : groups) total += g.trials.size();
  return total;
}

// All trials in one row, group after group, and where each group ends. Each group's own memory is given back
// at once.
struct Joined {
  std::vector<TrialRow> trials;
  std::vector<std::size_t> ends;
};

Joined join(std::vector<Group>& groups) {
  Joined joined;
  joined.trials.reserve(count_trials(groups));
  for (Group& g : groups) {
    joined.trials.insert(joined.trials.end(), g.trials.begin(), g.trials.end());
    joined.ends.push_back(joined.trials.size());
    g.trials = {};
  }
  return joined;
}

void add_groups(Results& results, std::vector<Group>& groups, const Joined& joined) {
  results.groups.reserve(groups.size());
  std::size_t begin = 0;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const auto trials = analysis::Trials(joined.trials).subspan(begin, joined.ends[i] - begin);
    results.groups.push_back(result_of(std::move(groups[i].key), trials, results.rules));
    if (i < groups_with_figures) add_figures(results.groups.back(), trials);
    begin = joined.ends[i];
  }
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

void note_lighting(Results& results) {
  const auto lighting = results.all.summary.lighting;
  if (lighting == analysis::Lighting::normal) return;
  const auto mixed = [](const GroupResult& g) { return g.summary.lighting == analysis::Lighting::mixed; };
  if (lighting == analysis::Lighting::dim)
    results.notes.emplace_back("all pictures were shown dim: compare with other tables with care");
  else if (results.groups.empty() || std::ranges::any_of(results.groups, mixed))
    results.notes.emplace_back(
        "some pictures of a group were shown dim, others not: such a group has no trend and no BIS; "
        "--by participant,session,brightness tells them apart");
  else
    results.notes.emplace_back(
        "some groups were shown dim, others not: BIS compares those of one brightness");
}

} // namespace

// The whole first: it needs working memory of the size of the table, before the groups' results take theirs.
Results sum_up(Table table, const AnalysisRules& rules) {
  Results results{table.path,
                  table.rows,
                  0,
                  table.by,
                  rules,
                  std::move(table.problems),
                  std::move(table.notes),
                  std::move(table.files),
                  {},
                  {}};
  const bool several = table.groups.size() > 1;
  const Joined joined = join(table.groups);
  results.trials = joined.trials.size();
  results.all.summary =
      several ? analysis::summarise_pooled(joined.trials, rules) : analysis::summarise(joined.trials, rules);
  results.all.factors = factors(joined.trials, rules);
  add_figures(results.all, joined.trials);
  if (several) {
    add_groups(results, table.groups, joined);
    add_integration_scores(results);
  }
  note_lighting(results);
  return results;
}

} // namespace dorsal::analyse
