#include "engine/clinic/programme/phase_decision.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal {

std::vector<DecisionKind> possible_decisions(const DecidedPhase& phase) {
  std::vector<DecisionKind> kinds;
  switch (phase.standing) {
  case Standing::passed:
  case Standing::set_aside: return {DecisionKind::go_back};
  case Standing::closed: kinds = {DecisionKind::open_early}; break;
  case Standing::open:
  case Standing::ready:
    kinds = {phase.grade == Grade::ready ? DecisionKind::next_phase : DecisionKind::override_grade,
             DecisionKind::stay};
    break;
  }
  if (!phase.is_only_one) kinds.push_back(DecisionKind::set_aside);
  return kinds;
}

std::vector<DecisionKind> possible_decisions(const PatientProgramme& programme, std::size_t place) {
  const PhaseNow& now = programme.now[place];
  return possible_decisions({.standing = now.state.standing,
                             .grade = now.report.grade,
                             .is_only_one = programme.phases.size() == 1});
}

std::optional<std::size_t> place_of(const PatientProgramme& programme, std::string_view phase) {
  if (phase.empty() && programme.phases.size() == 1) return 0;
  const auto found = std::ranges::find(programme.phases, phase, &Phase::name);
  if (found == programme.phases.end()) return {};
  return static_cast<std::size_t>(found - programme.phases.begin());
}

std::string fault_of_decision(const PatientProgramme& programme, std::size_t place, DecisionKind kind,
                              std::string_view reason) {
  const PhaseNow& now = programme.now[place];
  const std::vector<DecisionKind> possible = possible_decisions(programme, place);
  if (std::ranges::count(possible, kind) == 0) {
    if (kind == DecisionKind::next_phase && is_open(now.state.standing))
      return fmt::format("The grade is {}. To move on all the same, override it with a reason.",
                         name_of(now.report.grade));
    if (kind == DecisionKind::override_grade && is_open(now.state.standing))
      return "The grade is READY, there is nothing to override.";
    return fmt::format("{} is {}; what can be decided now: {}.", now.state.phase, name_of(now.state.standing),
                       in_words(possible));
  }
  if (!needs_reason(kind) || !reason.empty()) return {};
  return kind == DecisionKind::override_grade ? "Give the reason for the override, up to 1000 characters."
                                              : "Give the reason, up to 1000 characters.";
}

} // namespace dorsal
