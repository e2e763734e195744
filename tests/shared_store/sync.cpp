// Stations and their shared store, on a real PostgreSQL server of the tests' own.
#include "engine/core/base/error.h"
#include "engine/shared/shared_connection.h"
#include "engine/shared/shared_deletion.h"
#include "engine/shared/shared_reader.h"
#include "engine/shared/shared_schema.h"
#include "engine/shared/shared_setup.h"
#include "engine/shared/shared_sync.h"
#include "engine/store/deletion/session_removal.h"
#include "engine/store/people/decisions.h"
#include "engine/store/people/protocol_history.h"
#include "engine/store/sessions/excluded_sessions.h"
#include "engine/store/sessions/session_reader.h"
#include "engine/store/sessions/session_writer.h"
#include "tests/support/catch.h"
#include "tests/support/cutting_proxy.h"
#include "tests/support/shared_site.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace dorsal;
using namespace dorsal::test;
using namespace std::chrono_literals;
using Catch::Contains;

namespace {

// Everything of a session as text that two databases can be compared by.
std::string told(Database& database) {
  std::string text;
  database.read("tell", [&](SQLite::Database& sqlite) {
    for (const char* query : {"SELECT s.uuid, p.code, t.uuid, s.start_utc, s.state, s.ended_utc, s.seed, "
                              "s.protocol_text FROM session s JOIN "
                              "patient p USING (patient) JOIN station t USING (station) ORDER BY 1",
                              "SELECT s.uuid, f.position, name, value FROM rig_fact f JOIN session s USING "
                              "(session) ORDER BY 1, 2",
                              "SELECT s.uuid, x.uuid, block, trial, plan, level, roll_deg, difficulty_logit, "
                              "outcome, onset_ns, onset_earliest_ns, "
                              "response_ns, response_latest_ns, stimulus, posture FROM trial x JOIN session "
                              "s USING (session) ORDER BY 1, 2",
                              "SELECT x.uuid, moment, byte, before_ns FROM trigger_byte b JOIN trial x ON "
                              "x.row = b.trial ORDER BY 1, 2",
                              "SELECT x.uuid, position, why, y.kind, at_ns FROM stray_input y JOIN trial x "
                              "ON x.row = y.trial ORDER BY 1, 2"}) {
      SQLite::Statement select(sqlite, query);
      while (select.executeStep())
        for (int i = 0; i < select.getColumnCount(); ++i) text += select.getColumn(i).getString() + '|';
    }
  });
  return text;
}

} // namespace

TEST_CASE("sync: every row arrives as it was, once, and a second run moves nothing") {
  if (has_no_server()) return;
  const Store store;
  Station station(1);
  station.run_sessions("ABC123", 3, 20);
  const SyncReport first = station.sync(store.address(store.leeds));
  CHECK(first.site == "LEEDS");
  CHECK(first.sessions_sent == 3);
  CHECK(first.trials_sent == 60);
  CHECK(first.rows_sent == store.count("trial") + store.count("block") + store.count("rig_fact") +
                               store.count("trigger_byte") + store.count("stray_input") +
                               store.count("pain_rating"));
  const SyncReport second = station.sync(store.address(store.leeds));
  CHECK(second.sessions_sent == 0);
  CHECK(second.rows_sent == 0);
  CHECK(second.sessions_same == 3);
  int patients = 0;
  for_each_shared_patient(store.address(store.manager),
                          [&](const SharedPatient& patient, Database& database) {
                            ++patients;
                            CHECK(patient.site == "LEEDS");
                            CHECK(patient.code == "ABC123");
                            CHECK(told(database) == told(station.database));
                          });
  CHECK(patients == 1);

  SECTION("a session that was cut short grows there when it goes on here, and never shrinks") {
    const Uuid session = save_session(station.database, "ABC123", "2026-11-22T18:40:00.000Z", 5);
    CHECK(station.sync(store.address(store.leeds)).sessions_sent == 1);
    SessionWriter(station.database).save_trial(session, 1, answered(6, Side::left, Side::left));
    end_session(station.database, session);
    const SyncReport grown = station.sync(store.address(store.leeds));
    CHECK(grown.sessions_grown == 1);
    CHECK(grown.trials_sent == 1);
    CHECK(station.sync(store.address(store.leeds)).rows_sent == 0);
    for_each_shared_patient(store.address(store.manager), [&](const SharedPatient&, Database& database) {
      CHECK(told(database) == told(station.database));
    });
  }
}

