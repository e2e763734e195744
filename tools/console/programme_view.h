#pragma once
// The programme of one patient as the console tells it: the line of phases with grade, door and what may be
// decided, what a visit today would hold, and the evidence of each phase. Days and what is due today are a
// clinician's (answer_fields.h): they would tell a researcher when a session was.
#include "engine/clinic/programme/patient_programme.h"
#include "tools/console/console.h"

#include <span>
#include <string>
#include <vector>

namespace dorsal::console {

// The patient's own calendar day: that of the clock on the wall of the last session.
[[nodiscard]] Day today_of(const Console& console, const std::optional<WallClock>& last_session);

// `counted`: the sessions that count, oldest first, with their real dates.
[[nodiscard]] PatientProgramme programme_now(Console& console, Database& database, const std::string& patient,
                                             std::span<const StoredSession> counted);

// By the same sessions under other dates, which the findings name.
void grade_again(PatientProgramme& programme, std::span<const StoredSession> shown);

// Goals, "readiness", "assess" and "course" of the phase at this place. `shown`: the sessions that count,
// with the dates that the reader sees.
[[nodiscard]] Json evidence_json(const PatientProgramme& programme, std::size_t place,
                                 std::span<const StoredSession> shown);
// With the evidence of all phases but the one in front, whose it is that the page shows at once.
[[nodiscard]] Json programme_json(const PatientProgramme& programme, std::span<const StoredSession> shown);

} // namespace dorsal::console
