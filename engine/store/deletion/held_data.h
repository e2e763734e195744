#pragma once
// What is held about a patient on this machine, and its deletion: rows of every table that belongs to the
// patient, in the database and in every copy of it that Dorsal made (database_family.h, emergency journals).
// Exports and archives that somebody made lie where Dorsal cannot know.
#include "engine/store/audit/author.h"
#include "engine/store/file/database.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dorsal {

struct HeldRows {
  std::string table;
  int rows{};
};

struct HeldFile {
  std::filesystem::path file;
  unsigned mode{}; // permissions, as in 0600
  std::vector<HeldRows> rows;
  std::string problem; // why its rows are not listed; empty when they are
};

// The database first. Files that hold nothing about the patient are listed too, with no rows.
[[nodiscard]] std::vector<HeldFile> held_about(Database& database, const std::string& patient);

struct DeletionCertificate {
  std::string patient_uuid; // the code is not repeated
  int sessions{};
  int trials{};
  struct File {
    std::filesystem::path file;
    int rows_deleted{};
    int audit_erased{}; // entries of its audit log that lost what they say about the patient
    int audit_kept{};   // entries that cannot, because they are older than version 8 of the schema
    int traces{}; // names of the patient, its sessions and trials still found in its bytes, the audit log's
                  // left out
    std::string problem;
  };
  std::vector<File> files;                               // the database first
  std::vector<std::filesystem::path> of_other_databases; // of this name; not touched
  [[nodiscard]] bool complete() const; // no trace and no problem anywhere: only then is it one
};

// `patient`: code or UUID. Copies first and the database last, which knows the patient until then: a deletion
// that was interrupted, or refused by a full disk, a reader or a file that cannot be read, goes on where it
// was when it is asked for again. The content of files is overwritten, and then every file's bytes are
// searched for the deleted names; what the device keeps of earlier content is out of reach. The audit log
// keeps who did what when, and loses whom it was about; it still verifies, and tells of the deletion by
// `author`. Throws Error(not_found) for an unknown patient, Error(file_error) where nothing could be
// begun, and Error(database_error), with nothing deleted, while a session of the patient runs here or in
// another process.
[[nodiscard]] DeletionCertificate delete_patient(Database& database, const std::string& patient,
                                                 const Author& author);

} // namespace dorsal
