// Somebody has looked at what came in, or has not after all.
#include "engine/store/audit/audit_log.h"
#include "engine/store/people/patients.h"
#include "tools/console/handlers.h"
#include "tools/console/today/looked.h"

namespace dorsal::console {

Reply look_at_patient(Console& console, const Visit& visit) {
  if (!visit.body.contains("looked") || !visit.body["looked"].is_boolean())
    return refused(422, "Say \"looked\": true or false.");
  const std::string& code = visit.names.at(0);
  const Uuid patient = patient_overview(console.records().of(code), code).uuid;
  const Author author = console.author(visit);
  console.database().change("keep that somebody looked", [&](SQLite::Database& sqlite) {
    append_audit(sqlite,
                 {.at_utc = author.at_utc,
                  .who = author.name,
                  .action = std::string{visit.body["looked"].get<bool>() ? looked_action : not_looked_action},
                  .subject = patient});
  });
  return {};
}

} // namespace dorsal::console
