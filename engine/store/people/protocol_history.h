#pragma once
// The protocols (thresholds and prescription) that a clinic, or one patient, has had in force, each with who,
// when and why. A change names the version that it was made from: if another change came first it is refused
// and keeps nothing, so two open pages never overwrite each other unseen. Undoing writes the older text as a
// new version. Every change is an entry of the audit log. The texts are not judged here: whoever saves one
// has read it.
#include "engine/store/file/database.h"

#include <optional>
#include <string>
#include <vector>

namespace dorsal {

struct ProtocolVersion {
  int version{};                   // from 1
  std::optional<std::string> text; // none: from here on what lies beneath is in force
  std::string who;
  std::string at_utc;
  std::string why;
};

struct ProtocolChange {
  std::optional<std::string> patient{}; // code; none: the clinic's
  std::optional<std::string> text{};
  int made_from{}; // the version it was made from; 0 where there was none
  std::string who;
  std::string at_utc;
  std::string why;
};

// Oldest first. Throws Error(not_found) for an unknown patient, as all of these do.
[[nodiscard]] std::vector<ProtocolVersion> protocol_history(Database& database,
                                                            const std::optional<std::string>& patient);
// The last one, with or without a text.
[[nodiscard]] std::optional<ProtocolVersion> last_protocol(Database& database,
                                                           const std::optional<std::string>& patient);
// The version it became; nothing where another change came first.
[[nodiscard]] std::optional<int> change_protocol(Database& database, const ProtocolChange& change);

} // namespace dorsal
