#include "engine/core/trial/lesson_summary.h"

#include "engine/core/trial/lesson_plan.h"

#include <algorithm>

namespace dorsal {
namespace {

std::optional<int> answer_in(const ActivityRecord& record) {
  const auto found = std::ranges::find(record.ratings, lesson::answer_rating, &ActivityRating::question);
  return found == record.ratings.end() ? std::nullopt : found->value;
}

std::optional<double> factor_in(const ActivityRecord& record, std::string_view name) {
  const auto found = std::ranges::find(record.factors, name, &ActivityFactor::name);
  return found == record.factors.end() ? std::nullopt : std::optional{found->value};
}

// Predictions have a right option too; checks alone say how they were told.
bool is_check(const ActivityRecord& record) { return factor_in(record, lesson::telling_factor).has_value(); }

void add_check(const ActivityRecord& record, LessonSummary& summary) {
  const auto answer = answer_in(record);
  const auto right = factor_in(record, lesson::right_factor);
  ++summary.asked;
  summary.again = factor_in(record, lesson::telling_factor) == 1;
  if (answer && right && static_cast<double>(*answer) == *right)
    ++summary.right;
  else
    summary.missed.push_back(record.activity);
}

} // namespace

bool LessonSummary::passed() const { return finished && right >= static_cast<int>(lesson::checks_to_pass); }

std::optional<LessonSummary> lesson_summary(const BlockRecord& block) {
  if (block.header.kind.task != TaskId::lesson || block.activities.empty()) return {};
  LessonSummary summary{.lesson = block.header.set, .missed = {}};
  for (const ActivityRecord& record : block.activities) {
    if (record.activity == lesson::belief_before) summary.belief_before = answer_in(record);
    if (record.activity == lesson::belief_after) summary.belief_after = answer_in(record);
    summary.finished = record.activity == lesson::belief_after &&
                       summary.asked >= static_cast<int>(lesson::checks_of_a_lesson);
    if (is_check(record)) add_check(record, summary);
  }
  const ActivityRecord& first = block.activities.front();
  const ActivityRecord& last = block.activities.back();
  if (first.began && last.ended) summary.time = last.ended->best - first.began->best;
  return summary;
}

void note_lesson(LessonStandings& standings, const BlockRecord& block) {
  const auto summary = lesson_summary(block);
  if (!summary) return;
  LessonStanding& standing = standings[summary->lesson];
  if (summary->finished) ++standing.finished;
  standing.passed = standing.passed || summary->passed();
}

int lessons_finished(const LessonStandings& standings) {
  return static_cast<int>(
      std::ranges::count_if(standings, [](const auto& entry) { return entry.second.finished > 0; }));
}

std::vector<std::string> lessons_left(std::span<const std::string> course, const LessonStandings& standings) {
  std::vector<std::string> left;
  for (const std::string& name : course) {
    const auto found = standings.find(name);
    if (found == standings.end() || !found->second.passed) left.push_back(name);
  }
  // What is new comes before what comes again.
  std::ranges::stable_sort(left, {}, [&](const std::string& name) {
    const auto found = standings.find(name);
    return found == standings.end() ? 0 : found->second.finished;
  });
  return left;
}

} // namespace dorsal
