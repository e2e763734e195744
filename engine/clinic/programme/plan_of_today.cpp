#include "engine/clinic/programme/plan_of_today.h"

namespace dorsal {

TodayPlan plan_of_today(const PatientProgramme& programme, Helper helper) {
  TodayFacts facts = programme.facts;
  facts.helper = helper;
  if (programme.phases.size() == 1) facts.flare.reset();
  return plan_today(programme.phases, programme.states(), facts);
}

} // namespace dorsal
