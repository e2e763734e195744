#pragma once
// What a visit today holds, for a page: of a programme as it is, of one phase alone without halving, since
// nobody planned a programme there.
#include "engine/clinic/programme/patient_programme.h"

namespace dorsal {

[[nodiscard]] TodayPlan plan_of_today(const PatientProgramme& programme, Helper helper = Helper::there);

} // namespace dorsal
