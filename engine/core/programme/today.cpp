#include "engine/core/programme/today.h"

#include "engine/core/programme/flare.h"
#include "engine/core/programme/visit_length.h"
#include "engine/core/protocol/programme.h"
#include "engine/core/protocol/protocol_sections.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace dorsal {
namespace {

constexpr int halved_by = 2;

// Half of it, and never nothing.
Dose halved_dose(Dose dose) {
  dose.sessions_a_day = std::max(1, dose.sessions_a_day / halved_by);
  dose.days_a_week = std::max(1, dose.days_a_week / halved_by);
  dose.session_length /= halved_by;
  return dose;
}

struct Candidate {
  const Phase* phase{};
  std::vector<BlockSpec> blocks;
  Duration longest{};        // of a visit, as its dose says
  std::optional<Day> last{}; // practised
};

bool needs_hand(const BlockSpec& block) { return needs_helper(block.kind.task); }
bool is_lesson(const BlockSpec& block) { return block.kind.task == TaskId::lesson; }
bool is_imagery(const BlockSpec& block) { return block.kind.task == TaskId::imagery; }
bool needs_motors(const BlockSpec& block) { return task_of(block.kind.task).led_by == LedBy::machine; }

// The patient rests while somebody else's hand leads.
bool is_restful(const Candidate& candidate) { return std::ranges::all_of(candidate.blocks, needs_hand); }

std::optional<Day> last_of(const std::vector<Day>& days) {
  const auto last = std::ranges::max_element(days);
  return last == days.end() ? std::nullopt : std::optional{*last};
}

std::optional<LeftOut> reason_against(const Dose& dose, const PhaseState& state, const std::vector<Day>& days,
                                      Day today) {
  if (!is_open(state.standing)) return LeftOut::not_open;
  switch (due_today(dose_progress(days, today), dose)) {
  case DueToday::done_today: return LeftOut::done_today;
  case DueToday::done_this_week: return LeftOut::done_this_week;
  case DueToday::practise: break;
  }
  return {};
}

// The longest not practised first; then one that tires and one that rests in turn.
std::vector<Candidate> in_turn(std::vector<Candidate> candidates) {
  std::ranges::stable_sort(candidates,
                           [](const Candidate& a, const Candidate& b) { return a.last < b.last; });
  std::vector<Candidate> order;
  while (!candidates.empty()) {
    auto next = order.empty() ? candidates.begin()
                              : std::ranges::find_if(candidates, [&](const Candidate& candidate) {
                                  return is_restful(candidate) != is_restful(order.back());
                                });
    if (next == candidates.end()) next = candidates.begin();
    order.push_back(std::move(*next));
    candidates.erase(next);
  }
  return order;
}

// One section of a protocol sets both: a visit has each section once.
bool is_set_alike(TaskId a, TaskId b) {
  using namespace sections;
  return a == b || (has_two_points(a) && has_two_points(b)) || (tells_a_square(a) && tells_a_square(b));
}

bool shares_a_task(const Phase& phase, std::span<const PlannedPart> parts) {
  const std::vector<TaskId> tasks = tasks_of(phase);
  const auto is_shared = [&](const BlockSpec& block) {
    return std::ranges::any_of(tasks, [&](TaskId task) { return is_set_alike(task, block.kind.task); });
  };
  return std::ranges::any_of(
      parts, [&](const PlannedPart& part) { return std::ranges::any_of(part.blocks, is_shared); });
}

std::string parts_in_words(const std::vector<PlannedPart>& planned) {
  std::vector<std::string> parts;
  parts.reserve(planned.size());
  for (const PlannedPart& part : planned)
    parts.push_back(fmt::format("{}, about {} minutes", part.phase, part.minutes));
  return fmt::format("{}", fmt::join(parts, ", then "));
}

bool is_left_out(const TodayPlan& plan, LeftOut why) {
  return std::ranges::any_of(plan.left_out, [why](const PartLeftOut& part) { return part.why == why; });
}

void add_where_it_fits(Candidate candidate, TodayPlan& plan) {
  const int minutes = minutes_for(candidate.blocks);
  const auto longest = std::chrono::duration_cast<std::chrono::minutes>(candidate.longest).count();
  const bool fits = plan.parts.empty() || plan.minutes() + minutes <= longest;
  if (!fits || shares_a_task(*candidate.phase, plan.parts)) {
    plan.left_out.push_back({candidate.phase->name, LeftOut::no_time});
    return;
  }
  for (BlockSpec& block : candidate.blocks) block.phase = candidate.phase->name;
  plan.parts.push_back({candidate.phase->name, std::move(candidate.blocks), minutes});
}

} // namespace

int TodayPlan::minutes() const {
  return std::accumulate(parts.begin(), parts.end(), 0,
                         [](int sum, const PlannedPart& part) { return sum + part.minutes; });
}

