#include "engine/store/people/patient_facts.h"

#include "engine/store/file/cells.h"

namespace dorsal {

PatientFacts read_patient_facts(Database& database, const std::string& patient) {
  PatientFacts facts;
  database.read("read what the patient has told", [&](SQLite::Database& sqlite) {
    SQLite::Statement select(
        sqlite, "SELECT name, value FROM patient_fact JOIN patient USING (patient) WHERE code = ?");
    Bind(select) << patient;
    while (select.executeStep()) {
      Cells cells(select);
      std::string name = cells.text();
      facts[std::move(name)] = cells.text();
    }
  });
  return facts;
}

void keep_patient_facts(Database& database, const std::string& patient, const PatientFacts& facts) {
  if (facts.empty()) return;
  database.change("keep what the patient has told", [&](SQLite::Database& sqlite) {
    for (const auto& [name, value] : facts) {
      SQLite::Statement insert(sqlite, "INSERT INTO patient_fact (patient, name, value) "
                                       "VALUES ((SELECT patient FROM patient WHERE code = ?), ?, ?) "
                                       "ON CONFLICT (patient, name) DO UPDATE SET value = excluded.value");
      Bind(insert) << patient << name << value;
      insert.exec();
    }
  });
}

} // namespace dorsal
