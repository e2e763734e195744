#pragma once
// The grade of a phase of lessons: are they all done, and are their checks understood? It says what was read
// and answered, not what is believed: the belief before and after is shown beside it and judged by nobody.
#include "engine/core/readiness/grade.h"
#include "engine/core/trial/lesson_summary.h"

#include <span>
#include <string>
#include <string_view>

namespace dorsal {

struct LessonRuleRow {
  Rule rule{};
  std::string_view id;
  std::string_view title;
  Source source;
};
[[nodiscard]] std::span<const LessonRuleRow> lesson_rule_table(); // in the order of a report
[[nodiscard]] const LessonRuleRow* find_lesson_row(Rule rule);

// `course`: the lessons that are taught, by name.
[[nodiscard]] GradeReport grade_lessons(std::span<const std::string> course,
                                        const LessonStandings& standings);

} // namespace dorsal
