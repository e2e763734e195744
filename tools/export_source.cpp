#include "tools/export_source.h"

#include "engine/store/date_shift.h"

namespace dorsal {

ExportSource export_source(Database& database, const std::string& patient, Dates dates) {
  SessionReader reader(database);
  return {database, patient.empty() ? reader.sessions() : reader.sessions_of(patient), dates};
}

void for_each_session(const ExportSource& source, const std::function<void(const StoredSession&)>& work) {
  SessionReader reader(source.database);
  for (const SessionSummary& summary : source.sessions) {
    auto session = reader.session(summary.uuid);
    if (!session) continue;
    if (source.dates == Dates::shifted)
      session = shift_dates(std::move(*session), weeks_shifted(source.database, summary.patient));
    work(*session);
  }
}

} // namespace dorsal
