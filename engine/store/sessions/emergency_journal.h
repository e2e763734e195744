#pragma once
// The emergency journal of a session: where its records go when the database cannot take them. The room for
// it is taken when the session begins, so that a full disk does not matter. It holds the image of a small
// Dorsal database with the whole session, the database's station (whose UUID is made with the database file
// and is the file's own) and the patient's UUID.
//
// The journal also says who owns the session. Its process holds a lock on the file for as long as it lives
// (journal_file.h says what that is worth on network folders): a session with a living owner is resumed,
// ended, brought home and deleted by nobody else.
#include "engine/store/file/uuid.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

class EmergencyJournal {
public:
  // Owns the session and takes the room it may need. Throws Error(database_error) where another window owns
  // it. A journal without room tries again when it is needed.
  EmergencyJournal(const std::filesystem::path& database, const Uuid& session);
  ~EmergencyJournal(); // removes a file that nothing was written to
  EmergencyJournal(const EmergencyJournal&) = delete;
  EmergencyJournal& operator=(const EmergencyJournal&) = delete;
  EmergencyJournal(EmergencyJournal&&) = delete;
  EmergencyJournal& operator=(EmergencyJournal&&) = delete;

  // Records of this session that an earlier process kept and nobody has brought home: they are never written
  // over, and the session must not go on without them.
  [[nodiscard]] bool found_earlier_records() const;
  // Returns the file once the image is on its disk. Throws Error(file_error) when no place took it.
  std::filesystem::path write(std::string_view image);
  void erase(); // what was written, overwritten and removed

private:
  struct Place;
  std::vector<std::unique_ptr<Place>> places_; // in the order they are tried
  std::size_t place_{0};
  std::uint64_t written_{0};
};

inline constexpr const char* open_in_another_window =
    "this session is open in another window; go on there, or end it there first";

// True where a living process, this one included, owns the session. `besides`: a file that does not count.
[[nodiscard]] bool is_session_owned(const std::filesystem::path& database, const Uuid& session,
                                    const std::filesystem::path& besides = {});

// The journals of a database, in every place where one may lie; those of living sessions too.
[[nodiscard]] std::vector<std::filesystem::path> emergency_journals(const std::filesystem::path& database);
// Those that could not be read and were set aside.
[[nodiscard]] std::vector<std::filesystem::path> unreadable_journals(const std::filesystem::path& database);
// The newest whole image; nothing where nothing was ever written. Throws Error(file_error) where it cannot be
// read, Error(bad_input) where it is damaged.
[[nodiscard]] std::optional<std::string> read_emergency_journal(const std::filesystem::path& file);

// False for one that nothing was written to and for a living session's; true for one that cannot be read.
[[nodiscard]] bool waits_to_come_home(const std::filesystem::path& file);

} // namespace dorsal
