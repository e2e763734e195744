#pragma once
// Sessions in one file that only a passphrase opens, of any size: a database inside a sealed file. All of a
// database travels as it is, its keys and settings included; one patient's alone with sessions and decisions,
// and nothing else. Opening authenticates the whole before anything is used. Meanwhile plain data lie on the
// disk of `workshop`, in a file that has no name there and that no kill leaves behind (nameless_file.h).
#include "engine/store/file/sealed_file.h"
#include "engine/store/travel/merge.h"

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

namespace dorsal {

struct ArchiveOrder {
  std::optional<std::string> patient; // empty: all of the database
  Passphrase passphrase;
  std::filesystem::path workshop;
};
struct ArchivedSessions {
  int sessions{};
  std::vector<LeftOutSession> left_out; // of one patient's alone: they cannot be read
};
ArchivedSessions write_archive(Database& database, const ArchiveOrder& order, std::ostream& out);

// The database that was inside, once all of it has been found genuine, as a file of somebody else's. Throws
// Error(bad_input) where its tables are not ours.
[[nodiscard]] Database open_archive(std::istream& in, const std::string& passphrase,
                                    const std::filesystem::path& workshop);
// The same as a file, at `target`, which must not exist: whole or not at all.
void unpack_archive(std::istream& in, const std::string& passphrase, const std::filesystem::path& target);

} // namespace dorsal
