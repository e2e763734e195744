#pragma once
// Where the emergency journals of a database lie and what they are called: NAME.emergency-SESSION, exactly,
// beside the database (its real file, whatever link leads there); where that cannot be, in
// $XDG_STATE_HOME/dorsal (default ~/.local/state/dorsal), and last in dorsal-UID in the folder for temporary
// files. The latter two count only where the folder is a folder, is ours and nobody else may write it. The
// run-time folder of a login is none of them: it goes with the login. Internal to the store.
#include "engine/store/file/uuid.h"

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <vector>

namespace dorsal {

struct JournalPlace {
  std::filesystem::path file;
  enum class Folder { of_database, of_user } folder{};
};

// For one session, in the order they are tried.
[[nodiscard]] std::vector<JournalPlace> journal_places(const std::filesystem::path& database,
                                                       const Uuid& session);
// False where the folder cannot be made or is not to be trusted.
[[nodiscard]] bool make_journal_folder(const JournalPlace& place);

struct FoundJournal {
  std::filesystem::path file;
  Uuid session;
};
[[nodiscard]] std::vector<FoundJournal> found_journals(const std::filesystem::path& database);
// Those that were set aside because they could not be read.
[[nodiscard]] std::vector<std::filesystem::path> journals_set_aside(const std::filesystem::path& database);
// Under a name that nothing has yet; returns it. Throws Error(file_error).
std::filesystem::path set_journal_aside(const std::filesystem::path& journal);

// Whoever may read and write the database may read and write its journals.
struct DatabaseAccess {
  uid_t owner{};
  mode_t mode{};
};
[[nodiscard]] DatabaseAccess access_of(const std::filesystem::path& database);

} // namespace dorsal
