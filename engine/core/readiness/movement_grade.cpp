#include "engine/core/readiness/movement_grade.h"

#include "engine/core/readiness/evidence/wording.h"
#include "engine/core/statistics/moments.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace dorsal {
namespace {

// The first and the last rating of each movement that has two.
struct FirstAndLast {
  double first{}, last{};
};

class Ratings {
public:
  void add(const std::string& movement, std::optional<int> rating) {
    if (!rating) return;
    auto& [first, last, count] = by_movement_[movement];
    if (count++ == 0) first = *rating;
    last = *rating;
  }
  [[nodiscard]] std::vector<FirstAndLast> twice() const {
    std::vector<FirstAndLast> found;
    for (const auto& [movement, one] : by_movement_)
      if (one.count > 1) found.push_back({one.first, one.last});
    return found;
  }

private:
  struct One {
    double first{}, last{};
    int count{};
  };
  std::map<std::string, One> by_movement_;
};

FirstAndLast means_of(const std::vector<FirstAndLast>& all) {
  FirstAndLast sum;
  for (const FirstAndLast& one : all) {
    sum.first += one.first;
    sum.last += one.last;
  }
  const auto count = static_cast<double>(std::max<std::size_t>(1, all.size()));
  return {sum.first / count, sum.last / count};
}

RuleFinding movement_visits_finding(const movement::Course& course) {
  std::set<Day> days;
  for (const movement::Done& done : course.done)
    if (done.repetitions.value_or(0) > 0) days.insert(done.day);
  const auto span = days.empty() ? 0 : (*days.rbegin() - *days.begin()).count();
  RuleFinding finding{.rule = Rule::movement_visits,
                      .value = fmt::format("{} over {}", wording::plural(std::ssize(days), "day"),
                                           wording::plural(span, "day")),
                      .number = static_cast<double>(days.size()),
                      .unit = "days",
                      .threshold = fmt::format("{} days, {} from the first to the last",
                                               least_movement_visits, least_movement_days),
                      .limit = least_movement_visits};
  if (std::ssize(days) < least_movement_visits || span < least_movement_days)
    leave_untested(finding, Grade::cannot_tell, "Too few visits for a grade.");
  else
    hold(finding, "Enough visits.");
  return finding;
}

RuleFinding own_activities_finding(const OwnActivities& own) {
  RuleFinding finding{.rule = Rule::own_activities,
                      .unit = "points",
                      .threshold = fmt::format("{} points more than at first; {} where it is a single one",
                                               own_activities_rise, single_activity_rise),
                      .limit = own.activities == 1 ? single_activity_rise : own_activities_rise};
  if (own.scored < 2 || !own.first || !own.last) {
    finding.value = "no value";
    leave_untested(finding, Grade::cannot_tell, "The same own activities were not rated twice yet.");
    return finding;
  }
  finding.number = *own.last - *own.first;
  finding.value = fmt::format("{:.1f} at first, {:.1f} now", *own.first, *own.last);
  if (*finding.number >= *finding.limit)
    hold(finding, "Own activities are up by more than the measure usually varies (90 %).");
  else
    fail(finding, Grade::not_yet,
         "Own activities are not up by more than the measure usually varies (90 %).");
  return finding;
}

RuleFinding predictions_finding(const movement::Course& course) {
  std::vector<double> gaps;
  for (const movement::Done& done : course.done)
    if (const auto gap = done.expected_minus_experienced()) gaps.push_back(*gap);
  RuleFinding finding{.rule = Rule::predictions,
                      .unit = "points",
                      .threshold = fmt::format("the last {} at most {} apart on average", least_predictions,
                                               prediction_gap_allowed),
                      .limit = prediction_gap_allowed};
  if (std::ssize(gaps) < least_predictions) {
    finding.value = fmt::format("{} so far", wording::plural(std::ssize(gaps), "comparison"));
    leave_untested(finding, Grade::cannot_tell, fmt::format("Fewer than {} comparisons.", least_predictions));
    return finding;
  }
  const std::span last = std::span{gaps}.last(static_cast<std::size_t>(least_predictions));
  std::vector<double> apart;
  for (const double gap : last) apart.push_back(std::abs(gap));
  const double mean_apart = *statistics::mean(apart);
  const double all = *statistics::mean(gaps);
  const auto bounds = statistics::mean_bounds(gaps);
  finding.number = mean_apart;
  finding.interval = statistics::mean_bounds(apart);
  if (finding.interval) finding.interval->lower = std::max(0.0, finding.interval->lower); // a distance
  finding.value = fmt::format("{:.1f} apart in the last {}; expected minus experienced {:+.1f} over all {}",
                              mean_apart, least_predictions, all, gaps.size());
  if (bounds && bounds->lower > 0) finding.value += ", so less than was expected (95 % interval above 0)";
  if (mean_apart <= prediction_gap_allowed)
    hold(finding, "What is expected is about what comes.");
  else
    fail(finding, Grade::not_yet,
         bounds && bounds->lower > 0   ? "It still hurts less than is expected."
         : bounds && bounds->upper < 0 ? "It hurts more than is expected."
                                       : "What is expected and what comes are still apart.");
  return finding;
}

RuleFinding confidence_finding(const movement::Course& course) {
  Ratings ratings;
  for (const movement::Done& done : course.done) {
    ratings.add(done.movement, done.confidence_before);
    ratings.add(done.movement, done.confidence_after);
  }
  const auto twice = ratings.twice();
  const FirstAndLast means = means_of(twice);
  RuleFinding finding{.rule = Rule::movement_confidence,
                      .unit = "points",
                      .threshold = fmt::format("{} of 10, or {} more than at first", confidence_wanted,
                                               confidence_rise_wanted),
                      .limit = confidence_wanted};
  if (twice.empty()) {
    finding.value = "no value";
    leave_untested(finding, Grade::cannot_tell, "Confidence was not rated twice yet.");
    return finding;
  }
  finding.number = means.last;
  finding.value = fmt::format("{:.1f} at first, {:.1f} now, over {}", means.first, means.last,
                              wording::plural(std::ssize(twice), "movement"));
  if (means.last >= confidence_wanted || means.last - means.first >= confidence_rise_wanted)
    hold(finding, means.last >= confidence_wanted ? "Confidence is high enough." : "Confidence is up.");
  else
    fail(finding, Grade::not_yet, "Confidence is not up yet.");
  return finding;
}

// A look counts as a rating: it is the same question.
RuleFinding harm_finding(const movement::Course& course) {
  struct Rated {
    Day day;
    const std::string* movement;
    std::optional<int> harm;
  };
  std::vector<Rated> rated;
  for (const movement::Look& look : course.looks) rated.push_back({look.day, &look.movement, look.harm});
  for (const movement::Done& done : course.done) rated.push_back({done.day, &done.movement, done.harm});
  std::ranges::stable_sort(rated, {}, &Rated::day);
  Ratings ratings;
  for (const Rated& one : rated) ratings.add(*one.movement, one.harm);
  const auto twice = ratings.twice();
  const FirstAndLast means = means_of(twice);
  RuleFinding finding{.rule = Rule::movement_harm,
                      .unit = "points",
                      .threshold = fmt::format("{} less than at first, or {} of 10 at most", harm_fall_wanted,
                                               hardly_harmful),
                      .limit = harm_fall_wanted};
  if (twice.empty()) {
    finding.value = "no value";
    leave_untested(finding, Grade::cannot_tell, "It was not rated twice yet.");
    return finding;
  }
  finding.number = means.first - means.last;
  finding.value = fmt::format("{:.1f} at first, {:.1f} now, over {}", means.first, means.last,
                              wording::plural(std::ssize(twice), "movement"));
  if (*finding.number >= harm_fall_wanted || means.last <= hardly_harmful)
    hold(finding, *finding.number >= harm_fall_wanted ? "Movements are held to be less harmful than at first."
                                                      : "Movements are held to be hardly harmful.");
  else
    fail(finding, Grade::not_yet, "Movements are still held to be about as harmful as at first.");
  return finding;
}

// So that nobody takes a grade for more than was moved.
std::string what_was_done(const movement::Course& course) {
  struct Numbers {
    std::optional<int> first{}, last{};
  };
  std::map<std::string, Numbers> by_movement;
  for (const movement::Done& done : course.done) {
    if (done.repetitions.value_or(0) == 0) continue;
    Numbers& numbers = by_movement[done.movement];
    if (!done.quota) continue;
    if (!numbers.first) numbers.first = done.quota;
    numbers.last = done.quota;
  }
  std::int64_t agreed = 0, raised = 0;
  for (const auto& [movement, numbers] : by_movement) {
    agreed += numbers.first ? 1 : 0;
    raised += numbers.first && *numbers.last > *numbers.first ? 1 : 0;
  }
  return fmt::format(
      "It rests on {} with repetitions; {} of them with an agreed number, {} with more than at "
      "first.",
      wording::plural(std::ssize(by_movement), "movement"), agreed, raised);
}

} // namespace

GradeReport grade_movement(const movement::Course& course, const OwnActivities& own) {
  GradeReport report;
  report.findings = {movement_visits_finding(course), own_activities_finding(own),
                     predictions_finding(course), confidence_finding(course), harm_finding(course)};
  report.grade = combine(report.findings);
  report.notes.push_back(what_was_done(course));
  report.notes.emplace_back("Pain itself holds nothing back here. Intervals take visits as independent.");
  return report;
}

} // namespace dorsal