TEST_CASE("sync: a session that takes a deleted one's place in the file is not sent under its name") {
  if (has_no_server()) return;
  const Store store;
  Station station(1);
  constexpr int more_than_one_transaction_takes = 501;
  Uuid last;
  station.database.change_together([&] {
    for (int i = 0; i < more_than_one_transaction_takes; ++i) {
      last = save_session(
          station.database, "ABC123",
          fmt::format("{}-{:02}-{:02}T10:00:00.000Z", 2026 + i / 240, 1 + i / 20 % 12, 1 + i % 20), 1);
      end_session(station.database, last);
    }
  });
  std::optional<Uuid> newer;
  const auto meanwhile = [&](const SyncProgress&) {
    if (newer) return;
    (void)remove_session(station.database, {to_string(last), {"anna", "2026-11-23T09:00:00.000Z"}, "twice"});
    newer = save_session(station.database, "XYZ", "2028-02-28T10:00:00.000Z", 3);
  };
  (void)sync_sessions(station.database, store.address(store.leeds), {.progress = meanwhile});
  REQUIRE(newer);
  CHECK(store.count("session") == more_than_one_transaction_takes - 1);
  CHECK(store.count("trial") == more_than_one_transaction_takes - 1);
  CHECK(store.count(fmt::format("session WHERE session_uuid = '{}'", to_string(last))) == 0);
  CHECK(station.sync(store.address(store.leeds)).trials_sent == 3);
}

TEST_CASE("sync: roles may do no more than they must") {
  if (has_no_server()) return;
  const Store store;
  Station leeds(1), york(2);
  leeds.run_sessions("ABC123", 1, 3);
  york.run_sessions("XYZ", 1, 3);
  (void)leeds.sync(store.address(store.leeds));
  (void)york.sync(store.address(store.york));
  const auto refused = [&](const SharedAccess& access, const std::string& text) {
    pqxx::connection connection(store.address(access));
    pqxx::work work(connection);
    try {
      return work.exec(text).affected_rows() == 0 ? "no row" : "done";
    } catch (const pqxx::insufficient_privilege&) {
      return "refused";
    } catch (const pqxx::sql_error& error) {
      return error.sqlstate() == "42501" ? "refused" : error.what();
    }
  };
  {
    pqxx::connection connection(store.address(store.leeds));
    pqxx::work work(connection);
    // York's are not seen.
    CHECK(shared_row(work, "SELECT count(*) FROM dorsal.session")[0].as<int>() == 1);
    CHECK(shared_row(work, "SELECT count(*) FROM dorsal.site")[0].as<int>() == 1);
  }
  CHECK(refused(store.leeds, "DELETE FROM dorsal.trial") == std::string{"refused"});
  CHECK(refused(store.leeds, "UPDATE dorsal.trial SET outcome = 'voided'") == std::string{"refused"});
  CHECK(refused(store.leeds, "UPDATE dorsal.session SET state = 'stopped' WHERE site = 'YORK'") ==
        std::string{"no row"});
  CHECK(refused(
            store.leeds,
            "INSERT INTO dorsal.block VALUES ('YORK', '2026-11', gen_random_uuid(), 1, 'assess', 'a', 1)") ==
        std::string{"refused"});
  CHECK(refused(store.leeds, "CREATE TABLE dorsal.mine (x int)") == std::string{"refused"});
  CHECK(refused(store.leeds, "SELECT * FROM dorsal.export_secret") == std::string{"refused"});
  CHECK(refused(store.manager, "INSERT INTO dorsal.site VALUES ('HULL', 'x')") == std::string{"refused"});
  CHECK(refused(store.manager, "SELECT why FROM dorsal.protocol_version") == std::string{"refused"});
  CHECK(refused(store.manager, "DELETE FROM dorsal.session") == std::string{"refused"});
  CHECK_THROWS_WITH(york.sync(store.address(store.manager)), Contains("belongs to no site"));
  CHECK_THROWS_WITH(york.sync(store.cluster.address_of(store.york.role, "wrong", store.cluster.port())),
                    Contains("cannot bring the sessions") && !Contains("wrong@"));
  // Setting up again changes nothing and gives no second password.
  CHECK_FALSE(open_shared_store_to_site(store.cluster.address(), "LEEDS").password);
}

