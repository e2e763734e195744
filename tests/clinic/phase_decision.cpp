#include "engine/clinic/programme/phase_decision.h"

#include "tests/support/catch.h"

using namespace dorsal;

using Kinds = std::vector<DecisionKind>;

TEST_CASE("possible decisions: what makes sense follows from where a phase stands and its grade") {
  using enum DecisionKind;
  CHECK(possible_decisions({Standing::closed, Grade::cannot_tell, false}) == Kinds{open_early, set_aside});
  CHECK(possible_decisions({Standing::open, Grade::nearly, false}) == Kinds{override_grade, stay, set_aside});
  CHECK(possible_decisions({Standing::ready, Grade::ready, false}) == Kinds{next_phase, stay, set_aside});
  CHECK(possible_decisions({Standing::passed, Grade::ready, false}) == Kinds{go_back});
  CHECK(possible_decisions({Standing::set_aside, Grade::not_yet, false}) == Kinds{go_back});
}

TEST_CASE("possible decisions: the only phase of a programme is never set aside") {
  CHECK(possible_decisions({Standing::open, Grade::not_yet, true}) ==
        Kinds{DecisionKind::override_grade, DecisionKind::stay});
}
