#include "tools/unfinished_session.h"

#include "engine/core/error.h"
#include "tools/protocol_file.h"

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

} // namespace

UnfinishedSession find_unfinished(Database& database, PictureSets& pictures, const std::string& patient) {
  SessionReader reader{database};
  const auto name = reader.unfinished_session_name(patient);
  if (!name) return {};
  auto owned = std::make_shared<EmergencyJournal>(database.path(), *name);
  if (owned->found_earlier_records())
    return {.refusal = "the unfinished session cannot go on, because its emergency journal could not be "
                       "brought home; both are kept"};
  auto stored = reader.session(*name);
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