TEST_CASE("sync: protocols that differ between stations are shown, not merged") {
  if (has_no_server()) return;
  const Store store;
  Station one(1), two(2);
  for (Station* station : {&one, &two}) station->run_sessions("ABC123", 1, 2);
  const auto change = [](Station& station, std::optional<std::string> patient, const std::string& text) {
    const auto last = last_protocol(station.database, patient);
    REQUIRE(change_protocol(station.database, {.patient = patient,
                                               .text = text,
                                               .made_from = last ? last->version : 0,
                                               .who = "clinician",
                                               .at_utc = "2026-11-20T10:00:00.000Z",
                                               .why = "tired"}));
  };
  change(one, "ABC123", "[readiness]\nmedian_rt = \"2 s\"\n");
  CHECK(one.sync(store.address(store.leeds)).differences.empty());
  const SyncReport unaware = two.sync(store.address(store.leeds));
  REQUIRE(unaware.differences.size() == 1);
  CHECK(unaware.differences[0].patient == "ABC123");
  CHECK(unaware.differences[0].version_here == 0);
  CHECK(unaware.differences[0].why_there == "tired");
  change(two, "ABC123", "[readiness]\nmedian_rt = \"3 s\"\n");
  REQUIRE(two.sync(store.address(store.leeds)).differences.size() == 1);
  const SyncReport seen = one.sync(store.address(store.leeds));
  REQUIRE(seen.differences.size() == 1);
  CHECK(seen.differences[0].version_here == 1);
  CHECK(protocol_of_station(store.address(store.leeds), to_string(two.database.station()), "ABC123") ==
        "[readiness]\nmedian_rt = \"3 s\"\n");
  CHECK(last_protocol(one.database, "ABC123")->text == "[readiness]\nmedian_rt = \"2 s\"\n");
  // Another site's are none of this one's business.
  Station york(3);
  CHECK(york.sync(store.address(store.york)).differences.empty());
  change(two, "ABC123", "[readiness]\nmedian_rt = \"2 s\"\n");
  CHECK(two.sync(store.address(store.leeds)).differences.empty());
}

