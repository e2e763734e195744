#include "engine/clinic/report/programme_sections.h"

#include "engine/clinic/report/page_elements.h"
#include "engine/core/base/calendar_day.h"
#include "engine/core/base/html_escaped.h"

#include <fmt/format.h>

namespace dorsal::page {
namespace {

// Days of the programme are the patient's own.
std::string day_told(const ReportContents& contents, Day day) {
  return contents.shifted ? "a day for clinicians only" : to_text(day);
}

std::string notices(const ReportContents& contents) {
  std::string text;
  if (const auto& stop = contents.programme.safety_stop)
    text += fmt::format("<p class=\"mind\"><b>Stopped since {}</b>: yes to {}. Nothing is practised until "
                        "a clinician has cleared it.</p>\n",
                        day_told(contents, stop->day),
                        html_escaped(fmt::format("{}", fmt::join(stop->items, ", "))));
  if (const auto& flare = contents.programme.facts.flare)
    text += fmt::format("<p>Pain rose on {}: half the dose for two days, and nothing opens by itself.</p>\n",
                        day_told(contents, *flare));
  return text;
}

std::string phase_row(const ReportContents& contents, std::size_t place) {
  const Phase& phase = contents.programme.phases[place];
  const PhaseNow& now = contents.programme.now[place];
  std::vector<std::string_view> tasks;
  for (const TaskId task : tasks_of(phase)) tasks.push_back(task_of(task).title);
  return row_of({html_escaped(phase.name), html_escaped(fmt::format("{}", fmt::join(tasks, ", "))),
                 fmt::format("<b>{}</b>", name_of(now.state.standing)),
                 contents.shifted ? for_clinicians : html_escaped(now.state.why),
                 std::string{name_of(now.report.grade)}, now.since ? day_told(contents, *now.since) : "",
                 now.adherence
                     ? fmt::format("{} of {} days", now.adherence->days_done, now.adherence->days_asked)
                     : "not begun"});
}

std::string score_text(const ScoredOccasion& one) {
  if (!one.score) return "no score";
  const auto& interval = one.interval;
  return fmt::format("{:g}", *one.score) +
         (interval ? fmt::format("<br><small>{:g} to {:g}</small>", interval->low, interval->high) : "");
}

} // namespace

std::string programme_section(const ReportContents& contents) {
  if (!contents.programme.is_planned) return {};
  std::string rows;
  for (std::size_t place = 0; place < contents.programme.phases.size(); ++place)
    rows += phase_row(contents, place);
  return section("The programme",
                 notices(contents) +
                     table_of("Every phase, in order. Each grade rests on the evidence of its own phase",
                              {"Phase", "Tasks", "State", "Why", "Grade", "Since", "Practised"}, rows));
}

std::string measures_section(const ReportContents& contents) {
  std::string rows;
  for (const CourseOfScores& course : contents.measures)
    for (const ScoredOccasion& one : course.occasions) {
      const bool last = &one == &course.occasions.back();
      rows += row_of({html_escaped(instrument::text_in(course.instrument.title, "en")),
                      html_escaped(day_text(one.at)), html_escaped(one.occasion), score_text(one),
                      last ? std::string{name_of(course.change.size)} : "",
                      html_escaped(smallest_change_text(course.instrument))});
    }
  if (rows.empty()) return {};
  return section("Measures",
                 table_of("What the patient answered, oldest first. Change: from the first score to the last",
                          {"Measure", "Day", "Occasion", "Score", "Change", "Smallest change"}, rows));
}

std::string worse_section(const ReportContents& contents) {
  std::string rows;
  for (const GotWorse& one : contents.worse)
    rows += row_of(
        {to_text(one.day), contents.free_text == FreeText::shown ? html_escaped(one.words) : for_clinicians});
  if (rows.empty()) return {};
  return section("What got worse",
                 table_of("As the patient said once a week", {"Day", "In their words"}, rows));
}

} // namespace dorsal::page
