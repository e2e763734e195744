#pragma once
// What the list and a patient's page say beside the grade: phases, what is due, adherence and flags; the
// course of the assess blocks by side with its band of ordinary fluctuation, pain, the rig used, the phases.
#include "engine/store/sessions/session_reader.h"
#include "tools/console/console.h"

#include <vector>

namespace dorsal::console {

// Adds "phases", "today", "adherence", "strip", "needs", "course", "flags" and "left_out" to each row; rows
// stand beside the patients.
void add_list_facts(Console& console, const std::vector<PatientOverview>& patients, Json& rows);

// What is wrong with the clock of this computer, or with the date of somebody's last session; null when
// nothing is.
[[nodiscard]] Json clock_warning(const Console& console, const std::vector<PatientOverview>& patients);

// Emergency journals beside this station's database that could not be read, or wait to be brought home.
[[nodiscard]] Json journal_warnings(Console& console);

// Accuracy and response time over the sessions that count.
[[nodiscard]] Json course_json(const std::vector<StoredSession>& counted);

// The days of practice, what the dose asks for, and the next day that it does; `sessions` are those of the
// phase whose dose it is.
[[nodiscard]] Json practice_json(const std::vector<StoredSession>& sessions, const Dose& dose, Day today);

// Adds "phases" and, to each of body["sessions"], "pain" and "rig"; where there are several phases, to each
// block which it belongs to.
void add_page_facts(Json& body, const std::vector<StoredSession>& sessions, const Protocol& protocol);

} // namespace dorsal::console
