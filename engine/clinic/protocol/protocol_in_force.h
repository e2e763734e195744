#pragma once
// The protocol that holds for a patient: command line, then a prescription that was opened here, then
// patient, then clinic, then built-in. Each layer says only what it changes; what it leaves out is that of
// the layer beneath. A [[blocks]] list replaces the whole list beneath.
#include "engine/core/protocol/protocol.h"
#include "engine/store/file/database.h"

#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace dorsal {

struct ProtocolInForce {
  Protocol protocol;
  std::vector<std::string>
      layers; // the uppermost first: "patient, version 2", "clinic, version 1", "built in"
};

// What holds for the clinic where `patient` is none. `file` may be empty. Nothing when a layer has problems,
// after all of them were printed.
[[nodiscard]] std::optional<ProtocolInForce> protocol_in_force(Database& database,
                                                               const std::optional<std::string>& patient,
                                                               const std::string& file, std::ostream& err);
// The code itself, or nothing while nobody of that code is in the database: then the clinic's holds.
[[nodiscard]] std::optional<std::string> known_patient(Database& database, const std::string& code);
[[nodiscard]] std::string in_words(const std::vector<std::string>& layers); // "A over B over C"

} // namespace dorsal
