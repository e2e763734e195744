#include "engine/clinic/report/report.h"

#include "engine/clinic/report/movement_report.h"
#include "engine/clinic/visit/history.h"
#include "engine/core/base/error.h"
#include "engine/core/stimulus/roll.h"
#include "engine/core/visit/known.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

namespace dorsal {
namespace {

SessionReport report_on(const StoredSession& session) {
  SessionReport report{.session = session.summary, .blocks = {}};
  const std::vector<BlockRecord>& blocks = session.record.blocks;
  for (std::size_t place = 0; place < blocks.size(); ++place) {
    const BlockRecord& block = blocks[place];
    report.blocks.push_back({.header = block.header,
                             .summary = summarise(all_trials(block.trials)),
                             .first_level = {},
                             .last_level = left_off_at(block),
                             .led = {},
                             .left_out = is_left_out(blocks, place, session.summary.state)});
    report.blocks.back().lesson = lesson_report(session, block);
    report.blocks.back().activity = activity_words(block);
    if (is_led(block.header.kind.task)) report.blocks.back().led = summarise(block.led);
    if (!block.trials.empty()) report.blocks.back().first_level = block.trials.front().planned.level;
  }
  return report;
}

TrialSelection assess_trials(const std::vector<StoredSession>& sessions) {
  TrialSelection trials;
  for (const StoredSession& session : sessions)
    std::ranges::copy(trials_of_kind(session.record.blocks, {BlockKind::assess}), std::back_inserter(trials));
  return trials;
}

std::vector<SideReport> by_side(const TrialSelection& trials) {
  std::vector<SideReport> sides;
  for (const Side side : {Side::left, Side::right}) sides.push_back({side, summarise(of_side(trials, side))});
  return sides;
}

std::vector<RollReport> by_roll(const TrialSelection& trials) {
  std::set<double> rolls;
  for (const TrialRecord* trial : trials) rolls.insert(folded_roll(trial->planned.roll_deg));
  std::vector<RollReport> reports;
  reports.reserve(rolls.size());
  for (const double roll : rolls)
    reports.push_back({roll, summarise(trials_where(trials, [roll](const TrialRecord& trial) {
                         return folded_roll(trial.planned.roll_deg) == roll;
                       }))});
  return reports;
}

std::vector<AmplitudeReport> by_amplitude(const TrialSelection& trials) {
  std::vector<AmplitudeReport> reports;
  for (const Amplitude amplitude : {Amplitude::subtle, Amplitude::medium, Amplitude::marked}) {
    const TrialSelection of = trials_where(
        trials, [amplitude](const TrialRecord& trial) { return trial.stimulus.amplitude == amplitude; });
    if (!of.empty()) reports.push_back({amplitude, summarise(of)});
  }
  return reports;
}

} // namespace

ReadableSessions read_sessions(Database& database, const std::string& patient) {
  ReadableSessions found = readable_sessions(database, patient);
  if (found.sessions.empty() && found.left_out.empty())
    throw Error(ExitCode::not_found,
                fmt::format("no sessions of patient {}; `dorsal sessions` lists what there is", patient));
  return found;
}

PatientReport report_on(const std::string& patient, const std::vector<StoredSession>& sessions) {
  PatientReport report;
  report.patient = patient;
  for (const StoredSession& session : sessions) report.sessions.push_back(report_on(session));
  const TrialSelection assess = assess_trials(sessions);
  report.assess = summarise(assess);
  report.sides = by_side(assess);
  report.rolls = by_roll(assess);
  report.amplitudes = by_amplitude(assess);
  return report;
}

} // namespace dorsal
