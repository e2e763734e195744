#include "engine/store/archive.h"

#include "engine/core/error.h"
#include "engine/store/database_file.h"
#include "engine/store/session_reader.h"

#include <fmt/format.h>

#include <fstream>
#include <system_error>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t piece = 1 << 20;

void copy_patient(Database& database, const std::string& patient, const fs::path& target) {
  Database copy({.path = target});
  (void)merge_sessions(copy, database,
                       {.match = PatientMatch::by_uuid,
                        .only = {},
                        .choice = SessionChoice{.patient = patient, .ended_only = false}});
}

int count_sessions(const fs::path& file) {
  Database copy({.path = file, .missing = Database::Missing::refuse});
  return static_cast<int>(SessionReader{copy}.sessions().size());
}

PieceSource read_from(std::ifstream& in) {
  return [&in] {
    std::string bytes(piece, '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    return bytes;
  };
}

[[noreturn]] void fail_to_write(const fs::path& target) {
  throw Error(ExitCode::file_error, fmt::format("{} cannot be written; is the disk full?", target.string()));
}

} // namespace

Database open_unpacked(const fs::path& file) {
  return Database({.path = file, .missing = Database::Missing::refuse, .made = Database::Made::elsewhere});
}

int write_archive(Database& database, const ArchiveOrder& order, std::ostream& out) {
  const fs::path copy = order.workshop / "archive.db";
  if (order.patient)
    copy_patient(database, *order.patient, copy);
  else
    database.back_up(copy);
  const int sessions = count_sessions(copy); // and closing it folds its log into the file
  std::ifstream in(copy, std::ios::binary);
  seal(out, SealedKind::archive, order.passphrase, read_from(in));
  if (in.bad())
    throw Error(ExitCode::file_error, fmt::format("{} cannot be read back; check the disk", copy.string()));
  return sessions;
}

void unpack_archive(std::istream& in, const std::string& passphrase, const fs::path& target) {
  refuse_taken_place(target, ExitCode::file_error);
  create_database_file(target);
  try {
    std::ofstream out(target, std::ios::binary | std::ios::trunc);
    open_sealed(in, SealedKind::archive, {.passphrase = passphrase, .shared_key = {}},
                [&](std::string_view bytes) {
                  if (!out.write(bytes.data(), static_cast<std::streamsize>(bytes.size())))
                    fail_to_write(target);
                });
    out.close();
    if (!out) fail_to_write(target);
    (void)open_unpacked(target);
  } catch (...) {
    std::error_code ignored;
    for (const char* part : {"", "-wal", "-shm"}) fs::remove(target.string() + part, ignored);
    throw;
  }
}

} // namespace dorsal
