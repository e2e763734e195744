#include "tools/unfinished_session.h"

#include "engine/clinic/protocol/protocol_file.h"
#include "engine/core/base/error.h"

#include <fmt/format.h>

#include <utility>

namespace dorsal {
namespace {

std::string hash_now(PictureSets& pictures, const Protocol& protocol) {
  try {
    return pictures.hash(sets_of(protocol));
  } catch (const Error&) {
    return {}; // a set of then is gone
  }
}

// Nobody is kept from beginning anew by one that cannot be read.
std::optional<StoredSession> read_or_refuse(SessionReader& reader, const Uuid& name, std::string& refusal) {
  try {
    return reader.session(name);
  } catch (const Error& error) {
    if (error.code() != ExitCode::database_error) throw;
    refusal = fmt::format("the unfinished session cannot go on, because it cannot be read ({}); what it "
                          "holds is kept",
                          error.what());
    return {};
  }
}

} // namespace

UnfinishedSession find_unfinished(Database& database, PictureSets& pictures, const std::string& patient) {
  SessionReader reader{database};
  std::string refusal;
  const auto name = reader.unfinished_session_name(patient);
  if (!name) return {};
  auto owned = std::make_shared<EmergencyJournal>(database.path(), *name);
  if (owned->found_earlier_records())
    return {.refusal = "the unfinished session cannot go on, because its emergency journal could not be "
                       "brought home; both are kept"};
  auto stored = read_or_refuse(reader, *name, refusal);
  if (!refusal.empty()) return {.refusal = std::move(refusal)};
  if (!stored || stored->summary.state != SessionState::running)
    return {}; // its owner has ended it meanwhile
  ProtocolReading reading = parse_protocol(stored->record.header.protocol_text, "stored protocol");
  if (reading.ok() && hash_now(pictures, reading.protocol) == stored->record.header.picture_set_hash)
    return {.session = Unfinished{std::move(*stored), std::move(reading.protocol), std::move(owned)}};
  return {.refusal =
              fmt::format("the unfinished session of {} cannot go on, because its pictures or protocol "
                          "have changed since; its trials are kept",
                          stored->summary.start.utc)};
}

} // namespace dorsal
