#include "tools/console/today/looked.h"

#include "engine/store/audit/audit_times.h"

namespace dorsal::console {
namespace {

std::string in(const std::map<Uuid, std::string>& times, const Uuid& patient) {
  const auto at = times.find(patient);
  return at == times.end() ? std::string{} : at->second;
}

} // namespace

Looks::Looks(Database& database)
    : looked_(last_times_of(database, looked_action)), took_back_(last_times_of(database, not_looked_action)),
      came_(last_times_of(database, "result taken in")) {}

std::string Looks::looked(const Uuid& patient) const {
  std::string time = in(looked_, patient);
  return time > in(took_back_, patient) ? time : std::string{};
}

std::string Looks::came(const Uuid& patient) const { return in(came_, patient); }

} // namespace dorsal::console
