#include "engine/core/readiness/imagery_grade.h"

#include "engine/core/ladder/imagery_ladder.h"
#include "engine/core/readiness/evidence/wording.h"
#include "engine/core/statistics/binomial_test.h"
#include "engine/core/statistics/quantile.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace dorsal {
namespace {

constexpr double significant = 0.05;
constexpr std::size_t visits_for_consistency = 4; // movements of the last visits, that is

struct RatedSet {
  bool comfortable{};
};

// Sets with a pain rating and one to compare it with; those that frightened are not comfortable either.
std::vector<RatedSet> rated_sets(const imagery::Course& course, const imagery::Rule& rule) {
  std::vector<RatedSet> sets;
  for (const imagery::Imagined& entry : course.imagined)
    for (const imagery::SetRating& set : entry.sets)
      if (set.pain && entry.pain_at_first() && (entry.pain_before || &set != &entry.sets.front()))
        sets.push_back(
            {entry.pain_rise_of(set) <= comfortable_rise && set.unease.value_or(0) < rule.unease_to_stop});
  if (sets.size() > rated_sets_looked_at) sets.erase(sets.begin(), sets.end() - rated_sets_looked_at);
  return sets;
}

std::set<Day> visit_days(const imagery::Course& course) {
  std::set<Day> days;
  for (const imagery::Imagined& entry : course.imagined)
    if (!entry.sets.empty()) days.insert(entry.day);
  return days;
}

RuleFinding visits_finding(const imagery::Course& course) {
  const std::set<Day> days = visit_days(course);
  const auto span = days.empty() ? 0 : (*days.rbegin() - *days.begin()).count();
  RuleFinding finding{.rule = Rule::imagery_visits,
                      .value = fmt::format("{} over {}", wording::plural(std::ssize(days), "day"),
                                           wording::plural(span, "day")),
                      .number = static_cast<double>(days.size()),
                      .unit = "days",
                      .threshold = fmt::format("{} days, {} from the first to the last", least_imagery_visits,
                                               least_imagery_days),
                      .limit = least_imagery_visits};
  if (std::ssize(days) < least_imagery_visits || span < least_imagery_days)
    leave_untested(finding, Grade::cannot_tell, "Too few visits for a grade.");
  else
    hold(finding, "Enough visits.");
  return finding;
}

RuleFinding comfort_finding(const imagery::Course& course, const imagery::Rule& rule) {
  const auto sets = rated_sets(course, rule);
  statistics::Count count{};
  for (const RatedSet& set : sets) count.add(set.comfortable);
  RuleFinding finding{
      .rule = Rule::imagery_comfort,
      .value = fmt::format("{} of the last {} without more than {} point more pain or much unease",
                           count.correct, wording::plural(count.trials, "rated set"), comfortable_rise),
      .number = statistics::share(count),
      .unit = "share",
      .interval = statistics::wilson(count),
      .threshold = fmt::format("{} of them", wording::percent(comfortable_share)),
      .limit = comfortable_share};
  if (count.trials < least_rated_sets)
    leave_untested(finding, Grade::cannot_tell, fmt::format("Fewer than {} rated sets.", least_rated_sets));
  else if (*statistics::share(count) >= comfortable_share)
    hold(finding, "Imagining is comfortable.");
  else
    fail(finding, Grade::not_yet, "Imagining hurt or frightened too often for a next step.");
  return finding;
}

RuleFinding consistency_finding(const imagery::Course& course, const imagery::Rule& rule) {
  std::vector<double> variations;
  std::set<Day> days = visit_days(course);
  while (days.size() > visits_for_consistency) days.erase(days.begin());
  for (const imagery::Imagined& entry : course.imagined)
    if (const auto variation = entry.variation(); variation && days.contains(entry.day))
      variations.push_back(*variation);
  const auto median = statistics::median(variations);
  RuleFinding finding{.rule = Rule::imagery_consistency,
                      .value = median ? fmt::format("durations vary by {} (median of {} in the last visits)",
                                                    wording::percent(*median),
                                                    wording::plural(std::ssize(variations), "movement"))
                                      : std::string{"no value"},
                      .number = median,
                      .unit = "share",
                      .interval = statistics::median_bounds(variations),
                      .threshold = fmt::format("below {}", wording::percent(rule.most_variation)),
                      .limit = rule.most_variation};
  if (!median)
    leave_untested(finding, Grade::cannot_tell, "Too few repetitions for a spread.");
  else if (*median < rule.most_variation)
    hold(finding, "A repetition takes about as long as the next.");
  else
    fail(finding, Grade::not_yet, "A repetition does not take as long as the next.");
  return finding;
}

RuleFinding scaling_finding(const imagery::Course& course) {
  statistics::Count count{};
  for (const imagery::Imagined& entry : course.imagined) {
    const auto single = statistics::median(entry.seconds), both = statistics::median(entry.seconds_twice);
    if (single && both) count.add(*both > *single);
  }
  const auto p = statistics::binomial_test_greater(count, 0.5);
  RuleFinding finding{.rule = Rule::imagery_scaling,
                      .value = fmt::format("two in a row took longer in {} of {}", count.correct,
                                           wording::plural(count.trials, "comparison")),
                      .number = statistics::share(count),
                      .unit = "share",
                      .interval = statistics::wilson(count),
                      .probability = p,
                      .threshold = "more often than by chance, p < .05"};
  if (count.trials < least_scaling_pairs)
    leave_untested(finding, Grade::cannot_tell,
                   fmt::format("Fewer than {} comparisons.", least_scaling_pairs));
  else if (p && *p < significant)
    hold(finding, "Imagining more takes longer.");
  else
    fail(finding, Grade::not_yet, "Imagining two in a row does not take longer than one.");
  return finding;
}

RuleFinding probes_finding(const imagery::Course& course) {
  statistics::Count count{};
  for (const imagery::Imagined& entry : course.imagined) {
    count.correct += entry.probes_right;
    count.trials += entry.probes;
  }
  RuleFinding finding{.rule = Rule::imagery_probes,
                      .value = fmt::format("{} of {} right", count.correct, count.trials),
                      .number = statistics::share(count),
                      .unit = "share",
                      .interval = statistics::wilson(count),
                      .probability = statistics::binomial_test_greater(count, 0.5),
                      .threshold =
                          fmt::format("{} of at least {}", wording::percent(right_probe_share), least_probes),
                      .limit = right_probe_share};
  if (count.trials < least_probes)
    leave_untested(finding, Grade::cannot_tell, fmt::format("Fewer than {} were answered.", least_probes));
  else if (*statistics::share(count) >= right_probe_share)
    hold(finding, "Answers matched; they do not show what was imagined.");
  else
    fail(finding, Grade::not_yet, "Answers often did not match.");
  return finding;
}

} // namespace

