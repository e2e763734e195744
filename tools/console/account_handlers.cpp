// Accounts and the audit log.
#include "engine/store/audit/audit_log.h"
#include "engine/store/people/patients.h"
#include "tools/console/handlers.h"
#include "tools/console/http/embedded.h"

#include <algorithm>
#include <map>

namespace dorsal::console {

Reply list_accounts(Console& console, const Visit&) {
  Json rows = Json::array();
  for (const Account& account : accounts(console.database()))
    rows.push_back({{"name", account.name}, {"role", name_of(account.role)}});
  return {.body = {{"accounts", std::move(rows)}}};
}

Reply make_account(Console& console, const Visit& visit) {
  const auto role = parse_role(visit.body.value("role", ""));
  if (!role) return refused(422, "The role is \"clinician\" or \"researcher\".");
  const Author author = console.author(visit);
  if (!add_account(console.database(),
                   {.name = visit.body.value("name", ""),
                    .passphrase = visit.body.value("passphrase", ""),
                    .who = author.name,
                    .at_utc = author.at_utc},
                   *role))
    return refused(409, "There is an account of that name; choose another.");
  return {.status = 201};
}

Reply show_api(Console&, const Visit&) {
  return {.document = Document{"application/json", std::string{embedded_api()}}};
}

Reply show_audit(Console& console, const Visit&) {
  constexpr std::size_t at_most = 500;
  const AuditVerdict verdict = verify_audit(console.database());
  std::vector<AuditEntry> entries = audit_entries(console.database());
  std::ranges::reverse(entries);
  std::map<Uuid, std::string> codes;
  for (const PatientOverview& patient : console.records().overviews()) codes[patient.uuid] = patient.code;
  const auto code_of = [&codes](const std::optional<Uuid>& subject) {
    const auto at = subject ? codes.find(*subject) : codes.end();
    return at == codes.end() ? Json(nullptr) : Json(at->second);
  };
  Json rows = Json::array();
  for (std::size_t i = 0; i < std::min(at_most, entries.size()); ++i) {
    const AuditEvent& event = entries[i].event;
    rows.push_back({{"entry", entries[i].entry},
                    {"at_utc", event.at_utc},
                    {"who", event.who},
                    {"action", event.action},
                    {"patient", event.subject ? Json(to_string(*event.subject)) : Json(nullptr)},
                    {"code", code_of(event.subject)},
                    {"detail", entries[i].erased ? "(erased with the patient)" : event.detail}});
  }
  Json faults = Json::array();
  for (const AuditFault& fault : verdict.faults)
    faults.push_back({{"entry", fault.entry}, {"what", fault.what}});
  return {.body = {{"entries", verdict.entries},
                   {"faults", std::move(faults)},
                   {"last_hash", verdict.last_hash},
                   {"rows", std::move(rows)}}};
}

} // namespace dorsal::console
