#include "engine/core/analysis/movement_summary.h"

#include "engine/core/base/names.h"
#include "engine/core/readiness/movement_grade.h"
#include "engine/core/statistics/moments.h"
#include "engine/core/statistics/quantile.h"

#include <algorithm>
#include <cmath>

namespace dorsal::movement {
namespace {

constexpr int most_counted = 999, longest_ease_seconds = 3600;

constexpr Names<SkipReason, 5> reason_words = {{{SkipReason::pain, "pain"},
                                                {SkipReason::afraid, "afraid"},
                                                {SkipReason::tired, "tired"},
                                                {SkipReason::no_room, "no room"},
                                                {SkipReason::other, "other or not said"}}};
constexpr Names<Happened, 3> happened_words = {
    {{Happened::no, "no"}, {Happened::partly, "partly"}, {Happened::yes, "yes"}}};

struct HelpWords {
  std::string_view help, words;
};
constexpr std::array<HelpWords, helps.size()> help_words{{{"helped_breathing", "breathing"},
                                                          {"helped_slowly", "going slowly"},
                                                          {"helped_pauses", "pauses"},
                                                          {"helped_smaller", "a smaller movement"},
                                                          {"helped_holding", "holding on"}}};

void keep_within(std::optional<int>& value, int least, int most) {
  if (value && (*value < least || *value > most)) value.reset();
}

// Without what nobody can have said: records come from other machines too.
Done as_said(Done done) {
  for (auto* rating : {&done.harm, &done.expected, &done.confidence_before, &done.pain_before,
                       &done.pain_during, &done.pain_after, &done.confidence_after})
    keep_within(*rating, 0, highest_rating);
  keep_within(done.quota, 1, most_counted);
  keep_within(done.repetitions, 0, most_counted);
  keep_within(done.seconds_to_ease, 0, longest_ease_seconds);
  if (done.seconds_each && !(*done.seconds_each > 0 && std::isfinite(*done.seconds_each)))
    done.seconds_each.reset();
  if (done.skipped && (*done.skipped < SkipReason::pain || *done.skipped > SkipReason::other))
    done.skipped = SkipReason::other;
  if (done.happened && (*done.happened < Happened::no || *done.happened > Happened::yes))
    done.happened.reset();
  return done;
}

void say(FirstAndLast& of, std::optional<int> value) {
  if (!value) return;
  if (!of.first) of.first = value;
  of.last = value;
}

void add_done(MovementSummary& summary, const Done& done) {
  ++summary.visits;
  if (done.outcome == ActivityOutcome::stopped) ++summary.stopped;
  if (done.quota) ++summary.with_quota;
  if (done.kept_quota()) ++summary.quota_kept;
  summary.last_quota = done.quota;
  summary.last_repetitions = done.repetitions;
  if (done.seconds_to_ease) ++summary.eased;
  if (done.did_not_ease) ++summary.did_not_ease;
  if (done.happened) {
    ++summary.fear_asked;
    summary.fear_came_true += done.happened == Happened::yes ? 1 : 0;
    summary.fear_partly += done.happened == Happened::partly ? 1 : 0;
  }
  if (done.back_by_morning) {
    ++summary.mornings_asked;
    summary.mornings_back += *done.back_by_morning ? 1 : 0;
  }
}

void add_day(MovementSummary& summary, Done done) {
  say(summary.harm, done.harm);
  say(summary.confidence, done.confidence_before);
  say(summary.confidence, done.confidence_after);
  if (done.skipped) {
    ++summary.skipped;
    ++summary.reasons[*done.skipped];
  } else if (done.outcome) {
    add_done(summary, done);
  }
  summary.days.push_back(std::move(done));
}

void add_samples(MovementSummary& summary) {
  std::vector<double> gaps, ease, paces;
  for (const Done& done : summary.days) {
    if (const auto gap = done.expected_minus_experienced()) gaps.push_back(*gap);
    if (done.seconds_to_ease) ease.push_back(*done.seconds_to_ease);
    if (done.seconds_each) paces.push_back(*done.seconds_each);
  }
  summary.prediction.visits = static_cast<int>(gaps.size());
  if (summary.prediction.visits >= least_predictions) {
    summary.prediction.mean = statistics::mean(gaps);
    summary.prediction.bounds = statistics::mean_bounds(gaps);
  }
  summary.seconds_to_ease = statistics::median(ease);
  summary.paced_visits = static_cast<int>(paces.size());
  summary.seconds_each = statistics::median(paces);
}

MovementSummary& summary_of(std::vector<MovementSummary>& all, const std::string& movement) {
  const auto found = std::ranges::find(all, movement, &MovementSummary::movement);
  if (found != all.end()) return *found;
  all.push_back({.movement = movement});
  return all.back();
}

} // namespace

// Looks come with the day they are of: how harmful it looks is often said before it is ever done.
std::vector<MovementSummary> movement_summaries(const Course& course) {
  std::vector<MovementSummary> all;
  auto look = course.looks.begin();
  const auto add_looks_until = [&](std::optional<Day> day) {
    for (; look != course.looks.end() && (!day || look->day < *day); ++look) {
      std::optional<int> harm = look->harm;
      keep_within(harm, 0, highest_rating);
      say(summary_of(all, look->movement).harm, harm);
    }
  };
  for (const Done& done : course.done) {
    add_looks_until(done.day);
    add_day(summary_of(all, done.movement), as_said(done));
  }
  add_looks_until({});
  for (MovementSummary& summary : all) add_samples(summary);
  return all;
}

std::string_view in_words(SkipReason reason) { return reason_words.name_of(reason); }
std::string_view in_words(Happened happened) { return happened_words.name_of(happened); }

std::string_view words_of_help(std::string_view help) {
  const auto found = std::ranges::find(help_words, help, &HelpWords::help);
  return found == help_words.end() ? help : found->words;
}

} // namespace dorsal::movement
