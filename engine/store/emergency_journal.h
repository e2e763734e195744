#pragma once
// The emergency journal of a session: where its records go when the database cannot take them. One file with
// two slots that are written in turn, each with a counter and a SHA-256, so that a torn write leaves the
// older slot; the room for both is taken when the session begins, so that a full disk does not matter. A slot
// holds the image of a small Dorsal database with the whole session.
//
// It lies beside the database; where that folder cannot be written, in $XDG_STATE_HOME/dorsal (default
// ~/.local/state/dorsal), and where that fails too, in the folder for temporary files.
#include "engine/store/uuid.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

class EmergencyJournal {
public:
  // Takes the room it may need. Never throws: a journal without room tries again when it is needed.
  EmergencyJournal(const std::filesystem::path& database, const Uuid& session);
  ~EmergencyJournal(); // removes a file that nothing was written to
  EmergencyJournal(const EmergencyJournal&) = delete;
  EmergencyJournal& operator=(const EmergencyJournal&) = delete;
  EmergencyJournal(EmergencyJournal&&) = delete;
  EmergencyJournal& operator=(EmergencyJournal&&) = delete;

  // Returns the file once the image is on its disk. Throws Error(file_error) when no place took it.
  std::filesystem::path write(std::string_view image);

private:
  std::vector<std::filesystem::path> places_; // in the order they are tried
  std::size_t place_{0};
  std::uint64_t written_{0};
};

// The journals of a database, in every place where one may lie.
[[nodiscard]] std::vector<std::filesystem::path> emergency_journals(const std::filesystem::path& database);
// The newest whole image; nothing where none was ever written whole. Throws Error(file_error) when it cannot
// be read.
[[nodiscard]] std::optional<std::string> read_emergency_journal(const std::filesystem::path& file);

} // namespace dorsal