TEST_CASE("sync: a connection that breaks again and again loses and doubles nothing") {
  if (has_no_server()) return;
  const Store store;
  Station station(1);
  station.run_sessions("ABC123", 30, 40);
  CuttingProxy proxy(store.cluster.port(), 150'000, 3);
  const SyncReport report = station.sync(store.address(store.leeds, proxy.port()));
  CHECK(proxy.cuts_made() == 3);
  CHECK(report.interruptions == 3);
  CHECK(store.count("trial") == 1200);
  CHECK(station.sync(store.address(store.leeds)).rows_sent == 0);
  for_each_shared_patient(store.address(store.manager), [&](const SharedPatient&, Database& database) {
    CHECK(told(database) == told(station.database));
  });
}

TEST_CASE("sync: tables partitioned by month, as the page beside it shows, are filled without change") {
  if (has_no_server()) return;
  const Store store;
  {
    pqxx::connection connection(store.cluster.address());
    pqxx::work work(connection);
    work.exec(
        "ALTER TABLE dorsal.trial RENAME TO trial_whole;"
        "CREATE TABLE dorsal.trial (LIKE dorsal.trial_whole INCLUDING DEFAULTS, PRIMARY KEY (site, month, "
        "session_uuid, uuid)) PARTITION BY LIST (month);"
        "CREATE TABLE dorsal.trial_2026_01 PARTITION OF dorsal.trial FOR VALUES IN ('2026-01');"
        "CREATE TABLE dorsal.trial_others PARTITION OF dorsal.trial DEFAULT;"
        "DROP TABLE dorsal.trial_whole");
    work.commit();
  }
  (void)open_shared_store_to_site(store.cluster.address(), "LEEDS"); // gives the new table its rights
  Station station(1);
  station.run_sessions("ABC123", 25, 4); // twenty in January, five in February
  CHECK(station.sync(store.address(store.leeds)).trials_sent == 100);
  CHECK(store.count("trial_2026_01") == 80);
  CHECK(store.count("trial_others") == 20);
  CHECK(station.sync(store.address(store.leeds)).rows_sent == 0);
}

TEST_CASE("sync: the administrator deletes a patient of a site, and nothing else") {
  if (has_no_server()) return;
  const Store store;
  Station leeds(1), york(2);
  leeds.run_sessions("ABC123", 2, 3);
  leeds.run_sessions("OTHER", 1, 4);
  york.run_sessions("ABC123", 1, 5); // the same code at another site is somebody else
  for (const auto& [patient, why] : {std::pair<std::optional<std::string>, const char*>{"ABC123", "tired"},
                                     {"OTHER", "calm"},
                                     {std::nullopt, "clinic"}})
    REQUIRE(change_protocol(leeds.database, {.patient = patient,
                                             .text = "[readiness]\nmedian_rt = \"2 s\"\n",
                                             .made_from = 0,
                                             .who = "clinician",
                                             .at_utc = "2026-11-20T10:00:00.000Z",
                                             .why = why}));
  (void)leeds.sync(store.address(store.leeds));
  (void)york.sync(store.address(store.york));

  CHECK_THROWS_WITH(delete_shared_patient(store.address(store.leeds), "LEEDS", "ABC123"),
                    Contains("may not delete") && Contains("administrator"));
  CHECK_THROWS_WITH(delete_shared_patient(store.cluster.address(), "LEEDS", "NOBODY"),
                    Contains("nothing was deleted"));
  CHECK_THROWS_WITH(delete_shared_patient(store.cluster.address(), "LEEDS' OR '1'='1", "ABC123"),
                    Contains("nothing was deleted"));
  CHECK(store.count("session") == 4);
  CHECK(store.count("trial") == 2 * 3 + 4 + 5);
  CHECK(store.count("protocol_version") == 3);

  const std::int64_t blocks = store.count("block");
  const SharedDeletion deletion = delete_shared_patient(store.cluster.address(), "LEEDS", "ABC123");
  CHECK(deletion.patient_uuids.size() == 1);
  CHECK(deletion.left == 0);
  for (const auto& [table, rows] : deletion.rows) {
    if (table == "session") CHECK(rows == 2);
    if (table == "trial") CHECK(rows == 6);
    if (table == "protocol_version") CHECK(rows == 1);
  }
  CHECK(store.count("session") == 2);
  CHECK(store.count("trial") == 4 + 5);
  CHECK(store.count("block") == blocks - 2);
  CHECK(store.count("protocol_version") == 2);
  CHECK(store.count("stray_input WHERE session_uuid NOT IN (SELECT session_uuid FROM dorsal.session)") == 0);
  CHECK(store.count("rig_fact WHERE session_uuid NOT IN (SELECT session_uuid FROM dorsal.session)") == 0);
  CHECK(store.count("session WHERE patient_code = 'ABC123' AND site = 'YORK'") == 1);
  CHECK_THROWS_AS(delete_shared_patient(store.cluster.address(), "LEEDS", "ABC123"), Error);
}

TEST_CASE(
    "sync: deletion finds decisions, exclusions and any later table that names patient, session or trial") {
  if (has_no_server()) return;
  const Store store;
  Station leeds(1);
  for (const char* patient : {"ABC123", "OTHER"}) {
    leeds.run_sessions(patient, 1, 3);
    add_decision(leeds.database, patient,
                 {DecisionKind::stay, Grade::cannot_tell, "anna", "2026-11-20T10:00:00.000Z", "too early"});
  }
  std::vector<std::string> sessions;
  leeds.database.read("find the sessions", [&](SQLite::Database& sqlite) {
    SQLite::Statement select(sqlite, "SELECT uuid FROM session");
    while (select.executeStep()) sessions.push_back(select.getColumn(0).getString());
  });
  for (const std::string& session : sessions)
    exclude_session(leeds.database, *parse_uuid(session),
                    {{"anna", "2026-11-20T10:00:00.000Z"}, "wrong glasses"});
  (void)leeds.sync(store.address(store.leeds));
  const auto as_administrator = [&](const std::string& statements) {
    pqxx::connection connection(store.cluster.address());
    pqxx::work work(connection);
    work.exec(statements);
    work.commit();
  };
  as_administrator("CREATE TABLE dorsal.said (site text, session_uuid uuid, words text);"
                   "INSERT INTO dorsal.said SELECT site, session_uuid, 'a' FROM dorsal.session;"
                   "CREATE TABLE dorsal.known (patient_uuid text, words text);"
                   "INSERT INTO dorsal.known SELECT patient_uuid, 'b' FROM dorsal.session;"
                   "CREATE TABLE dorsal.shown (trial_uuid uuid, words text);"
                   "INSERT INTO dorsal.shown SELECT uuid, 'c' FROM dorsal.trial;");

  SECTION("and certifies what is true") {
    const SharedDeletion deletion = delete_shared_patient(store.cluster.address(), "LEEDS", "ABC123");
    CHECK(deletion.complete());
    for (const char* table : {"session", "decision", "exclusion", "exclusion_change", "said", "known"}) {
      CAPTURE(table);
      CHECK(std::ranges::count(deletion.rows, std::pair<std::string, std::int64_t>{table, 1}) == 1);
      CHECK(store.count(table) == 1);
    }
    CHECK(store.count("shown") == 3);
    CHECK(store.count("decision WHERE patient_code = 'ABC123'") == 0);
  }
  SECTION("and says where nothing tells whose the rows are") {
    as_administrator(
        "CREATE TABLE dorsal.remark (words text); INSERT INTO dorsal.remark VALUES ('of ABC123')");
    const SharedDeletion deletion = delete_shared_patient(store.cluster.address(), "LEEDS", "ABC123");
    CHECK_FALSE(deletion.complete());
    CHECK(deletion.not_looked_into == std::vector<std::string>{"remark"});
    CHECK(store.count("decision") == 1);
  }
}

TEST_CASE("sync: a later table of sessions is not left behind in silence") {
  Station station(1);
  station.database.change("add a table", [](SQLite::Database& sqlite) {
    sqlite.exec(
        "CREATE TABLE said (session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE, words TEXT)");
  });
  station.database.read("describe", [](SQLite::Database& sqlite) {
    CHECK_THROWS_WITH(shared_tables(sqlite), Contains("said"));
    CHECK_THROWS_WITH(shared_row_count(sqlite), Contains("said"));
  });
}

TEST_CASE("sync: one session that cannot be read, or that the store refuses, keeps no other from arriving") {
  if (has_no_server()) return;
  const Store store;
  Station station(1);
  station.run_sessions("ABC123", 4, 3);
  station.run_sessions("XYZ", 2, 3);
  station.database.change("damage two", [](SQLite::Database& sqlite) {
    sqlite.exec("UPDATE session SET seed = '99999999999999999999' WHERE session = 1");
    // What SQLite keeps and a record can hold, and PostgreSQL does not: a zero byte in a text.
    sqlite.exec("UPDATE rig_fact SET value = 'x' || char(0) || 'y' WHERE session = 2");
  });
  const SyncReport report = station.sync(store.address(store.leeds));
  CHECK(store.count("session") == 4);
  CHECK(report.trials_sent == 12);
  REQUIRE(report.left_out.size() == 2);
  CHECK(report.left_out[0].patient == "ABC123");
  CHECK_THAT(report.left_out[0].why, Catch::Contains("seed"));
  CHECK(report.left_out[1].patient == "ABC123");
  CHECK(station.sync(store.address(store.leeds)).left_out.size() == 2); // and again, by name
}
