#pragma once
// Sessions in one file that only a passphrase opens, of any size: a database inside a sealed file. All of a
// database travels as it is, its keys and settings included; one patient's alone with sessions and nothing
// else. Opening authenticates the whole before anything is used. Plain data lie on the disk only within
// `workshop`, a folder of the caller's that nobody else may read.
#include "engine/store/merge.h"
#include "engine/store/sealed_file.h"

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
// Returns how many sessions it holds.
int write_archive(Database& database, const ArchiveOrder& order, std::ostream& out);

// What was unpacked, as a file of somebody else's. Throws Error(bad_input) where its tables are not ours.
[[nodiscard]] Database open_unpacked(const std::filesystem::path& file);
// The database that was inside, at `target`, which must not exist.
void unpack_archive(std::istream& in, const std::string& passphrase, const std::filesystem::path& target);

} // namespace dorsal
