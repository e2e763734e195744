#include "engine/store/people/notes.h"

#include "engine/store/audit/audit_log.h"
#include "engine/store/file/cells.h"
#include "engine/store/sessions/patient_rows.h"

namespace dorsal {

std::vector<Note> notes_about(Database& database, const std::string& patient) {
  std::vector<Note> notes;
  database.read("read the notes", [&](SQLite::Database& sqlite) {
    SQLite::Statement select(sqlite, "SELECT who, at_utc, text FROM note WHERE patient = ? ORDER BY note");
    Bind(select) << patient_number(sqlite, patient);
    while (select.executeStep()) {
      Cells cells(select);
      Note& note = notes.emplace_back();
      note.author.name = cells.text();
      note.author.at_utc = cells.text();
      note.text = cells.text();
    }
  });
  return notes;
}

void add_note(Database& database, const std::string& patient, const Note& note) {
  database.change("keep the note", [&](SQLite::Database& sqlite) {
    const PatientRow row = patient_row(sqlite, patient);
    SQLite::Statement insert(sqlite, "INSERT INTO note (patient, who, at_utc, text) VALUES (?, ?, ?, ?)");
    Bind(insert) << row.row << note.author.name << note.author.at_utc << note.text;
    insert.exec();
    append_audit(sqlite, {.at_utc = note.author.at_utc,
                          .who = note.author.name,
                          .action = "note written",
                          .subject = row.uuid});
  });
}

bool take_back_note(Database& database, const std::string& patient, const Note& note,
                    const std::string& by_utc) {
  bool found = false;
  database.change("take the note back", [&](SQLite::Database& sqlite) {
    const PatientRow row = patient_row(sqlite, patient);
    SQLite::Statement remove(sqlite, "DELETE FROM note WHERE note = (SELECT max(note) FROM note WHERE "
                                     "patient = ? AND who = ? AND at_utc = ? AND text = ?)");
    Bind(remove) << row.row << note.author.name << note.author.at_utc << note.text;
    found = remove.exec() > 0;
    if (found)
      append_audit(
          sqlite,
          {.at_utc = by_utc, .who = note.author.name, .action = "note taken back", .subject = row.uuid});
  });
  return found;
}

} // namespace dorsal
