#include "engine/store/sessions/session_rows.h"

#include "engine/store/file/database.h"
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace dorsal;
using namespace dorsal::test;

namespace {

std::vector<std::string> names_of(SQLite::Database& sqlite) {
  std::vector<std::string> names;
  for (const OwnedTable& table : tables_of_sessions(sqlite)) names.push_back(table.name);
  std::ranges::sort(names);
  return names;
}

// "table.column" of every column that holds a date, in the sessions' tables and their own.
std::vector<std::string> dates_of_sessions(SQLite::Database& sqlite) {
  std::vector<std::string> tables = names_of(sqlite);
  tables.emplace_back("session");
  std::vector<std::string> dates;
  for (const std::string& table : tables) {
    SQLite::Statement select(sqlite, "SELECT name FROM pragma_table_info(?) WHERE name LIKE '%\\_utc' ESCAPE "
                                     "'\\' OR name LIKE '%date%' ORDER BY cid");
    select.bind(1, table);
    while (select.executeStep()) dates.push_back(table + '.' + select.getColumn(0).getString());
  }
  return dates;
}

// A later table or column stops here, until SessionReader reads it, csv_columns.h, export_bids.h and
// export_fhir.h write it or leave it out on purpose, and shifted exports move what is a date in it.
const std::vector<std::string> exported_tables{
    "activity",    "block",    "instrument_response", "led_stray_input", "led_trial",
    "pain_rating", "rig_fact", "stray_input",         "trial",           "trigger_byte"};
const std::vector<std::string> shifted_dates{"session.start_utc", "session.ended_utc"};

} // namespace

TEST_CASE("session rows: exports and the date shift know every table of sessions, and every date in them") {
  Database database = Database::in_memory();
  database.change("look", [](SQLite::Database& sqlite) {
    CHECK(names_of(sqlite) == exported_tables);
    CHECK(dates_of_sessions(sqlite) == shifted_dates);
    sqlite.exec("CREATE TABLE said (trial INTEGER REFERENCES trial ON DELETE CASCADE, said_utc TEXT)");
    CHECK(names_of(sqlite) != exported_tables);
    CHECK(dates_of_sessions(sqlite) != shifted_dates);
  });
}

TEST_CASE("session rows: owners come before what they own, in whatever order the tables were made") {
  SQLite::Database sqlite(":memory:", SQLite::OPEN_READWRITE);
  // Its tables are in the order of their names: strays before trials.
  sqlite.exec(read_text(DORSAL_SOURCE_DIR "/tests/golden/databases/clinic_10.sql"));
  std::vector<std::string> names;
  for (const OwnedTable& table : tables_of_sessions(sqlite)) names.push_back(table.name);
  CHECK(names ==
        std::vector<std::string>{"block", "trial", "stray_input", "trigger_byte", "pain_rating", "rig_fact"});
}
