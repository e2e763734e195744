#include "engine/clinic/report/report_page.h"

#include "engine/clinic/machine/version.h"
#include "engine/clinic/protocol/settings_form.h"
#include "engine/clinic/report/lesson_section.h"
#include "engine/clinic/report/movement_section.h"
#include "engine/clinic/report/page_elements.h"
#include "engine/clinic/report/programme_sections.h"
#include "engine/clinic/report/rules_section.h"
#include "engine/clinic/report/svg_chart.h"
#include "engine/clinic/report/touch_section.h"
#include "engine/core/base/html_escaped.h"
#include "engine/core/readiness/grade_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal {
namespace {

using namespace page;

// "Why this grade", or of one phase of a programme "Pictures: why this grade".
std::string titled(const PhaseReport& phase, std::string_view title) {
  return phase.state.phase.empty() ? std::string{title}
                                   : fmt::format("{}: {}", html_escaped(phase.state.phase), title);
}

std::string rules(const PhaseReport& phase) {
  return section(titled(phase, "Why this grade"), rules_of(phase.grade));
}

// --- charts ---

double as_percent(double share) { return 100 * share; }
double as_seconds(double ms) { return ms / 1000; }

std::optional<statistics::Bounds> scaled(const std::optional<statistics::Bounds>& bounds,
                                         double (*scale)(double)) {
  if (!bounds) return {};
  return statistics::Bounds{scale(bounds->lower), scale(bounds->upper)};
}

ChartPoint accuracy_point(const TrialSummary& summary) {
  if (!summary.accuracy) return {};
  return {as_percent(*summary.accuracy), scaled(summary.accuracy_bounds, as_percent)};
}
ChartPoint time_point(const TrialSummary& summary) {
  if (!summary.correct_rt_ms) return {};
  return {as_seconds(summary.correct_rt_ms->median),
          scaled(summary.correct_rt_ms->median_bounds, as_seconds)};
}

std::string figure(const Chart& chart, const std::string& caption) {
  return fmt::format("<figure><figcaption><b>{}</b> {}</figcaption>{}</figure>\n", html_escaped(chart.title),
                     html_escaped(caption), svg_of(chart));
}

std::string band_words(const AssessCourse& course) {
  return course.ordinary_share
             ? fmt::format(
                   "Grey band: ordinary fluctuation of the first {} blocks as bright as the last one.",
                   blocks_of_baseline)
             : fmt::format("A band of ordinary fluctuation needs {} blocks as bright as the last one.",
                           blocks_of_baseline);
}

std::string place_of(const CourseBlock& block) {
  const bool remarkable = block.brightness == "dim" || block.brightness == "mixed";
  return block.day.substr(5) + (remarkable ? " " + block.brightness : "");
}

Chart accuracy_chart(const PhaseReport& phase) {
  Chart chart{.title = "Correct answers", .unit = "% of trials", .places = {}, .series = {{}}, .high = 100};
  chart.goal = as_percent(phase.readiness.accuracy_goal);
  chart.band = scaled(phase.course.ordinary_share, as_percent);
  for (const CourseBlock& block : phase.course.blocks) {
    chart.places.push_back(place_of(block));
    chart.series[0].points.push_back(accuracy_point(block.all));
  }
  return chart;
}

Chart time_chart(const PhaseReport& phase) {
  Chart chart{.title = "Median response time", .unit = "s, correct answers", .places = {}, .series = {{}}};
  chart.goal = in_seconds(phase.readiness.rt_goal);
  chart.band = scaled(phase.course.ordinary_time_ms, as_seconds);
  for (const CourseBlock& block : phase.course.blocks) {
    chart.places.push_back(place_of(block));
    chart.series[0].points.push_back(time_point(block.all));
  }
  return chart;
}

Chart sides_chart(const PhaseReport& phase) {
  Chart chart{.title = "Left against right",
              .unit = "% of trials",
              .places = {},
              .series = {{"left", {}}, {"right", {}}},
              .high = 100};
  for (const CourseBlock& block : phase.course.blocks) {
    chart.places.push_back(place_of(block));
    chart.series[0].points.push_back(accuracy_point(block.left));
    chart.series[1].points.push_back(accuracy_point(block.right));
  }
  return chart;
}

Chart pain_chart(const AssessCourse& course) {
  Chart chart{.title = "Pain before and after",
              .unit = "0 to 10",
              .places = {},
              .series = {{"before", {}}, {"after", {}}},
              .high = worst_pain};
  const auto point = [](const std::optional<int>& rating) {
    return rating ? ChartPoint{static_cast<double>(*rating)} : ChartPoint{};
  };
  for (const CoursePain& one : course.pain) {
    chart.places.push_back(one.day.substr(5));
    chart.series[0].points.push_back(point(one.pain.before));
    chart.series[1].points.push_back(point(one.pain.after));
  }
  return chart;
}

template <class Reports, class Place>
std::string profiles(const Reports& reports, const std::string& of, Place place) {
  Chart accuracy{
      .title = "Correct answers by " + of, .unit = "% of trials", .places = {}, .series = {{}}, .high = 100};
  Chart time{.title = "Response time by " + of, .unit = "s, median", .places = {}, .series = {{}}};
  for (const auto& report : reports) {
    accuracy.places.push_back(place(report));
    time.places.push_back(place(report));
    accuracy.series[0].points.push_back(accuracy_point(report.summary));
    time.series[0].points.push_back(time_point(report.summary));
  }
  return figure(accuracy, "All assess trials that count, 95 % interval.") + figure(time, "Correct answers.");
}

std::string charts(const PhaseReport& phase) {
  const AssessCourse& course = phase.course;
  const std::string title = titled(phase, "Over the sessions");
  if (course.blocks.empty()) return section(title, "<p>No assess block that counts yet.</p>");
  std::string trends =
      figure(accuracy_chart(phase), "Each assess block with its 95 % interval. " + band_words(course)) +
      figure(time_chart(phase), "Each assess block with its 95 % interval.") +
      figure(sides_chart(phase), "By the side shown, with 95 % interval.");
  if (!course.pain.empty()) trends += figure(pain_chart(course), "As the patient rated it.");
  return section(title, fmt::format("<div class=\"figures\">{}</div>", trends)) +
         section(titled(phase, "What is hard"),
                 fmt::format("<div class=\"figures\">{}{}</div>",
                             profiles(phase.counted.rolls, "rotation",
                                      [](const RollReport& one) {
                                        return fmt::format("{:g}\u00b0", one.folded_roll_deg);
                                      }),
                             profiles(phase.counted.amplitudes, "amplitude", [](const AmplitudeReport& one) {
                               return std::string{name_of(one.amplitude)};
                             })));
}

std::string sides(const PhaseReport& phase) {
  std::string rows;
  const auto add = [&](std::string_view name, const TrialSummary& summary) {
    rows += row_of({std::string{name}, fmt::format("{} of {}", summary.score.correct, summary.score.trials),
                    percent(summary.accuracy), percents(summary.accuracy_bounds),
                    seconds(summary.correct_rt_ms)});
  };
  for (const SideReport& side : phase.counted.sides) add(name_of(side.side), side.summary);
  add("both", phase.counted.assess);
  return section(titled(phase, "Left against right"),
                 table_of("All assess trials that count, by the side shown",
                          {"Side", "Correct", "Accuracy", "95 % interval", "Median response time"}, rows));
}

// --- what is in force, what was decided, what was measured ---

std::string value_text(const Json& value, const Json& field) {
  std::string text = value.is_string() ? value.get<std::string>() : value.dump();
  if (field.contains("unit")) text += " s";
  return text;
}

std::string thresholds(const ReportContents& contents) {
  std::string rows;
  for (const Json& field : form_fields(contents.in_force.protocol)) {
    if (field["section"] != "readiness" && field["section"] != "touch_readiness") continue;
    const bool changed = field["value"] != field["default"];
    const std::string value = html_escaped(value_text(field["value"], field));
    rows += row_of({html_escaped(field["meaning"].get<std::string>()), changed ? element("b", value) : value,
                    html_escaped(value_text(field["default"], field))});
  }
  const std::string of_phases =
      contents.programme.is_planned
          ? "<p>A phase may ask for others; what was asked of it stands in its own rules.</p>\n"
          : "";
  return section("Thresholds in force",
                 of_phases + element("p", "From: " + html_escaped(in_words(contents.in_force.layers)) + ".") +
                     table_of("Every threshold; what differs from its default is bold",
                              {"Threshold", "In force", "Default"}, rows));
}

std::string_view said(DecisionKind kind) {
  switch (kind) {
  case DecisionKind::next_phase: return "next phase";
  case DecisionKind::stay: return "stay in this phase";
  case DecisionKind::override_grade: return "next phase, overriding the grade";
  case DecisionKind::open_early: return "opened early";
  case DecisionKind::set_aside: return "set aside";
  case DecisionKind::go_back: return "back to this phase";
  case DecisionKind::clear: return "may go on after a safety question";
  case DecisionKind::take_back: return "the decision before was taken back";
  }
  return "";
}

std::string said(const Decision& decision) {
  const std::string kind{said(decision.kind)};
  return decision.phase.empty() ? kind : fmt::format("{} ({})", kind, html_escaped(decision.phase));
}

std::string decisions(const ReportContents& contents) {
  if (contents.decisions.empty()) return section("Decisions", "<p>None yet.</p>");
  std::string rows;
  for (const Decision& one : contents.decisions)
    rows += row_of({contents.shifted ? for_clinicians : html_escaped(minute_text_of_utc(one.at_utc)),
                    html_escaped(one.who), said(one), std::string{name_of(one.grade)},
                    contents.free_text == FreeText::shown ? html_escaped(one.reason) : for_clinicians});
  return section("Decisions",
                 table_of("Newest first, UTC", {"When", "Who", "Decision", "Grade then", "Reason"}, rows));
}

std::string state_text(const ReportedSession& session) {
  const SessionSummary& summary = session.blocks.session;
  std::string text{summary.state == SessionState::running ? "interrupted" : name_of(summary.state)};
  if (summary.origin == Origin::simulated) text += ", simulated";
  if (session.exclusion) text += "; excluded by " + session.exclusion->author.name;
  return text;
}

std::string assess_text(const ReportedSession& session) {
  std::string text;
  for (const BlockReport& block : session.blocks.blocks)
    if (block.led && block.header.kind.purpose == Purpose::assess)
      text += fmt::format("{}{}: {} of {}", text.empty() ? "" : "<br>",
                          html_escaped(task_of(block.header.kind.task).title), block.led->score.correct,
                          block.led->score.trials);
    else if (block.lesson)
      text += fmt::format("{}Lesson: {} of {} checks", text.empty() ? "" : "<br>",
                          block.lesson->summary.right, block.lesson->summary.asked);
    else if (!block.activity.empty())
      text += (text.empty() ? "" : "<br>") + html_escaped(block.activity);
    else if (block.header.kind == BlockKind::assess)
      text += fmt::format("{}{} of {}, {}", text.empty() ? "" : "<br>", block.summary.score.correct,
                          block.summary.score.trials, seconds(block.summary.correct_rt_ms));
  return text.empty() ? "none" : text;
}

std::string pain_text(const PainRatings& pain) {
  const auto one = [](const std::optional<int>& rating) {
    return rating ? std::to_string(*rating) : std::string{"\u2013"};
  };
  return fmt::format("{} / {}", one(pain.before), one(pain.after));
}

std::string sets_text(const ReportedSession& session) {
  Cells names;
  for (const BlockReport& block : session.blocks.blocks)
    if (!block.header.set.empty() && !is_activity(block.header.kind.task) &&
        std::ranges::find(names, block.header.set) == names.end())
      names.push_back(block.header.set);
  return fmt::format("{}<br><small>{}</small>", html_escaped(fmt::format("{}", fmt::join(names, ", "))),
                     html_escaped(session.picture_set_hash.substr(0, 12)));
}

std::string left_out_text(const ReportContents& contents) {
  std::string text;
  for (const LeftOutSession& session : contents.left_out)
    text += fmt::format("<p>Left out, and not counted: {}</p>\n", html_escaped(in_words(session)));
  return text;
}

std::string sessions(const ReportContents& contents) {
  std::string rows;
  for (const ReportedSession& session : contents.sessions)
    rows += row_of(
        {fmt::format("{}<br><small>{} UTC</small>", html_escaped(minute_text(session.blocks.session.start)),
                     html_escaped(minute_text_of_utc(session.blocks.session.start.utc))),
         html_escaped(state_text(session)), assess_text(session), pain_text(session.pain),
         fmt::format("{}<br><small>{}, {}</small>", session.timing_verified ? "verified" : "not verified",
                     html_escaped(session.providers), html_escaped(session.display_server)),
         sets_text(session), html_escaped(session.software_version)},
        session.exclusion ? R"( class="excluded")" : "");
  return section(
      "Sessions and how they were measured",
      left_out_text(contents) +
          table_of("Newest first, by the clock of each session, UTC below. Timing: providers of onset "
                   "/ response. Pictures: sets and the "
                   "start of their SHA-256.",
                   {"Start", "State", "Assess", "Pain before / after", "Timing", "Pictures", "Dorsal"},
                   rows));
}

std::string head(const ReportContents& contents) {
  const PhaseReport& front = contents.phases.front();
  const std::string about = front.state.phase.empty()
                                ? "Left/right judgement of the trunk."
                                : fmt::format("Phase {}.", html_escaped(front.state.phase));
  return fmt::format("<header><h1>Patient {}</h1>{}"
                     "<p><b>{}</b></p><p>{} Made {} UTC by Dorsal {}.</p></header>\n",
                     html_escaped(contents.patient), grade_badge(front.grade.grade),
                     html_escaped(grade_disclaimer), about,
                     html_escaped(minute_text_of_utc(contents.made_utc)), html_escaped(software_version()));
}

// A phase that a helper leads has its touches in a table of their own.
std::string evidence(const PhaseReport& phase) {
  return rules(phase) + (phase.led ? "" : charts(phase) + sides(phase));
}

std::string evidence_of_all(const ReportContents& contents) {
  std::string text;
  for (const PhaseReport& phase : contents.phases) text += evidence(phase);
  return text;
}

} // namespace

