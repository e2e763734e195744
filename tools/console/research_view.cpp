#include "tools/console/research_view.h"

#include "engine/store/travel/pseudonyms.h"

#include <fmt/format.h>

namespace dorsal::console {
namespace {

// Patients of a shared store have no row here that a number could be kept beside.
int weeks_of_code(const std::string& secret, const std::string& patient) {
  constexpr int most_weeks = 520;
  const Uuid drawn = pseudonym(secret, fmt::format("weeks {}", patient));
  return 1 + (drawn.bytes[0] << 8 | drawn.bytes[1]) % most_weeks;
}

} // namespace

bool sees_real_dates(const Visit& visit) { return visit.who->account.role == Role::clinician; }

Shift shift_on_pages(Console& console, const std::string& patient) {
  if (console.records().place().is_null()) return shift_of(console.database(), patient);
  const std::string secret = export_secret(console.database());
  return {weeks_of_code(secret, patient), secret};
}

void show_dates_to(Console& console, const Visit& visit, PatientOverview& patient) {
  if (sees_real_dates(visit) || !patient.last_start) return;
  const Shift shift = shift_on_pages(console, patient.code);
  patient.last_start = WallClock{shift_date(patient.last_start->utc, shift.weeks), 0};
}

void show_dates_to(Console& console, const Visit& visit, StoredSession& session) {
  if (sees_real_dates(visit)) return;
  const Shift shift = shift_on_pages(console, session.summary.patient);
  session = shifted_under_its_name(std::move(session), shift);
}

void show_dates_to(Console& console, const Visit& visit, std::vector<StoredSession>& sessions) {
  if (sees_real_dates(visit) || sessions.empty()) return;
  const Shift shift = shift_on_pages(console, sessions.front().summary.patient);
  for (StoredSession& session : sessions) session = shifted_under_its_name(std::move(session), shift);
}

} // namespace dorsal::console
