#pragma once
// How the score of one instrument went from occasion to occasion, for the console and the report: each score
// with its interval, and what lies between the first and the last. Activities of a person's own are compared
// with the same ones only: where the names of the last differ from those of the first, nothing can be told.
#include "engine/core/base/wall_clock.h"
#include "engine/core/instrument/instrument_score.h"

#include <span>
#include <string>
#include <vector>

namespace dorsal {

struct ScoredOccasion {
  WallClock at; // start of the session
  std::string occasion;
  Answers answers;
  std::optional<double> score{};
  std::optional<instrument::Span> interval{};
};

struct CourseOfScores {
  Instrument instrument;                 // the last one's definition
  std::vector<ScoredOccasion> occasions; // oldest first, also those without a score
  int scored{};                          // how many have one
  ScoreChange change{};                  // from the first score to the last, where there are two
  bool other_activities{};               // why `change` cannot tell
};

struct TimedAnswers {
  WallClock at;
  std::string occasion;
  Answers answers;
};
// `answers`: of this instrument, oldest first.
[[nodiscard]] CourseOfScores course_of_scores(Instrument instrument, std::span<const TimedAnswers> answers);

// "not known", or "2 (smallest detectable change; SOURCE)".
[[nodiscard]] std::string smallest_change_text(const Instrument& instrument);

} // namespace dorsal