TodayPlan plan_today(std::span<const Phase> phases, std::span<const PhaseState> states,
                     const TodayFacts& facts) {
  TodayPlan plan{.parts = {}, .left_out = {}, .halved = facts.flare.has_value(), .stopped = facts.stopped};
  if (facts.stopped) return plan;
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < phases.size(); ++i) {
    const Phase& phase = phases[i];
    const std::vector<Day>& days = facts.practice[i].days;
    const Dose dose = facts.flare ? halved_dose(phase.dose) : phase.dose;
    std::optional<LeftOut> against = reason_against(dose, states[i], days, facts.today);
    std::vector<BlockSpec> blocks = facts.flare ? halved(phase.blocks) : phase.blocks;
    if (!against && blocks.empty()) against = LeftOut::resting;
    if (facts.lessons_left == 0) std::erase_if(blocks, is_lesson);
    if (!against && blocks.empty()) against = LeftOut::lessons_done;
    if (facts.imagery_waits) std::erase_if(blocks, is_imagery);
    if (!against && blocks.empty()) against = LeftOut::waits_for_clinician;
    if (!against && facts.helper == Helper::unknown && std::ranges::any_of(blocks, needs_hand))
      plan.asks_for_helper = true;
    if (facts.helper != Helper::there) std::erase_if(blocks, needs_hand);
    if (!against && blocks.empty()) against = LeftOut::needs_helper;
    if (facts.motors == Motors::none) std::erase_if(blocks, needs_motors);
    if (!against && blocks.empty()) against = LeftOut::needs_motors;
    if (against)
      plan.left_out.push_back({phase.name, *against});
    else
      candidates.push_back({&phase, std::move(blocks), dose.session_length, last_of(days)});
  }
  for (Candidate& candidate : in_turn(std::move(candidates))) add_where_it_fits(std::move(candidate), plan);
  return plan;
}

Protocol protocol_of_visit(const Protocol& protocol, std::span<const PlannedPart> parts) {
  const Phase* first = find_phase(protocol.programme, parts.front().phase);
  Protocol visit = protocol_of(*first, protocol);
  visit.blocks.clear();
  for (const PlannedPart& part : parts) {
    const Phase& phase = *find_phase(protocol.programme, part.phase);
    visit.blocks.insert(visit.blocks.end(), part.blocks.begin(), part.blocks.end());
    visit.dose.session_length = std::max(visit.dose.session_length, phase.dose.session_length);
    for (const TaskId task : tasks_of(phase)) switch (task) {
      case TaskId::judgement:
        visit.adaptation = phase.adaptation;
        visit.readiness = phase.readiness; // an assess block may end early by its goal
        break;
      case TaskId::points:
      case TaskId::orientation: visit.points = phase.points; break;
      case TaskId::touch:
      case TaskId::vibration:
      case TaskId::touch_probe: visit.touch = phase.touch; break;
      case TaskId::drawing: visit.drawing = phase.drawing; break;
      case TaskId::lesson: visit.lesson = phase.lesson; break;
      case TaskId::imagery: visit.imagery = phase.imagery; break;
      case TaskId::movement: visit.movement = phase.movement; break;
      case TaskId::probe:
      case TaskId::words: break;
      }
  }
  return visit;
}

// A flare halves how many movements come and offers no more of any; the agreed number stays what it is.
Protocol protocol_of_visit(const Protocol& protocol, const TodayPlan& plan) {
  Protocol visit = protocol_of_visit(protocol, plan.parts);
  if (!plan.halved) return visit;
  for (int* const movements : {&visit.imagery.movements, &visit.movement.movements})
    *movements = std::max(1, *movements / halved_by);
  visit.movement.weekly_rise = 0;
  return visit;
}

std::string sentence_of(const TodayPlan& plan) {
  if (plan.stopped)
    return "Nothing is planned: a safety question was answered with yes, and a clinician has to look first.";
  if (plan.parts.empty()) return "Nothing is planned for today.";
  return fmt::format("Today: {}{}.", parts_in_words(plan.parts),
                     plan.halved ? "; half of the usual, because pain rose in the last days" : "");
}

std::string due_in_words(const TodayPlan& plan) {
  if (plan.stopped) return "stopped";
  if (!plan.parts.empty()) return parts_in_words(plan.parts) + (plan.halved ? " (half, pain rose)" : "");
  if (is_left_out(plan, LeftOut::done_today)) return "done for today";
  if (is_left_out(plan, LeftOut::done_this_week)) return "done for this week";
  if (is_left_out(plan, LeftOut::resting)) return "rests, pain rose";
  if (is_left_out(plan, LeftOut::needs_motors)) return "needs the machine with motors";
  if (is_left_out(plan, LeftOut::lessons_done)) return "all lessons done";
  if (is_left_out(plan, LeftOut::waits_for_clinician)) return "waits for you";
  return is_left_out(plan, LeftOut::needs_helper) ? "needs somebody who helps" : "nothing";
}

std::string in_words(const PartLeftOut& left_out) {
  const auto& [phase, why] = left_out;
  switch (why) {
  case LeftOut::not_open: return phase + ": not open";
  case LeftOut::done_today: return phase + ": done for today";
  case LeftOut::done_this_week: return phase + ": done for this week";
  case LeftOut::needs_helper: return phase + ": needs somebody who helps";
  case LeftOut::needs_motors: return phase + ": needs the machine with motors";
  case LeftOut::lessons_done: return phase + ": all lessons done";
  case LeftOut::waits_for_clinician: return phase + ": waits for a talk with the clinician";
  case LeftOut::no_time: return phase + ": next time, this visit is long enough";
  case LeftOut::resting: break;
  }
  return phase + ": rests while pain is up";
}

} // namespace dorsal
