#include "engine/clinic/report/touch_section.h"

#include "engine/clinic/report/back_chart.h"
#include "engine/clinic/report/page_elements.h"
#include "engine/clinic/report/rules_section.h"
#include "engine/core/base/html_escaped.h"
#include "engine/core/task/drawing/signs.h"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>

namespace dorsal::page {
namespace {

std::string reached(const LedSummary& led, const Task& task) {
  if (led.places) return distance_text(*led.places);
  if (led.signs) return fmt::format("step {}", led.signs->step);
  if (!task.staircase) return "none";
  const std::string_view unit = task.factors[*task.difficulty].unit;
  if (!led.threshold) return "no value yet";
  return fmt::format("{:.0f} {}", led.threshold->value, unit) +
         (led.threshold->bounds ? fmt::format("<br><small>{:.0f} to {:.0f}</small>",
                                              led.threshold->bounds->lower, led.threshold->bounds->upper)
                                : "");
}

std::string who_answered(const BlockReport& block) {
  const LedSummary& led = *block.led;
  if (block.left_out) return "left out: \u201cnot today\u201d";
  if (led.answered == 0) return "nobody";
  if (led.by_helper == 0) return "the patient";
  return fmt::format("the helper entered {} of {}", led.by_helper, led.answered);
}

std::string touch_rows(const ReportedSession& session) {
  std::string rows;
  for (const BlockReport& block : session.blocks.blocks) {
    if (!block.led) continue;
    const Task& task = task_of(block.header.kind.task);
    const LedSummary& led = *block.led;
    rows += row_of({html_escaped(minute_text(session.blocks.session.start)),
                    fmt::format("{}, {}", html_escaped(task.title), name_of(block.header.kind)),
                    fmt::format("{}", led.score.trials), fmt::format("{}", led.score.correct),
                    percent(led.share), percents(led.share_bounds), reached(led, task), who_answered(block)},
                   session.exclusion ? R"( class="excluded")" : "");
  }
  return rows;
}

std::string places_figure(const ReportedSession& session, const BlockReport& block) {
  const PlaceSummary& places = *block.led->places;
  const std::string day = day_text(session.blocks.session.start);
  const std::string caught = places.false_felt.trials == 0
                                 ? ""
                                 : fmt::format(" Felt something in {} of {} touches of nothing.",
                                               places.false_felt.correct, places.false_felt.trials);
  const statistics::Count& score = block.led->parts ? block.led->parts->square.score : block.led->score;
  return fmt::format("<figure><figcaption><b>{}</b> {} of {} right, {}. Left {} of {}, right {} of "
                     "{}{}.{}</figcaption>{}</figure>\n",
                     html_escaped(day), score.correct, score.trials, distance_text(places),
                     places.left.correct, places.left.trials, places.right.correct, places.right.trials,
                     places.midline.trials == 0 ? ""
                                                : fmt::format(", on the spine {} of {}",
                                                              places.midline.correct, places.midline.trials),
                     caught, back_svg(places, fmt::format("Squares told rightly, {}", day)));
}

std::string_view heading_of_places(TaskId task) {
  if (task == TaskId::touch_probe) return "Where touches with two tips were felt";
  return task == TaskId::touch ? "Where touches were felt" : "Where motors were felt";
}

// The last assess blocks of a task, oldest first: touch and vibration are not told equally finely.
std::string places_drawn(const ReportContents& contents, TaskId task) {
  constexpr std::size_t most = 6;
  std::vector<std::string> figures;
  for (const ReportedSession& session : contents.sessions)
    for (const BlockReport& block : session.blocks.blocks)
      if (!session.exclusion && figures.size() < most && block.led && block.led->places &&
          block.header.kind == BlockKind{Purpose::assess, task})
        figures.push_back(places_figure(session, block));
  if (figures.empty()) return {};
  std::ranges::reverse(figures);
  return fmt::format(
      "<h3>{}</h3><p>Assess blocks, oldest first, the back as seen from behind. Darker: "
      "more of a square's "
      "touches told rightly. Arrow: the mean error, four times as long as it is, where at least 20 "
      "answers name a square.</p><div "
      "class=\"figures\">{}</div>\n",
      heading_of_places(task), fmt::join(figures, ""));
}

std::string taken_for(const OneSign& one) {
  std::vector<std::string> words;
  for (const auto& [answer, times] : one.taken_for)
    words.push_back(fmt::format("{}{}", drawing::shown_answer(answer),
                                times == 1 ? "" : fmt::format(" ({} times)", times)));
  return words.empty() ? "-" : fmt::format("{}", fmt::join(words, ", "));
}

// The last assess block with signs.
std::string signs_told(const ReportContents& contents) {
  for (const ReportedSession& session : contents.sessions)
    for (const BlockReport& block : std::views::reverse(session.blocks.blocks)) {
      if (session.exclusion || !block.led || !block.led->signs ||
          block.header.kind.purpose != Purpose::assess)
        continue;
      const SignSummary& signs = *block.led->signs;
      std::string rows;
      for (std::size_t place = 0; place < signs.by_sign.size(); ++place) {
        const OneSign& one = signs.by_sign[place];
        rows += row_of({drawing::shown_answer(drawing::answer_of(signs.set, static_cast<int>(place) + 1)),
                        fmt::format("{} of {}", one.score.correct, one.score.trials), taken_for(one)});
      }
      return "<h3>Which signs were told</h3>" +
             table_of(
                 fmt::format("The last assess block of signs, {}: {}, step {}. Felt nothing {} times; felt "
                             "something in {} of {} trials without a sign.",
                             day_text(session.blocks.session.start), drawing::sign_set(signs.set).name,
                             signs.step, signs.not_felt, signs.false_felt.correct, signs.false_felt.trials),
                 {"Sign", "Right", "Taken for"}, rows);
    }
  return {};
}

std::string of_part(const PartScore& part) {
  return fmt::format("{} of {}, {}<br><small>{}</small>", part.score.correct, part.score.trials,
                     percent(part.share), percents(part.share_bounds));
}

// Of every block in which both were told, newest first.
std::string square_and_tip(const ReportContents& contents) {
  std::string rows;
  for (const ReportedSession& session : contents.sessions)
    for (const BlockReport& block : session.blocks.blocks) {
      if (!block.led || !block.led->parts) continue;
      const LedSummary& led = *block.led;
      const PartsSummary& parts = *led.parts;
      rows += row_of({html_escaped(minute_text(session.blocks.session.start)),
                      std::string{name_of(block.header.kind)}, of_part(parts.square), of_part(parts.tip),
                      parts.tip_sensitivity ? fmt::format("{:.1f}", parts.tip_sensitivity->d_prime) : "none",
                      fmt::format("{} of {}, {}<br><small>by guessing {}</small>", led.score.correct,
                                  led.score.trials, percent(led.share), percent(led.chance))},
                     session.exclusion ? R"( class="excluded")" : "");
    }
  if (rows.empty()) return {};
  return "<h3>Square and tip, scored apart</h3>" +
         table_of("Touches of which both were told; 95 % intervals below. Tips count where one was named, "
                  "wherever it was felt; d' is 0 where blunt and pointed are not told apart.",
                  {"Start", "Block", "Square right", "Tip right", "d' of the tip", "Both right"}, rows);
}

std::string led_grade_text(const LedGrade& grade) {
  return fmt::format("<h3>{}</h3>{}\n{}", html_escaped(task_of(grade.task).title),
                     grade_badge(grade.report.grade), rules_of(grade.report));
}

} // namespace

std::string touch_section(const ReportContents& contents) {
  std::string rows;
  for (const ReportedSession& session : contents.sessions) rows += touch_rows(session);
  if (rows.empty()) return {};
  std::string text = table_of(
      "Every block of touches, newest first. Reached: mean over the staircase's last reversals, or how far "
      "beside; 95 % interval below.",
      {"Start", "Task", "Touches", "Right", "Share", "95 % interval", "Reached", "Answered by"}, rows);
  for (const TaskId task : {TaskId::touch, TaskId::touch_probe, TaskId::vibration})
    text += places_drawn(contents, task);
  text += square_and_tip(contents);
  text += signs_told(contents);
  for (const LedGrade& grade : contents.led_grades) text += led_grade_text(grade);
  return section("Touch", text);
}

} // namespace dorsal::page
