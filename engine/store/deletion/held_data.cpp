#include "engine/store/deletion/held_data.h"

#include "engine/core/base/error.h"
#include "engine/store/audit/audit_log.h"
#include "engine/store/audit/deletion_marks.h"
#include "engine/store/deletion/deletion_order.h"
#include "engine/store/deletion/patient_tables.h"
#include "engine/store/file/cells.h"
#include "engine/store/file/database_family.h"
#include "engine/store/file/nameless_file.h"
#include "engine/store/sessions/emergency_journal.h"
#include "engine/store/sessions/living_sessions.h"
#include "engine/store/sessions/session_rows.h"

#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <iterator>
#include <system_error>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

// By the UUID; by the code where that is all that is known, or where a journal was written by a version that
// gave its copy of the patient another UUID.
struct PatientMark {
  std::string uuid;
  std::string code;
};

constexpr const char* is_marked = "(uuid = ?1 OR code = ?2)";

unsigned mode_of(const fs::path& file) {
  struct stat facts {};
  return ::stat(file.c_str(), &facts) == 0 ? facts.st_mode & 07777U : 0U;
}

std::vector<HeldRows> rows_in(Database& database, const PatientMark& patient) {
  std::vector<HeldRows> held;
  database.read("count what is held", [&](SQLite::Database& sqlite) {
    for (const auto& [table, condition] : tables_of_patient(sqlite, is_marked)) {
      SQLite::Statement count(sqlite, fmt::format("SELECT count(*) FROM \"{}\" WHERE {}", table, condition));
      Bind(count) << patient.uuid << patient.code;
      count.executeStep();
      if (const int rows = count.getColumn(0); rows > 0) held.push_back({table, rows});
    }
  });
  return held;
}

HeldFile held_in_copy(const fs::path& file, const PatientMark& patient) {
  HeldFile held{.file = file, .mode = mode_of(file), .rows = {}, .problem = {}};
  try {
    Database copy = Database::look_at(file);
    held.rows = rows_in(copy, patient);
  } catch (const Error& error) {
    held.problem = error.what();
  }
  return held;
}

