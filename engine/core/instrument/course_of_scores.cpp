#include "engine/core/instrument/course_of_scores.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace dorsal {

CourseOfScores course_of_scores(Instrument instrument, std::span<const TimedAnswers> answers) {
  CourseOfScores course{.instrument = std::move(instrument), .occasions = {}};
  for (const TimedAnswers& told : answers) {
    ScoredOccasion& occasion = course.occasions.emplace_back(
        ScoredOccasion{told.at, told.occasion, told.answers, score_of(course.instrument, told.answers), {}});
    if (!occasion.score) continue;
    occasion.interval = interval_of(course.instrument, *occasion.score);
    ++course.scored;
  }
  if (course.scored < 2) return course;
  const auto has_score = [](const ScoredOccasion& occasion) { return occasion.score.has_value(); };
  const ScoredOccasion& first = *std::ranges::find_if(course.occasions, has_score);
  const ScoredOccasion& last = *std::find_if(course.occasions.rbegin(), course.occasions.rend(), has_score);
  course.other_activities =
      named_activities(course.instrument, first.answers) != named_activities(course.instrument, last.answers);
  if (!course.other_activities) course.change = change(course.instrument, first.score, last.score);
  return course;
}

std::string smallest_change_text(const Instrument& instrument) {
  const auto& smallest = instrument.score.smallest_change;
  if (!smallest) return "not known";
  return fmt::format("{:g} (smallest {} change; {})", smallest->value, name_of(smallest->kind),
                     smallest->source);
}

} // namespace dorsal