GradeReport grade_imagery(const imagery::Course& course, const imagery::Rule& rule) {
  GradeReport report;
  report.findings = {visits_finding(course), comfort_finding(course, rule), consistency_finding(course, rule),
                     scaling_finding(course), probes_finding(course)};
  report.grade = combine(report.findings);
  std::map<std::string, int> sets;
  for (const imagery::Imagined& entry : course.imagined)
    if (!entry.sets.empty()) sets[entry.movement] += static_cast<int>(entry.sets.size());
  std::string rests_on;
  for (const auto& [movement, count] : sets)
    rests_on += fmt::format("{}{} {}", rests_on.empty() ? "" : ", ", movement, count);
  if (!rests_on.empty())
    report.notes.push_back(
        fmt::format("Rated sets by movement: {}. Intervals take sets as independent.", rests_on));
  report.notes.emplace_back(
      "Comfortable and consistent is all that can be said: nobody sees what is imagined. "
      "How long it takes beside doing it is shown and not graded.");
  switch (imagery::waits_for_clinician(course, rule)) {
  case imagery::Waits::none: break;
  case imagery::Waits::told: report.notes.emplace_back("Imagery waits, as its settings say."); break;
  case imagery::Waits::trauma:
    report.notes.emplace_back(
        "Imagery waits: a question about bad experiences was answered with yes. Talk about "
        "it, then set the date in the settings of imagery.");
    break;
  case imagery::Waits::two_stops:
    report.notes.emplace_back(
        "Imagery waits: it hurt or frightened on the last two days. Talk about it, then set "
        "the date in the settings of imagery.");
    break;
  }
  return report;
}

} // namespace dorsal
