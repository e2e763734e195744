#include "engine/clinic/programme/possible_decisions.h"

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

} // namespace dorsal