std::string_view report_style() {
  return R"CSS(body { font: 14px/1.4 system-ui, sans-serif; color: #14212b; background: #fff; margin: 1.5rem auto; max-width: 66rem; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.15rem; margin: 1.4rem 0 0.3rem; break-after: avoid; } h3 { break-after: avoid; }
header { border-bottom: 2px solid #14384f; padding-bottom: 0.3rem; } header p { margin: 0.35rem 0; }
.grade { display: inline-block; font-size: 1.4rem; font-weight: 700; border: 2px solid; border-radius: 6px; padding: 0.1rem 0.7rem; }
.READY { color: #0b5a2b; } .NEARLY { color: #6a4a00; } .NOT_YET { color: #7a1408; } .CANNOT_TELL { color: #37444d; }
table { border-collapse: collapse; width: 100%; } caption { text-align: left; color: #4a5963; padding: 0.2rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.45rem; border-bottom: 1px solid #c3ccd2; overflow-wrap: break-word; }
thead th { white-space: nowrap; } th:first-child { min-width: 7.5em; } tr { break-inside: avoid; } tbody th { font-weight: 600; }
.mind th { border-left: 4px solid #c25700; } .excluded { color: #5a6670; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 0.5rem 1.5rem; }
figure { margin: 0; break-inside: avoid; } figcaption { font-size: 0.9rem; } svg { width: 100%; height: auto; }
.scroll { overflow-x: auto; }
@page { size: A4; margin: 14mm; }
@media print { body { font-size: 10.5px; margin: 0; padding: 0; max-width: none; } .scroll { overflow: visible; }
  .figures { grid-template-columns: 1fr 1fr; } }
)CSS";
}

std::string report_style_inline() { return fmt::format("<style>\n{}</style>", report_style()); }

std::string report_page(const ReportContents& contents, const std::string& style) {
  return fmt::format(
             "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta "
             "name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Dorsal report: "
             "{}</title>\n<link rel=\"icon\" href=\"data:,\">\n{}\n</head>\n<body>\n<main>\n",
             html_escaped(contents.patient), style) +
         head(contents) + programme_section(contents) + evidence_of_all(contents) + touch_section(contents) +
         lesson_section(contents) + imagery_section(contents) + movement_section(contents) +
         measures_section(contents) + worse_section(contents) + decisions(contents) + thresholds(contents) +
         sessions(contents) + "</main>\n</body>\n</html>\n";
}

} // namespace dorsal
