#pragma once
// What became of one lesson, from its block's record alone: no text of the lesson is needed, so a record of a
// lesson that nobody has any more says the same.
#include "engine/core/trial/session_record.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dorsal {

struct LessonSummary {
  std::string lesson; // its name
  bool again{};       // it came in other words
  std::optional<int> belief_before{}, belief_after{};
  int asked{}, right{};            // checks; one that was passed over is not right
  std::vector<std::string> missed; // by name
  bool finished{};                 // all checks were put, and the last of all records is there
  std::optional<Duration> time{};  // from the first card to the last, as far as it came

  [[nodiscard]] bool passed() const;
};

// Of a block of lessons; empty where nothing was begun.
[[nodiscard]] std::optional<LessonSummary> lesson_summary(const BlockRecord& block);

// How far a patient has come with one lesson.
struct LessonStanding {
  int finished{}; // so often
  bool passed{};
  friend bool operator==(const LessonStanding&, const LessonStanding&) = default;
};
using LessonStandings = std::map<std::string, LessonStanding, std::less<>>; // by name

void note_lesson(LessonStandings& standings, const BlockRecord& block);
[[nodiscard]] int lessons_finished(const LessonStandings& standings); // passed or not
// Those of `course` that are not passed: first those that are new, then those that come again, in its order.
[[nodiscard]] std::vector<std::string> lessons_left(std::span<const std::string> course,
                                                    const LessonStandings& standings);

} // namespace dorsal
