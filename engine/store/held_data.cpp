#include "engine/store/held_data.h"

#include "engine/core/error.h"
#include "engine/store/audit_log.h"
#include "engine/store/backups.h"
#include "engine/store/cells.h"
#include "engine/store/deletion_marks.h"
#include "engine/store/emergency_journal.h"
#include "engine/store/living_sessions.h"
#include "engine/store/patient_tables.h"

#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

// Copies that are databases themselves.
std::vector<fs::path> copies_of(const fs::path& database) {
  std::vector<fs::path> copies = backups_of(database);
  std::error_code none;
  const std::string aside = database.filename().string() + ".before-restore-";
  const fs::path folder = database.has_parent_path() ? database.parent_path() : fs::path{"."};
  for (const auto& entry : fs::directory_iterator(folder, none))
    if (const std::string name = entry.path().filename().string();
        name.starts_with(aside) && !name.ends_with("-wal") && !name.ends_with("-shm"))
      copies.push_back(entry.path());
  std::ranges::sort(copies);
  return copies;
}

unsigned mode_of(const fs::path& file) {
  struct stat facts {};
  return ::stat(file.c_str(), &facts) == 0 ? facts.st_mode & 07777U : 0U;
}

constexpr const char* has_code = "code = ?1";

std::vector<HeldRows> rows_in(Database& database, const std::string& patient) {
  std::vector<HeldRows> held;
  database.read("count what is held", [&](SQLite::Database& sqlite) {
    for (const auto& [table, condition] : tables_of_patient(sqlite, has_code)) {
      SQLite::Statement count(sqlite, fmt::format("SELECT count(*) FROM \"{}\" WHERE {}", table, condition));
      Bind(count) << patient;
      count.executeStep();
      if (const int rows = count.getColumn(0); rows > 0) held.push_back({table, rows});
    }
  });
  return held;
}

HeldFile held_in_copy(const fs::path& file, const std::string& patient) {
  HeldFile held{.file = file, .mode = mode_of(file), .rows = {}, .problem = {}};
  try {
    Database copy({.path = file, .missing = Database::Missing::refuse});
    held.rows = rows_in(copy, patient);
  } catch (const Error& error) {
    held.problem = error.what();
  }
  return held;
}

// A journal of another database of this name is about other people, whatever their codes.
HeldFile held_in_journal(Database& database, const fs::path& file, const std::string& patient) {
  HeldFile held{.file = file, .mode = mode_of(file), .rows = {}, .problem = {}};
  try {
    if (const auto image = read_emergency_journal(file)) {
      Database copy = Database::from_image(*image);
      if (copy.station() == database.station()) held.rows = rows_in(copy, patient);
    }
  } catch (const Error& error) {
    held.problem = error.what();
  }
  return held;
}

int total(const std::vector<HeldRows>& rows) {
  int sum = 0;
  for (const HeldRows& held : rows) sum += held.rows;
  return sum;
}

int rows_of(const std::vector<HeldRows>& rows, std::string_view table) {
  const auto found = std::ranges::find(rows, table, &HeldRows::table);
  return found == rows.end() ? 0 : found->rows;
}

// Names that nothing else has.
std::vector<std::string> names_of(Database& database, const std::string& patient) {
  std::vector<std::string> names;
  database.read("list the names", [&](SQLite::Database& sqlite) {
    SQLite::Statement select(sqlite, names_of_patient(sqlite, has_code));
    Bind(select) << patient;
    while (select.executeStep()) names.push_back(select.getColumn(0).getString());
  });
  return names;
}

// What an audit log may refer to of a patient.
std::vector<Uuid> references_to(SQLite::Database& sqlite, const std::string& patient) {
  std::vector<Uuid> references;
  SQLite::Statement select(sqlite, names_of_patient(sqlite, has_code));
  Bind(select) << patient;
  while (select.executeStep()) references.push_back(Cells(select).uuid());
  return references;
}

// Overwrites what it deletes, and folds the log into the file so that nothing is left there either.
constexpr const char* end_it_first = "nothing was deleted; end it first, then delete";

void mark_patient_deleted(SQLite::Database& sqlite, const std::string& patient) {
  SQLite::Statement select(sqlite, "SELECT uuid FROM patient WHERE code = ?");
  Bind(select) << patient;
  if (select.executeStep()) mark_deleted(sqlite, select.getColumn(0).getString());
}

void erase(Database& database, const std::string& patient, const Author& author,
           DeletionCertificate::File& entry) {
  const std::vector<HeldRows> held = rows_in(database, patient);
  entry.rows_deleted = total(held);
  database.read("prepare the deletion",
                [](SQLite::Database& sqlite) { sqlite.execAndGet("PRAGMA secure_delete = ON"); });
  database.change("delete the patient", [&](SQLite::Database& sqlite) {
    refuse_living_sessions(sqlite, database.path(), patient, end_it_first);
    mark_patient_deleted(sqlite, patient);
    const AuditErasure erasure = erase_in_audit(
        sqlite, references_to(sqlite, patient),
        {.at_utc = author.at_utc,
         .who = author.name,
         .action = std::string{patient_deleted},
         .detail = fmt::format("{} sessions, {} trials", rows_of(held, "session"), rows_of(held, "trial"))});
    entry.audit_erased = erasure.erased;
    entry.audit_kept = erasure.kept;
    SQLite::Statement remove(sqlite, "DELETE FROM patient WHERE code = ?");
    Bind(remove) << patient;
    remove.exec();
  });
  database.compact();
}

