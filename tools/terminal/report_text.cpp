#include "tools/terminal/report_text.h"

#include "engine/clinic/report/text_table.h"
#include "engine/core/base/calendar_day.h"

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
  for (const SessionReport& session : report.sessions)
    for (const BlockReport& block : session.blocks) table.add(block_cells(session.session, block));
  table.print(terminal.out);
}

void print_assess(const PatientReport& report, const Terminal& terminal) {
  terminal.out << '\n' << terminal.heading("All assess trials together") << "\n\n";
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

} // namespace

void print_report(const PatientReport& report, const Terminal& terminal) {
  print_sessions(report, terminal);
  print_assess(report, terminal);
}

} // namespace dorsal
