#include "tools/terminal/report_text.h"

#include "engine/clinic/report/text_table.h"
#include "engine/core/base/calendar_day.h"
#include "engine/core/readiness/movement_grade.h"
#include "engine/core/task/lesson/lesson.h"

#include <fmt/format.h>

namespace dorsal {
namespace {

using Cells = std::vector<std::string>;

const Cells result_titles{"correct", "accuracy", "95 % interval", "median RT", "quartiles"};

Cells result_cells(const TrialSummary& summary) {
  Cells cells{fmt::format("{}/{}", summary.score.correct, summary.score.trials)};
  cells.push_back(summary.accuracy ? fmt::format("{:.1f} %", 100 * *summary.accuracy) : "-");
  const auto& bounds = summary.accuracy_bounds;
  cells.push_back(bounds ? fmt::format("{:.1f} - {:.1f} %", 100 * bounds->lower, 100 * bounds->upper) : "-");
  const auto& rt = summary.correct_rt_ms;
  cells.push_back(rt ? fmt::format("{:.2f} s", rt->median / 1000) : "-");
  cells.push_back(rt ? fmt::format("{:.2f} - {:.2f} s", rt->lower / 1000, rt->upper / 1000) : "-");
  return cells;
}

Cells joined(Cells first, const Cells& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

std::string state_of(const SessionSummary& session) {
  const std::string state =
      session.state == SessionState::running ? "interrupted" : std::string{name_of(session.state)};
  return session.origin == Origin::simulated ? state + ", simulated" : state;
}

Cells block_cells(const SessionSummary& session, const BlockReport& block) {
  const TrialSummary& summary = block.summary;
  const Cells what{minute_text_beside_utc(session.start), state_of(session),
                   fmt::format("{} {}", block.header.block, name_of(block.header.kind)), block.header.set};
  const Cells counts{fmt::format("{}", summary.time_outs), fmt::format("{}", summary.anticipations),
                     fmt::format("{}", summary.voided), fmt::format("{}", summary.fast_guesses)};
  const Cells levels{block.first_level && block.last_level
                         ? fmt::format("{:.1f} to {:.1f}", *block.first_level, *block.last_level)
                         : "-"};
  return joined(joined(joined(what, result_cells(summary)), counts), levels);
}

void print_sessions(const PatientReport& report, const Terminal& terminal) {
  terminal.out << terminal.heading(fmt::format("Patient {}: {} session{}", report.patient,
                                               report.sessions.size(),
                                               report.sessions.size() == 1 ? "" : "s"))
               << "\n\n";
  TextTable table(joined(joined({"start", "state", "block", "set"}, result_titles),
                         {"time-outs", "anticipations", "voided", "fast guesses", "level"}),
                  4);
  bool led = false;
  bool shown = false;
  for (const SessionReport& session : report.sessions)
    for (const BlockReport& block : session.blocks) {
      const bool apart = block.led || is_activity(block.header.kind.task); // in tables of their own
      (apart ? led : shown) = true;
      if (!apart) table.add(block_cells(session.session, block));
    }
  if (shown || !led) table.print(terminal.out);
}

std::string percent_cell(const std::optional<double>& share) {
  return share ? fmt::format("{:.1f} %", 100 * *share) : "-";
}

Cells led_cells(const SessionSummary& session, const BlockHeader& block, const LedSummary& led) {
  const Task& task = task_of(block.kind.task);
  const auto& bounds = led.share_bounds;
  const auto& threshold = led.threshold;
  std::string reached = "-";
  if (threshold && task.staircase)
    reached = fmt::format("{:.0f} {}", threshold->value, task.factors[*task.difficulty].unit);
  return {minute_text_beside_utc(session.start),
          state_of(session),
          fmt::format("{} {}", block.block, name_of(block.kind)),
          std::string{task.name},
          fmt::format("{}/{}", led.score.correct, led.score.trials),
          percent_cell(led.share),
          bounds ? fmt::format("{:.1f} - {:.1f} %", 100 * bounds->lower, 100 * bounds->upper) : "-",
          reached,
          threshold && threshold->bounds
              ? fmt::format("{:.0f} - {:.0f}", threshold->bounds->lower, threshold->bounds->upper)
              : "-",
          fmt::format("{}/{}", led.by_helper, led.answered),
          fmt::format("{}", led.time_outs),
          fmt::format("{}", led.voided)};
}

std::string part_cell(const PartScore& part) {
  return fmt::format("{}/{}, {}", part.score.correct, part.score.trials, percent_cell(part.share));
}

std::string bounds_cell(const PartScore& part) {
  const auto& bounds = part.share_bounds;
  return bounds ? fmt::format("{:.1f} - {:.1f} %", 100 * bounds->lower, 100 * bounds->upper) : "-";
}

void print_parts(const PatientReport& report, const Terminal& terminal) {
  TextTable table({"start", "block", "square right", "95 % interval", "tip right", "95 % interval", "d'",
                   "both right", "by guessing"},
                  2);
  bool any = false;
  for (const SessionReport& session : report.sessions)
    for (const BlockReport& block : session.blocks) {
      if (!block.led || !block.led->parts) continue;
      const PartsSummary& parts = *block.led->parts;
      table.add({minute_text_beside_utc(session.session.start),
                 fmt::format("{} {}", block.header.block, name_of(block.header.kind)),
                 part_cell(parts.square), bounds_cell(parts.square), part_cell(parts.tip),
                 bounds_cell(parts.tip),
                 parts.tip_sensitivity ? fmt::format("{:.1f}", parts.tip_sensitivity->d_prime) : "-",
                 fmt::format("{}/{}, {}", block.led->score.correct, block.led->score.trials,
                             percent_cell(block.led->share)),
                 percent_cell(block.led->chance)});
      any = true;
    }
  if (!any) return;
  terminal.out << '\n' << terminal.heading("Square and tip, scored apart") << "\n\n";
  table.print(terminal.out);
  terminal.out << "\nTips count where one was named, wherever it was felt; d' is 0 where they are not told "
                  "apart.\n";
}

void print_touches(const PatientReport& report, const Terminal& terminal) {
  TextTable table({"start", "state", "block", "task", "right", "share", "95 % interval", "reached",
                   "95 % interval", "by helper", "time-outs", "voided"},
                  4);
  bool any = false;
  for (const SessionReport& session : report.sessions)
    for (const BlockReport& block : session.blocks)
      if (block.led) {
        table.add(led_cells(session.session, block.header, *block.led));
        any = true;
      }
  if (!any) return;
  terminal.out << '\n' << terminal.heading("Touches that a helper led") << "\n\n";
  table.print(terminal.out);
  terminal.out
      << "\nA time-out counts as wrong. Reached is the mean over the staircase's last reversals. An answer\n"
         "that the helper entered is no evidence: the helper knows the right one.\n";
}

void print_lessons(const PatientReport& report, const Terminal& terminal) {
  TextTable table({"start", "state", "block", "lesson", "checks right", "belief", "own words"}, 7);
  bool any = false;
  for (const SessionReport& session : report.sessions)
    for (const BlockReport& block : session.blocks)
      if (block.lesson) {
        const LessonSummary& lesson = block.lesson->summary;
        table.add({minute_text_beside_utc(session.session.start), state_of(session.session),
                   fmt::format("{}", block.header.block), block.lesson->title,
                   fmt::format("{} of {}{}", lesson.right, lesson.asked,
                               !lesson.finished  ? ", not finished"
                               : lesson.passed() ? ""
                                                 : ", comes again"),
                   belief_text(lesson), block.lesson->words});
        any = true;
      }
  if (!any) return;
  terminal.out << '\n' << terminal.heading("Lessons") << "\n\n";
  table.print(terminal.out);
  terminal.out << fmt::format(
      "\n{} of {} checks right is enough; who guesses gets there in {:.1f} % of tries. "
      "Belief: how true a sentence\nwas for the patient, 0 to 10; it is judged by nobody.\n",
      lesson::checks_to_pass, lesson::checks_of_a_lesson, 100 * chance_to_pass());
}

std::string number_cell(const std::optional<double>& value) {
  return value ? fmt::format("{:g}", *value) : "-";
}

void print_imagined(const MovementReport& report, const Terminal& terminal) {
  const std::string_view waits = in_words(report.waits);
  if (report.imagined.empty() && waits.empty()) return;
  terminal.out << '\n' << terminal.heading("Imagined movement") << "\n\n";
  if (!waits.empty()) terminal.out << waits << "\n\n";
  if (report.imagined.empty()) return;
  TextTable table({"movement", "stage", "visits", "comfortable", "stopped", "clear", "felt", "pain rose by",
                   "unease", "two in a row", "which was it", "imagined / done"},
                  2);
  for (const ImageryLine& line : report.imagined) {
    const imagery::ImagerySummary& of = line.summary;
    table.add({line.title, of.stage ? std::string{imagery::name_of(*of.stage)} : "-",
               fmt::format("{}", of.visits), fmt::format("{}", of.comfortable), fmt::format("{}", of.stopped),
               number_cell(of.clear), number_cell(of.felt), number_cell(of.pain_rise), number_cell(of.unease),
               of.scaling.times ? fmt::format("{:.1f} times", *of.scaling.times) : "-", probe_words(of),
               in_words(line.chronometry)});
  }
  table.print(terminal.out);
  terminal.out
      << "\nComfortable and consistent visits are counted; nobody can see what is imagined. Imagined / "
         "done:\nhow long imagining takes against doing, with its band (95 %). "
      << chronometry_disclaimer << '\n';
}

void print_done(const MovementReport& report, const Terminal& terminal) {
  if (report.movements.empty() && report.goal.empty()) return;
  terminal.out << '\n' << terminal.heading("Graded movement") << "\n\n";
  if (!report.goal.empty()) terminal.out << fmt::format("The patient's own goal: \"{}\"\n\n", report.goal);
  TextTable table({"movement", "visits", "last time", "expected - experienced", "confidence", "harm",
                   "time to ease", "fear came true", "left for another day", "feared"},
                  10);
  for (const MovementLine& line : report.movements) {
    const movement::MovementSummary& of = line.summary;
    table.add({line.title, fmt::format("{}", of.visits), quota_words(of), in_words(of.prediction),
               in_words(of.confidence), in_words(of.harm), ease_words(of), fear_words(of), skip_words(of),
               line.feared.empty() ? "-" : fmt::format("\"{}\"", line.feared)});
  }
  table.print(terminal.out);
  terminal.out << fmt::format(
      "\nRatings are the patient's, 0 to 10. Expected minus experienced pain above 0: it hurt less than "
      "expected;\nits mean and 95 % interval are told from {} visits on, which is a convention.\n",
      least_predictions);
}

} // namespace

void print_movements(const MovementReport& report, const Terminal& terminal) {
  print_imagined(report, terminal);
  print_done(report, terminal);
}

void print_blocks(const PatientReport& report, const Terminal& terminal) {
  print_sessions(report, terminal);
  print_touches(report, terminal);
  print_parts(report, terminal);
  print_lessons(report, terminal);
}

void print_assess(const PatientReport& report, const std::string& heading, const Terminal& terminal) {
  terminal.out << '\n' << terminal.heading(heading) << "\n\n";
  if (report.assess.score.trials == 0) {
    terminal.out << "none yet\n";
    return;
  }
  TextTable table(joined({""}, result_titles), 1);
  table.add(joined({"all"}, result_cells(report.assess)));
  for (const SideReport& side : report.sides)
    table.add(joined({fmt::format("side {}", name_of(side.side))}, result_cells(side.summary)));
  for (const RollReport& roll : report.rolls)
    table.add(joined({fmt::format("roll {:g} deg", roll.folded_roll_deg)}, result_cells(roll.summary)));
  table.print(terminal.out);
  terminal.out
      << "\nA time-out counts as wrong. Response times (RT) are those of correct answers. Roll is the\n"
         "distance from upright, either way round.\n";
}

void print_report(const PatientReport& report, const Terminal& terminal) {
  print_blocks(report, terminal);
  print_assess(report, "All assess trials together", terminal);
}

} // namespace dorsal