// A journal of another database of this name is about other people, whatever their codes.
HeldFile held_in_journal(Database& database, const fs::path& file, const PatientMark& patient) {
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

int trials_in(const std::vector<HeldRows>& rows) {
  int sum = 0;
  for (const HeldRows& held : rows) sum += holds_trials(held.table) ? held.rows : 0;
  return sum;
}

// Names that nothing else has.
std::vector<std::string> names_of(Database& database, const PatientMark& patient) {
  std::vector<std::string> names;
  database.read("list the names", [&](SQLite::Database& sqlite) {
    SQLite::Statement select(sqlite, names_of_patient(sqlite, is_marked));
    Bind(select) << patient.uuid << patient.code;
    while (select.executeStep()) names.push_back(select.getColumn(0).getString());
  });
  return names;
}

// What an audit log may refer to of a patient.
std::vector<Uuid> references_to(SQLite::Database& sqlite, const std::string& patient) {
  std::vector<Uuid> references;
  SQLite::Statement select(sqlite, names_of_patient(sqlite, is_marked));
  Bind(select) << std::string_view{} << patient;
  while (select.executeStep()) // a damaged name is none that an entry could refer to
    if (const auto uuid = parse_uuid(select.getColumn(0).getString())) references.push_back(*uuid);
  return references;
}

constexpr const char* end_it_first = "nothing was deleted; end it first, then delete";

void mark_patient_deleted(SQLite::Database& sqlite, const std::string& patient) {
  SQLite::Statement select(sqlite, "SELECT uuid FROM patient WHERE code = ?");
  Bind(select) << patient;
  if (select.executeStep()) mark_deleted(sqlite, select.getColumn(0).getString());
}

std::string code_in(Database& database, const PatientMark& patient) {
  std::string code;
  database.read("look for the patient", [&](SQLite::Database& sqlite) {
    SQLite::Statement select(sqlite, fmt::format("SELECT code FROM patient WHERE {}", is_marked));
    Bind(select) << patient.uuid << patient.code;
    if (select.executeStep()) code = select.getColumn(0).getString();
  });
  return code;
}

// The rows, in one transaction that overwrites what it deletes.
void erase_rows(Database& database, const std::string& patient, const Author& author,
                DeletionCertificate::File& entry) {
  const std::vector<HeldRows> held = rows_in(database, {.uuid = {}, .code = patient});
  entry.rows_deleted = total(held);
  database.change("delete the patient", [&](SQLite::Database& sqlite) {
    refuse_living_sessions(sqlite, database.path(), patient, end_it_first);
    mark_patient_deleted(sqlite, patient);
    const AuditErasure erasure = erase_in_audit(
        sqlite, references_to(sqlite, patient),
        {.at_utc = author.at_utc,
         .who = author.name,
         .action = std::string{patient_deleted},
         .detail = fmt::format("{} sessions, {} trials", rows_of(held, "session"), trials_in(held))});
    entry.audit_erased = erasure.erased;
    entry.audit_kept = erasure.kept;
    SQLite::Statement remove(sqlite, "DELETE FROM patient WHERE code = ?");
    Bind(remove) << patient;
    remove.exec();
  });
}

// An earlier run may have come no further than the rows.
void erase(Database& database, const PatientMark& patient, const Author& author,
           DeletionCertificate::File& entry) {
  if (const std::string code = code_in(database, patient); !code.empty())
    erase_rows(database, code, author, entry);
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

int all_traces(const fs::path& file, const std::vector<std::string>& sorted_names) {
  int traces = 0;
  for (const char* part : {"", "-wal", "-journal"})
    if (const fs::path whole = file.string() + part; fs::exists(whole))
      traces += traces_in_file(whole, sorted_names);
  return traces;
}

// The audit log's own left out, which the certificate counts by itself.
int traces_left(Database& database, const std::vector<std::string>& sorted_names) {
  const int traces = all_traces(database.path(), sorted_names);
  return traces == 0 ? 0 : traces - names_in_audit(database, sorted_names);
}

std::vector<std::string> sorted(std::vector<std::string> names) {
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

std::string uuid_of(Database& database, const std::string& patient) {
  const std::vector<std::string> names = names_of(database, {.uuid = patient, .code = patient});
  return names.empty() ? std::string{} : names.front();
}

// Kept before anything is deleted.
DeletionOrder order_for(Database& database, const std::string& patient) {
  if (auto begun = find_order(database.path(), patient)) return *begun;
  const PatientMark who{.uuid = uuid_of(database, patient), .code = {}};
  if (who.uuid.empty()) throw Error(ExitCode::not_found, fmt::format("there is no patient {}", patient));
  DeletionOrder order{.patient_uuid = who.uuid,
                      .code = code_in(database, who),
                      .sessions = 0,
                      .trials = 0,
                      .names = names_of(database, who)};
  const std::vector<HeldRows> held = rows_in(database, who);
  order.sessions = rows_of(held, "session");
  order.trials = trials_in(held);
  order.names = sorted(std::move(order.names));
  database.change("look for running sessions", [&](SQLite::Database& sqlite) {
    refuse_living_sessions(sqlite, database.path(), order.code, end_it_first);
  });
  keep_order(database.path(), order);
  return order;
}

class Deletion {
public:
  Deletion(Database& database, const DeletionOrder& order, const Author& author)
      : database_(database), order_(order), author_(author), mark_{.uuid = order.patient_uuid, .code = {}},
        names_(order.names) {
    certificate_.patient_uuid = order.patient_uuid;
    certificate_.sessions = order.sessions;
    certificate_.trials = order.trials;
    certificate_.files.emplace_back().file = database.path();
  }

  DeletionCertificate run() {
    for (const FamilyFile& member : family_of(database_.path())) delete_in(member);
    for (const fs::path& journal : emergency_journals(database_.path())) delete_journal(journal);
    for (const fs::path& journal : unreadable_journals(database_.path())) name_unreadable(journal);
    if (certificate_.complete())
      attempt(certificate_.files.front(),
              [&](DeletionCertificate::File& entry) { delete_in_database(entry); });
    else
      certificate_.files.front().problem =
          "still holds the patient, and waits until the other files are done";
    return certificate_;
  }

private:
  static void attempt(DeletionCertificate::File& entry,
                      const std::function<void(DeletionCertificate::File&)>& work) {
    try {
      work(entry);
    } catch (const Error& error) {
      entry.problem = error.what();
    }
  }

  void delete_in(const FamilyFile& member) {
    if (member.kin == Kin::unfinished) return delete_unfinished(member.file);
    if (member.kin != Kin::kept_log && belongs_to(member.file, database_.station()) == Belongs::to_another)
      return certificate_.of_other_databases.push_back(member.file);
    DeletionCertificate::File& entry = certificate_.files.emplace_back();
    entry.file = member.file;
    if (member.kin == Kin::kept_log)
      entry.problem =
          "is the log of a damaged database, and may hold the patient's answers; remove it if nobody "
          "needs it";
    else
      attempt(entry, [&](DeletionCertificate::File& copy) { delete_in_copy(copy); });
  }

  // Wanted by nobody, whoever is in it.
  void delete_unfinished(const fs::path& file) {
    DeletionCertificate::File& entry = certificate_.files.emplace_back();
    entry.file = file;
    if (is_in_use(file))
      entry.problem = "is being made by another program; wait until that has ended";
    else
      attempt(entry, [&](const DeletionCertificate::File&) { erase_file(file); });
  }

  void delete_in_copy(DeletionCertificate::File& entry) {
    if (is_untouched(entry.file)) return;
    Database copy({.path = entry.file, .missing = Database::Missing::refuse});
    for (std::string& name : names_of(copy, mark_)) names_.push_back(std::move(name));
    names_ = sorted(std::move(names_));
    erase(copy, mark_, author_, entry);
    entry.traces = traces_left(copy, names_);
  }

  // Nothing to do, so nothing is written.
  [[nodiscard]] bool is_untouched(const fs::path& file) const {
    Database look = Database::look_at(file);
    return rows_in(look, mark_).empty() && all_traces(file, names_) == 0;
  }

  void delete_journal(const fs::path& file) {
    const HeldFile held =
        held_in_journal(database_, file, {.uuid = order_.patient_uuid, .code = order_.code});
    if (held.rows.empty() && held.problem.empty()) return;
    DeletionCertificate::File& entry = certificate_.files.emplace_back();
    entry.file = file;
    entry.problem = held.problem;
    entry.rows_deleted = total(held.rows);
    if (!held.rows.empty()) attempt(entry, [&](const DeletionCertificate::File&) { erase_file(file); });
  }

  // Nobody can say whose records it holds.
  void name_unreadable(const fs::path& file) {
    DeletionCertificate::File& entry = certificate_.files.emplace_back();
    entry.file = file;
    entry.problem = "could not be read when it was to be brought home, and may hold the patient's answers";
  }

  void delete_in_database(DeletionCertificate::File& entry) {
    erase(database_, mark_, author_, entry);
    entry.traces = traces_left(database_, names_);
    if (entry.traces == 0) end_order(database_.path(), order_);
  }

  Database& database_;
  const DeletionOrder& order_;
  const Author& author_;
  PatientMark mark_;
  std::vector<std::string> names_; // sorted
  DeletionCertificate certificate_;
};

HeldFile held_in_member(const FamilyFile& member, const Uuid& database, const PatientMark& patient) {
  const auto said = [&](const char* what) {
    return HeldFile{.file = member.file, .mode = mode_of(member.file), .rows = {}, .problem = what};
  };
  if (member.kin == Kin::kept_log) return said("the log of a damaged database, kept by a restore");
  if (member.kin != Kin::unfinished && belongs_to(member.file, database) == Belongs::to_another)
    return said("of another database of this name, by the UUID in it; not counted");
  if (member.kin == Kin::unfinished && is_in_use(member.file)) return said("being made at this moment");
  HeldFile held = held_in_copy(member.file, patient);
  if (member.kin == Kin::unfinished && held.rows.empty())
    held.problem = "left by a program that was killed; the next start removes it";
  return held;
}

} // namespace

std::vector<HeldFile> held_about(Database& database, const std::string& patient) {
  const std::string uuid = uuid_of(database, patient);
  const PatientMark who =
      uuid.empty() ? PatientMark{.uuid = patient, .code = patient} : PatientMark{.uuid = uuid, .code = {}};
  std::vector<HeldFile> held{{.file = database.path(),
                              .mode = mode_of(database.path()),
                              .rows = rows_in(database, who),
                              .problem = {}}};
  for (const FamilyFile& member : family_of(database.path()))
    held.push_back(held_in_member(member, database.station(), who));
  for (const fs::path& journal : emergency_journals(database.path()))
    held.push_back(held_in_journal(database, journal, {.uuid = who.uuid, .code = patient}));
  for (const fs::path& order : deletion_orders(database.path()))
    held.push_back({.file = order,
                    .mode = mode_of(order),
                    .rows = {},
                    .problem = "a deletion that is not finished; ask for it again"});
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
  const DeletionOrder order = order_for(database, patient);
  return Deletion{database, order, author}.run();
}

} // namespace dorsal
