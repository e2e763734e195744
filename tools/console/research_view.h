#pragma once
// Sessions as a researcher's pages show them: with the dates of shifted exports and without what tells of the
// machine. Their names stay, so that a page can ask for them; no export has those.
#include "engine/store/travel/date_shift.h"
#include "tools/console/console.h"

#include <string>
#include <vector>

namespace dorsal::console {

[[nodiscard]] bool sees_real_dates(const Visit& visit);
[[nodiscard]] Shift shift_on_pages(Console& console, const std::string& patient);

// Nothing changes for who sees real dates.
void show_dates_to(Console& console, const Visit& visit, PatientOverview& patient);
void show_dates_to(Console& console, const Visit& visit, StoredSession& session);
void show_dates_to(Console& console, const Visit& visit, std::vector<StoredSession>& sessions);

} // namespace dorsal::console
