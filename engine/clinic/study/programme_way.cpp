#include "engine/clinic/study/programme_way.h"

#include "engine/clinic/programme/patient_answers.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace dorsal {
namespace {

// At nine, and the next visits of a day at the full hours after it; decisions before the next one.
constexpr int first_hour = 9, decision_minute = 50, most_visits_a_day = 24 - first_hour;

// The longest that a door waits for the calendar, and a week.
constexpr std::chrono::weeks longest_wait{most_door_weeks + 1};

bool holds_trials_of(const BlockRecord& block, std::string_view phase) {
  return block.header.phase == phase && has_trials(block);
}

} // namespace

ProgrammeWay::ProgrammeWay(const Protocol& protocol, const ProgrammePlay& play,
                           const observer::ObserverProfile& profile, Day first)
    : protocol_(protocol), play_(play), profile_(profile), first_(first), day_(first),
      programme_(programme_from(protocol, {}, {}, first)), visits_of_phase_(protocol.programme.size()),
      course_(protocol.programme.size()) {
  look();
}

std::optional<VisitOfProgramme> ProgrammeWay::next() {
  for (const Day last = day_ + longest_wait; day_ <= last;) {
    const TodayPlan today = plan();
    const bool is_due = !today.parts.empty();
    if (is_due && visits_today_ < most_visits_a_day) {
      Protocol visit = protocol_of_visit(protocol_, today);
      std::vector<Practised> of_blocks = learnt_from(visit);
      return VisitOfProgramme{std::move(visit), clock(0), std::move(of_blocks),
                              asked_today(programme_, answered_in(sessions_))};
    }
    if (!is_due &&
        std::ranges::none_of(today.left_out, [&](const PartLeftOut& part) { return comes_again(part); }))
      return {};
    day_ += std::chrono::days{1};
    visits_today_ = 0;
    look();
  }
  return {};
}

std::vector<Decision> ProgrammeWay::ended(StoredSession session, const std::map<int, double>& truths) {
  note_practice(session, truths);
  sessions_.push_back(std::move(session));
  look();
  std::vector<Decision> decided;
  for (std::size_t i = 0; i < programme_.now.size() && play_.decides == Decides::ready; ++i) {
    if (programme_.now[i].state.standing != Standing::ready) continue;
    decided.push_back({.kind = DecisionKind::next_phase,
                       .grade = Grade::ready,
                       .who = std::string{simulated_clinician},
                       .at_utc = clock(decision_minute).utc,
                       .reason = {},
                       .phase = protocol_.programme[i].name});
    course_[i].passed = static_cast<int>((day_ - first_).count());
  }
  ++visits_today_;
  decisions_.insert(decisions_.end(), decided.begin(), decided.end());
  if (!decided.empty()) look();
  return decided;
}

// What stands today, derived anew.
void ProgrammeWay::look() {
  programme_ = programme_from(protocol_, sessions_, decisions_, day_);
  const int today = static_cast<int>((day_ - first_).count());
  for (std::size_t i = 0; i < course_.size(); ++i) {
    const PhaseNow& now = programme_.now[i];
    if (!course_[i].opened && is_open(now.state.standing)) course_[i].opened = today;
    if (!course_[i].ready && now.report.grade == Grade::ready) course_[i].ready = today;
  }
}

TodayPlan ProgrammeWay::plan() const {
  std::vector<PhaseState> states = programme_.states();
  for (std::size_t i = 0; i < states.size(); ++i)
    if (rests(i)) states[i].standing = Standing::set_aside;
  TodayFacts facts = programme_.facts;
  facts.helper = play_.helper;
  return plan_today(programme_.phases, states, facts);
}

bool ProgrammeWay::rests(std::size_t phase) const {
  return play_.most_days && course_[phase].days_practised >= *play_.most_days;
}

bool ProgrammeWay::comes_again(const PartLeftOut& left_out) const {
  switch (left_out.why) {
  case LeftOut::done_today:
  case LeftOut::done_this_week:
  case LeftOut::no_time:
  case LeftOut::resting: return true;
  case LeftOut::needs_helper:
  case LeftOut::lessons_done:
  case LeftOut::waits_for_clinician:
  case LeftOut::needs_motors: return false;
  case LeftOut::not_open: break;
  }
  const auto place =
      static_cast<std::size_t>(find_phase(protocol_.programme, left_out.phase) - protocol_.programme.data());
  return !sessions_.empty() && programme_.now[place].state.standing == Standing::closed &&
         protocol_.programme[place].door.opens == Opens::weeks;
}

std::vector<Practised> ProgrammeWay::learnt_from(const Protocol& visit) const {
  const int all = std::accumulate(visits_of_phase_.begin(), visits_of_phase_.end(), 0);
  std::vector<Practised> of_blocks;
  for (const BlockSpec& block : visit.blocks) {
    const auto place =
        static_cast<std::size_t>(find_phase(protocol_.programme, block.phase) - protocol_.programme.data());
    const int own = visits_of_phase_[place];
    of_blocks.push_back({own, profile_.learning_carried_over * (all - own)});
  }
  return of_blocks;
}

void ProgrammeWay::note_practice(const StoredSession& session, const std::map<int, double>& truths) {
  for (std::size_t i = 0; i < course_.size(); ++i) {
    const std::string& phase = protocol_.programme[i].name;
    bool practised = false;
    for (const BlockRecord& block : session.record.blocks) {
      if (!holds_trials_of(block, phase)) continue;
      practised = true;
      const auto truth = truths.find(block.header.block);
      if (truth != truths.end()) course_[i].true_accuracy = truth->second;
    }
    if (!practised) continue;
    const std::vector<Day>& days = programme_.facts.practice[i].days;
    if (std::ranges::find(days, day_) == days.end()) ++course_[i].days_practised;
    ++visits_of_phase_[i];
  }
}

WallClock ProgrammeWay::clock(int minute) const {
  return {fmt::format("{}T{:02}:{:02}:00.000Z", to_text(day_), first_hour + visits_today_, minute), 0};
}

} // namespace dorsal