// Every UUID in the bytes is looked up, so that many names cost no more than one.
int traces_in(std::string_view bytes, const std::vector<std::string>& sorted_names) {
  constexpr std::size_t length = 36;
  int traces = 0;
  for (std::size_t at = 8; at + length - 8 <= bytes.size(); ++at) {
    if (bytes[at] != '-' || bytes[at + 5] != '-') continue;
    traces += std::ranges::binary_search(sorted_names, bytes.substr(at - 8, length)) ? 1 : 0;
  }
  return traces;
}

int traces_in_file(const fs::path& file, const std::vector<std::string>& sorted_names) {
  std::ifstream in(file, std::ios::binary);
  return traces_in(std::string{std::istreambuf_iterator<char>(in), {}}, sorted_names);
}

// What entries from before version 8 of the schema keep; without the patient's row it leads to nobody.
int names_in_audit(Database& database, const std::vector<std::string>& sorted_names) {
  int kept = 0;
  database.read("look through the audit log", [&](SQLite::Database& sqlite) {
    SQLite::Statement select(sqlite, "SELECT coalesce(subject, '') || ' ' || detail FROM audit_entry");
    while (select.executeStep()) kept += traces_in(select.getColumn(0).getString(), sorted_names);
  });
  return kept;
}

int names_in_audit(const fs::path& file, const std::vector<std::string>& sorted_names) {
  Database copy({.path = file, .missing = Database::Missing::refuse});
  return names_in_audit(copy, sorted_names);
}

int all_traces(const fs::path& file, const std::vector<std::string>& sorted_names) {
  int traces = 0;
  for (const char* part : {"", "-wal", "-journal"})
    if (const fs::path whole = file.string() + part; fs::exists(whole))
      traces += traces_in_file(whole, sorted_names);
  return traces;
}

void delete_in_copy(DeletionCertificate& certificate, const fs::path& file, const std::string& patient,
                    const Author& author, std::vector<std::string>& names) {
  DeletionCertificate::File& entry = certificate.files.emplace_back();
  entry.file = file;
  try {
    Database copy({.path = file, .missing = Database::Missing::refuse});
    for (std::string& name : names_of(copy, patient)) names.push_back(std::move(name));
    if (!rows_in(copy, patient).empty()) erase(copy, patient, author, entry);
  } catch (const Error& error) {
    entry.problem = error.what();
  }
}

// Nobody can say whose records it holds.
void name_unreadable(DeletionCertificate& certificate, const fs::path& file) {
  DeletionCertificate::File& entry = certificate.files.emplace_back();
  entry.file = file;
  entry.problem = "could not be read when it was to be brought home, and may hold the patient's answers";
}

void delete_journal(DeletionCertificate& certificate, Database& database, const fs::path& file,
                    const std::string& patient) {
  const HeldFile held = held_in_journal(database, file, patient);
  if (held.rows.empty() && held.problem.empty()) return;
  DeletionCertificate::File& entry = certificate.files.emplace_back();
  entry.file = file;
  entry.problem = held.problem;
  entry.rows_deleted = total(held.rows);
  if (held.rows.empty()) return;
  std::ofstream(file, std::ios::binary | std::ios::in) << std::string(fs::file_size(file), '\0');
  fs::remove(file);
}

} // namespace

std::vector<HeldFile> held_about(Database& database, const std::string& patient) {
  std::vector<HeldFile> held{{.file = database.path(),
                              .mode = mode_of(database.path()),
                              .rows = rows_in(database, patient),
                              .problem = {}}};
  for (const fs::path& copy : copies_of(database.path())) held.push_back(held_in_copy(copy, patient));
  for (const fs::path& journal : emergency_journals(database.path()))
    held.push_back(held_in_journal(database, journal, patient));
  for (const fs::path& journal : unreadable_journals(database.path()))
    held.push_back({.file = journal,
                    .mode = mode_of(journal),
                    .rows = {},
                    .problem = "it could not be read when it was to be brought home"});
  return held;
}

bool DeletionCertificate::complete() const {
  return std::ranges::all_of(files,
                             [](const File& file) { return file.traces == 0 && file.problem.empty(); });
}

DeletionCertificate delete_patient(Database& database, const std::string& patient, const Author& author) {
  database.change("look for running sessions", [&](SQLite::Database& sqlite) {
    refuse_living_sessions(sqlite, database.path(), patient, end_it_first);
  });
  std::vector<std::string> names = names_of(database, patient);
  if (names.empty()) throw Error(ExitCode::not_found, fmt::format("there is no patient {}", patient));
  DeletionCertificate certificate;
  certificate.patient_uuid = names.front();
  const std::vector<HeldRows> held = rows_in(database, patient);
  certificate.sessions = rows_of(held, "session");
  certificate.trials = rows_of(held, "trial");
  certificate.files.emplace_back().file = database.path();
  erase(database, patient, author, certificate.files.back());
  for (const fs::path& copy : copies_of(database.path()))
    delete_in_copy(certificate, copy, patient, author, names);
  for (const fs::path& journal : emergency_journals(database.path()))
    delete_journal(certificate, database, journal, patient);
  for (const fs::path& journal : unreadable_journals(database.path())) name_unreadable(certificate, journal);
  std::ranges::sort(names);
  for (DeletionCertificate::File& file : certificate.files) {
    file.traces = all_traces(file.file, names);
    if (file.traces == 0 || !file.problem.empty()) continue;
    file.traces -=
        file.file == database.path() ? names_in_audit(database, names) : names_in_audit(file.file, names);
  }
  return certificate;
}

} // namespace dorsal
