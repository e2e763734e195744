#include "engine/core/programme/phase_state.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal {
namespace {

struct Answer {
  bool open{};
  std::string why;
};

class Walk {
public:
  Walk(std::span<const Phase> phases, const ProgrammeFacts& facts) : phases_(phases), facts_(facts) {}

  [[nodiscard]] PhaseState state(std::size_t place) const {
    const Phase& phase = phases_[place];
    if (const PhaseTurn* turn = last_turn(phase.name)) return by_decision(place, *turn);
    if (phase.decided != Decided::nothing) return as_decided(place);
    const Answer answer = door(place);
    return {phase.name, answer.open ? open_or_ready(place) : Standing::closed, answer.why};
  }

private:
  [[nodiscard]] const PhaseTurn* last_turn(std::string_view phase) const {
    const PhaseTurn* last = nullptr;
    for (const PhaseTurn& turn : facts_.turns)
      if (turn.phase == phase) last = &turn;
    return last;
  }

  [[nodiscard]] PhaseState by_decision(std::size_t place, const PhaseTurn& turn) const {
    const std::string& name = phases_[place].name;
    const std::string day = to_text(turn.day);
    switch (turn.turn) {
    case Turn::next_phase: return {name, Standing::passed, "passed by a clinician's decision on " + day};
    case Turn::open_early: return {name, open_or_ready(place), "opened by a clinician on " + day};
    case Turn::set_aside: return {name, Standing::set_aside, "set aside by a clinician on " + day};
    case Turn::go_back: break;
    }
    return {name, open_or_ready(place), "opened again by a clinician on " + day};
  }

  [[nodiscard]] PhaseState as_decided(std::size_t place) const {
    const Phase& phase = phases_[place];
    const std::string why = "as the clinic decided";
    switch (phase.decided) {
    case Decided::passed: return {phase.name, Standing::passed, why};
    case Decided::set_aside: return {phase.name, Standing::set_aside, why};
    default: return {phase.name, open_or_ready(place), why};
    }
  }

  [[nodiscard]] Standing open_or_ready(std::size_t place) const {
    return facts_.phases[place].grade == Grade::ready && !facts_.held ? Standing::ready : Standing::open;
  }

  [[nodiscard]] bool was_passed(std::string_view phase) const {
    if (const PhaseTurn* turn = last_turn(phase)) return turn->turn == Turn::next_phase;
    const auto found = std::ranges::find(phases_, phase, &Phase::name);
    return found != phases_.end() && found->decided == Decided::passed;
  }

  [[nodiscard]] Answer door(std::size_t place) const {
    const Phase& phase = phases_[place];
    if (const auto begun = facts_.phases[place].begun) return {true, "begun on " + to_text(*begun)};
    if (place > 0 && was_passed(phases_[place - 1].name))
      return {true, fmt::format("follows {}, which was passed", phases_[place - 1].name)};
    const std::string words = in_words(phase.door);
    return goes_open(phase.door) ? Answer{true, "opened " + words} : Answer{false, "opens " + words};
  }

  [[nodiscard]] bool goes_open(const Door& door) const {
    switch (door.opens) {
    case Opens::at_once: return true;
    case Opens::lessons: return facts_.lessons_done >= door.number;
    case Opens::weeks:
      return facts_.first_day && facts_.today - *facts_.first_day >= std::chrono::weeks{door.number};
    case Opens::ready: return was_passed(door.phase) || is_graded_ready(door.phase);
    case Opens::decision: break;
    }
    return false;
  }

  [[nodiscard]] bool is_graded_ready(std::string_view name) const {
    const auto found = std::ranges::find(phases_, name, &Phase::name);
    if (found == phases_.end() || facts_.held) return false;
    const auto place = static_cast<std::size_t>(found - phases_.begin());
    const PhaseTurn* turn = last_turn(name);
    return facts_.phases[place].grade == Grade::ready && (turn == nullptr || turn->turn != Turn::set_aside);
  }

  std::span<const Phase> phases_;
  const ProgrammeFacts& facts_;
};

} // namespace

std::string_view name_of(Standing standing) {
  switch (standing) {
  case Standing::closed: return "closed";
  case Standing::open: return "open";
  case Standing::ready: return "ready";
  case Standing::passed: return "passed";
  case Standing::set_aside: break;
  }
  return "set aside";
}

bool is_open(Standing standing) { return standing == Standing::open || standing == Standing::ready; }

std::vector<PhaseState> phase_states(std::span<const Phase> phases, const ProgrammeFacts& facts) {
  const Walk walk(phases, facts);
  std::vector<PhaseState> states;
  for (std::size_t place = 0; place < phases.size(); ++place) states.push_back(walk.state(place));
  return states;
}

} // namespace dorsal
