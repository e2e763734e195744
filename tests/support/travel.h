#pragma once
// The ways by which the sessions of a patient, P001, leave one database and arrive in another, for tests of
// what travels: archive, result, emergency journal, deletion.
#include "engine/store/deletion/held_data.h"
#include "engine/store/travel/archive.h"
#include "engine/store/travel/prescriptions.h"
#include "engine/store/travel/result_file.h"
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <sstream>

namespace dorsal::test {

// Two databases, the clinic's prescription accepted at home.
struct HomeAndClinic {
  Passphrase passphrase{"told in person", {1, 8}};
  std::string now_utc{"2026-11-23T09:00:00.000Z"};
  ScratchFolder folder;
  Database home{{.path = folder / "home.db"}};
  Database clinic{{.path = folder / "clinic.db"}};

  HomeAndClinic() {
    std::stringstream prescribed;
    write_prescription(clinic, issue_prescription(clinic, {"P001", "name = \"one\"\n", "", now_utc}),
                       passphrase, prescribed);
    accept_prescription(home, read_prescription(prescribed, passphrase.text));
  }
  TakenResult bring_result() {
    std::stringstream result;
    (void)write_result(home, "P001", result);
    return take_result(clinic, result, {.expected = {}, .now_utc = now_utc});
  }
  // What an archive of the patient holds, unpacked.
  Database archived() {
    std::stringstream archive;
    {
      const ScratchFolder workshop;
      CHECK(write_archive(home, {"P001", passphrase, workshop.path()}, archive).sessions == 1);
    }
    unpack_archive(archive, passphrase.text, folder / "one.db");
    return Database({.path = folder / "one.db"});
  }
};

// As on a disk that is full from now on.
inline void refuse_more_pages(Database& database) {
  database.read("set a limit", [](SQLite::Database& sqlite) {
    sqlite.execAndGet(
        fmt::format("PRAGMA max_page_count = {}", sqlite.execAndGet("PRAGMA page_count").getInt()));
  });
}

inline int rows_held(Database& database, std::string_view table) {
  const HeldFile held = held_about(database, "P001").at(0);
  for (const HeldRows& rows : held.rows)
    if (rows.table == table) return rows.rows;
  return 0;
}

} // namespace dorsal::test
