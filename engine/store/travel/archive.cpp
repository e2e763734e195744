#include "engine/store/travel/archive.h"

#include "engine/core/base/error.h"
#include "engine/store/file/database_file.h"
#include "engine/store/file/nameless_file.h"
#include "engine/store/sessions/session_reader.h"

#include <fmt/format.h>

#include <cstdint>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

// Returns which sessions were left out.
std::vector<LeftOutSession> copy_patient(Database& database, const std::string& patient, Database& copy) {
  return merge_sessions(copy, database,
                        {.match = PatientMatch::by_uuid,
                         .only = {},
                         .choice = SessionChoice{.patient = patient, .ended_only = false},
                         .decisions = true})
      .left_out;
}

PieceSource pieces_of(const NamelessFile& file) {
  return [&file, at = std::uint64_t{0}]() mutable {
    std::string bytes = file.read_at(at);
    at += bytes.size();
    return bytes;
  };
}

int seal_copy(Database& database, const ArchiveOrder& order, std::ostream& out) {
  const int sessions = SessionReader{database}.count().sessions;
  const NamelessFile copy = database.copy_in(order.workshop);
  seal(out, SealedKind::archive, order.passphrase, pieces_of(copy));
  return sessions;
}

} // namespace

ArchivedSessions write_archive(Database& database, const ArchiveOrder& order, std::ostream& out) {
  if (!order.patient) return {seal_copy(database, order, out), {}};
  Database copy = Database::without_name(order.workshop);
  auto left_out = copy_patient(database, *order.patient, copy);
  return {seal_copy(copy, order, out), std::move(left_out)};
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
