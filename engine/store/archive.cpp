#include "engine/store/archive.h"

#include "engine/core/error.h"
#include "engine/store/database_file.h"
#include "engine/store/session_reader.h"
#include "engine/store/whole_file.h"

#include <fmt/format.h>

#include <cstdint>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

Database only_patient(Database& database, const std::string& patient, const fs::path& workshop) {
  Database copy = Database::without_name(workshop);
  (void)merge_sessions(copy, database,
                       {.match = PatientMatch::by_uuid,
                        .only = {},
                        .choice = SessionChoice{.patient = patient, .ended_only = false}});
  return copy;
}

int count_sessions(Database& database) { return static_cast<int>(SessionReader{database}.sessions().size()); }

PieceSource pieces_of(const NamelessFile& file) {
  return [&file, at = std::uint64_t{0}]() mutable {
    std::string bytes = file.read_at(at);
    at += bytes.size();
    return bytes;
  };
}

int seal_copy(Database& database, const ArchiveOrder& order, std::ostream& out) {
  const int sessions = count_sessions(database);
  const NamelessFile copy = database.copy_in(order.workshop);
  seal(out, SealedKind::archive, order.passphrase, pieces_of(copy));
  return sessions;
}

} // namespace

int write_archive(Database& database, const ArchiveOrder& order, std::ostream& out) {
  if (!order.patient) return seal_copy(database, order, out);
  Database copy = only_patient(database, *order.patient, order.workshop);
  return seal_copy(copy, order, out);
}

Database open_archive(std::istream& in, const std::string& passphrase, const fs::path& workshop) {
  return Database::without_name(workshop, [&](NamelessFile& file) {
    std::uint64_t at = 0;
    open_sealed(in, SealedKind::archive, {.passphrase = passphrase, .shared_key = {}},
                [&](std::string_view bytes) {
                  file.write_at(at, bytes);
                  at += bytes.size();
                });
  });
}

void unpack_archive(std::istream& in, const std::string& passphrase, const fs::path& target) {
  refuse_taken_place(target, ExitCode::file_error);
  create_folder_of(target);
  open_archive(in, passphrase, target.parent_path()).back_up(target);
}

} // namespace dorsal
