#include "engine/clinic/report/lesson_section.h"

#include "engine/clinic/report/page_elements.h"
#include "engine/core/base/html_escaped.h"
#include "engine/core/task/lesson/lesson.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace dorsal::page {
namespace {

std::string checks_text(const LessonSummary& lesson) {
  if (!lesson.finished)
    return fmt::format("{} of {} put so far, {} right", lesson.asked, lesson::checks_of_a_lesson,
                       lesson.right);
  return fmt::format("{} of {} right{}", lesson.right, lesson.asked, lesson.passed() ? "" : "; comes again");
}

// What there may be to talk about: checks that were not right, the choice for the week, the own back.
std::string to_talk_about(const LessonReport& lesson) {
  std::string text;
  const auto add = [&text](const std::string& more) { text += (text.empty() ? "" : "<br>") + more; };
  for (const CheckReport& check : lesson.checks)
    if (check.right != true)
      add(html_escaped(fmt::format("{} \u2013 {}", check.question,
                                   check.answered.empty() ? "passed over" : check.answered)));
  if (!lesson.experiment.empty()) add(html_escaped("This week: " + lesson.experiment));
  if (!lesson.blurred.empty() || !lesson.clear.empty())
    add(fmt::format("Own back, of twelve squares from the upper left: {} blurred ({}), {} clear",
                    lesson.blurred.size(), fmt::join(lesson.blurred, ", "), lesson.clear.size()));
  return text;
}

} // namespace

std::string lesson_section(const ReportContents& contents) {
  std::string rows;
  bool unreviewed = false;
  for (const ReportedSession& session : contents.sessions)
    for (const BlockReport& block : session.blocks.blocks) {
      if (!block.lesson) continue;
      const LessonReport& lesson = *block.lesson;
      unreviewed = unreviewed || !lesson.reviewed;
      const bool shown = contents.free_text == FreeText::shown || lesson.words.empty();
      rows += row_of({html_escaped(day_text(session.blocks.session.start)),
                      html_escaped(lesson.title) + (lesson.summary.again ? "<br>again, in other words" : ""),
                      checks_text(lesson.summary), belief_text(lesson.summary), to_talk_about(lesson),
                      shown ? html_escaped(lesson.words) : for_clinicians},
                     session.exclusion ? R"( class="excluded")" : "");
    }
  if (rows.empty()) return {};
  const std::string& reviewer = contents.in_force.protocol.lesson.reviewed_by;
  return section(
      "Lessons",
      table_of(
          fmt::format("Every lesson, newest first. {} of {} checks right is enough; who guesses gets there "
                      "in {:.1f} % of tries. Belief: how true a sentence was for the patient, 0 to 10; it "
                      "is judged by nobody.{}",
                      lesson::checks_to_pass, lesson::checks_of_a_lesson, 100 * chance_to_pass(),
                      !unreviewed        ? std::string{}
                      : reviewer.empty() ? " These lessons are not yet reviewed by a clinician."
                                         : " Reviewed by " + html_escaped(reviewer) + "."),
          {"Day", "Lesson", "Checks", "Belief", "To talk about", "In their own words"}, rows));
}

} // namespace dorsal::page
