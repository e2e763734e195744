// Exports and the files that travel, as commands. The public validators judge the formats in tests/formats.
#include "engine/store/sessions/session_writer.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"
#include "tools/program.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <nlohmann/json.hpp>

#include <set>
#include <sstream>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

struct Said {
  ExitCode code{};
  std::string out;
  std::string err;
};

Said dorsal_with(std::vector<std::string> arguments) {
  std::ostringstream out;
  std::ostringstream err;
  const ExitCode code = run_program(std::move(arguments), {.out = out, .err = err, .colour = false});
  return {code, out.str(), err.str()};
}

// One assess session of P001, with pain before and after.
struct Clinic {
  ScratchFolder folder;
  std::string file = (folder / "d.db").string();

  Clinic() {
    Database database({.path = file, .uuids = seeded_uuids(1)});
    SessionWriter writer(database);
    const Uuid session = writer.begin_session(header_of("P001"));
    writer.begin_block(session, {1, BlockKind::assess, "assess-a", 40});
    for (int i = 1; i <= 8; ++i)
      writer.save_trial(session, 1, answered(i, i % 2 == 0 ? Side::left : Side::right, Side::left));
    writer.save_trial(session, 1, voided(9, Side::left));
    writer.end_session(session, SessionState::complete, {"2026-11-22T19:00:00.000Z", 60});
    database.change("rate pain", [](SQLite::Database& sqlite) {
      sqlite.exec("INSERT INTO pain_rating VALUES (1, 'before', 4), (1, 'after', 3)");
    });
  }
  [[nodiscard]] std::string path(const char* name) const { return (folder / name).string(); }
};

nlohmann::json parsed(const std::filesystem::path& file) { return nlohmann::json::parse(read_text(file)); }

} // namespace

TEST_CASE("command export csv: dates are shifted by whole weeks, the same on every export") {
  const Clinic clinic;
  const Said first = dorsal_with({"export", "csv", "--db", clinic.file, "-o", "-"});
  CHECK(first.out == dorsal_with({"export", "csv", "--db", clinic.file, "-o", "-"}).out);
  CHECK(first.out.find("2026-11-22") == std::string::npos);
  CHECK_THAT(first.out, Contains("T18:40:00.000Z"));
  CHECK_THAT(dorsal_with({"export", "csv", "--db", clinic.file, "--real-dates", "-o", "-"}).out,
             Contains("2026-11-22T18:40:00.000Z"));
}

TEST_CASE("command export bids: subjects, sessions, trials and their dictionaries") {
  const Clinic clinic;
  const Said said = dorsal_with({"export", "bids", "--db", clinic.file, "-o", clinic.path("bids")});
  REQUIRE(said.code == ExitCode::ok);
  const auto beh = clinic.folder / "bids" / "sub-P001" / "ses-01" / "beh";
  const std::string trials = read_text(beh / "sub-P001_ses-01_task-leftright_beh.tsv");
  CHECK(std::count(trials.begin(), trials.end(), '\n') == 10);
  std::istringstream header(trials.substr(0, trials.find('\n')));
  const auto dictionary = parsed(clinic.folder / "bids" / "task-leftright_beh.json");
  for (std::string name; std::getline(header, name, '\t');) CHECK(dictionary.contains(name));
  const std::string events = read_text(beh / "sub-P001_ses-01_task-leftright_events.tsv");
  CHECK(std::count(events.begin(), events.end(), '\n') == 9); // without the trial that showed nothing
  CHECK_THAT(events, Contains("\n0.000000\t1.234000\tassess\t"));
  const std::string sessions = read_text(clinic.folder / "bids" / "sub-P001" / "sub-P001_sessions.tsv");
  CHECK_THAT(sessions, Contains("\t4\t3\n"));
  CHECK(sessions.find("2026-11-22") == std::string::npos);
  CHECK(dorsal_with({"export", "bids", "--db", clinic.file, "-o", clinic.path("bids")}).code ==
        ExitCode::file_error);
}

TEST_CASE("command export bids: every column of every table is in its dictionary, but those that name rows") {
  const Clinic clinic;
  REQUIRE(dorsal_with({"export", "bids", "--db", clinic.file, "-o", clinic.path("bids")}).code ==
          ExitCode::ok);
  const auto folder = clinic.folder / "bids";
  const auto subject = folder / "sub-P001";
  const auto beh = subject / "ses-01" / "beh";
  struct Described {
    std::filesystem::path table, dictionary;
  };
  for (const Described& one : std::vector<Described>{
           {beh / "sub-P001_ses-01_task-leftright_beh.tsv", folder / "task-leftright_beh.json"},
           {beh / "sub-P001_ses-01_task-leftright_events.tsv", folder / "task-leftright_events.json"},
           {subject / "sub-P001_sessions.tsv", subject / "sub-P001_sessions.json"},
           {folder / "participants.tsv", folder / "participants.json"}}) {
    const std::string table = read_text(one.table);
    std::istringstream header(table.substr(0, table.find('\n')));
    const auto dictionary = parsed(one.dictionary);
    for (std::string name; std::getline(header, name, '\t');) {
      CAPTURE(one.table, name);
      const bool names_a_row = name == "session_id" || name == "participant_id";
      CHECK((names_a_row || !dictionary.at(name).at("Description").get<std::string>().empty()));
    }
  }
}

TEST_CASE("command export fhir: accuracy, response time and pain of a session, with device and provenance") {
  const Clinic clinic;
  REQUIRE(dorsal_with({"export", "fhir", "--db", clinic.file, "-o", clinic.path("f.json")}).code ==
          ExitCode::ok);
  const auto bundle = parsed(clinic.folder / "f.json");
  std::map<std::string, int> kinds;
  std::map<std::string, nlohmann::json> observations;
  for (const auto& entry : bundle["entry"]) {
    const auto& resource = entry["resource"];
    ++kinds[resource["resourceType"]];
    if (resource["resourceType"] == "Observation")
      observations[resource["code"]["coding"][0]["code"].get<std::string>() +
                   resource["effectiveDateTime"].get<std::string>()] = resource;
  }
  CHECK(kinds ==
        std::map<std::string, int>{{"Patient", 1}, {"Device", 1}, {"Observation", 4}, {"Provenance", 1}});
  const std::string start = "2026-11-22T18:40:00.000Z";
  CHECK(observations["accuracy" + start]["valueQuantity"]["value"] == 50.0);
  CHECK(observations["median-response-time" + start]["valueQuantity"]["value"] == 1234.0);
  CHECK(observations["72514-3" + start]["valueInteger"] == 4);
  CHECK(observations["72514-32026-11-22T19:00:00.000Z"]["valueInteger"] == 3);
}

TEST_CASE("command export fhir: accuracy and response time say how bright the pictures were") {
  const Clinic clinic;
  const auto brightness_said = [&] {
    std::set<std::string> said;
    REQUIRE(dorsal_with({"export", "fhir", "--db", clinic.file, "-o", clinic.path("f.json")}).code ==
            ExitCode::ok);
    const auto bundle = parsed(clinic.folder / "f.json");
    for (const auto& entry : bundle["entry"]) {
      if (!entry["resource"].contains("component")) continue;
      for (const auto& part : entry["resource"]["component"])
        if (part["code"]["coding"][0]["code"] == "brightness")
          said.insert(entry["resource"]["code"]["coding"][0]["code"].get<std::string>() + " " +
                      part["valueCodeableConcept"]["coding"][0]["code"].get<std::string>());
    }
    return said;
  };
  CHECK(brightness_said() ==
        std::set<std::string>{"accuracy pictures-normal", "median-response-time pictures-normal"});
  Database({.path = clinic.file}).change("test", [](SQLite::Database& sqlite) {
    sqlite.exec("UPDATE trial SET brightness = 'dim' WHERE trial > 4");
  });
  CHECK(brightness_said() ==
        std::set<std::string>{"accuracy pictures-mixed", "median-response-time pictures-mixed"});
  Database({.path = clinic.file}).change("test", [](SQLite::Database& sqlite) {
    sqlite.exec("UPDATE trial SET brightness = NULL");
  });
  CHECK(brightness_said().empty());
}

TEST_CASE("commands: a prescription goes home, a result comes back, an archive restores both") {
  const Clinic clinic;
  const std::string home = clinic.path("home/d.db");
  write_text(clinic.folder / "pass", "ten words or so\n");
  const std::string pass = clinic.path("pass");
  const Said created = dorsal_with({"prescription", "create", "--db", clinic.file, "--patient", "P001", "-o",
                                    clinic.path("p.dorsal"), "--passphrase-file", pass});
  REQUIRE(created.code == ExitCode::ok);
  CHECK(created.out.empty()); // a passphrase that was given is not printed
  CHECK_THAT(
      dorsal_with({"prescription", "open", "--db", home, clinic.path("p.dorsal"), "--passphrase-file", pass})
          .out,
      Contains("prescription number 1 for P001"));
  CHECK_THAT(dorsal_with({"prescription", "show", "--db", home, "--patient", "P001"}).out,
             Contains("[[blocks]]"));
  CHECK(dorsal_with({"result", "create", "--db", home, "--patient", "P001", "-o", clinic.path("r.dorsal")})
            .code == ExitCode::not_found);
  CHECK_FALSE(std::filesystem::exists(clinic.folder / "r.dorsal"));
  {
    Database database({.path = home});
    SessionWriter writer(database);
    const Uuid session = writer.begin_session(header_of("P001", "2026-11-25T18:40:00.000Z"));
    writer.end_session(session, SessionState::stopped, {"2026-11-25T19:00:00.000Z", 60});
  }
  REQUIRE(dorsal_with({"result", "create", "--db", home, "--patient", "P001", "-o", clinic.path("r.dorsal")})
              .code == ExitCode::ok);
  CHECK_THAT(dorsal_with({"result", "take", "--db", clinic.file, clinic.path("r.dorsal")}).out,
             Contains("1 new and 0 completed sessions"));
  CHECK(dorsal_with({"result", "take", "--db", clinic.file, clinic.path("r.dorsal")}).code ==
        ExitCode::bad_input);

  REQUIRE(dorsal_with({"archive", "create", "--db", clinic.file, "-o", clinic.path("a.dorsal"),
                       "--passphrase-file", pass})
              .code == ExitCode::ok);
  REQUIRE(dorsal_with({"archive", "open", clinic.path("a.dorsal"), "--db", clinic.path("new/d.db"),
                       "--passphrase-file", pass})
              .code == ExitCode::ok);
  const auto csv = [](const std::string& file) {
    return dorsal_with({"export", "csv", "--db", file, "--real-dates", "-o", "-"}).out;
  };
  CHECK(csv(clinic.file) == csv(clinic.path("new/d.db")));
}

TEST_CASE("command privacy: deletion must be confirmed, certifies, and leaves nothing to report") {
  const Clinic clinic;
  CHECK_THAT(dorsal_with({"privacy", "report", "--db", clinic.file, "--patient", "P001"}).out,
             Contains("9 rows of trial") && Contains("permissions 0600)"));
  CHECK(dorsal_with({"privacy", "delete", "--db", clinic.file, "--patient", "P001"}).code == ExitCode::usage);
  const Said deleted = dorsal_with({"privacy", "delete", "--db", clinic.file, "--patient", "P001",
                                    "--confirm", "P001", "-o", clinic.path("certificate.txt")});
  CHECK(deleted.code == ExitCode::ok);
  CHECK_THAT(deleted.out, Contains("traces found afterwards 0"));
  CHECK(read_text(clinic.folder / "certificate.txt") == deleted.out);
  CHECK(dorsal_with({"privacy", "report", "--db", clinic.file, "--patient", "P001"}).code ==
        ExitCode::not_found);
  const std::string log = dorsal_with({"audit", "list", "--db", clinic.file}).out;
  CHECK_THAT(log, Contains("patient deleted") && !Contains("P001"));
  CHECK(dorsal_with({"audit", "verify", "--db", clinic.file}).code == ExitCode::ok);
  CHECK(dorsal_with(
            {"privacy", "delete-shared", "postgresql:///nowhere", "--site", "LEEDS", "--patient", "P001"})
            .code == ExitCode::usage);
}

TEST_CASE("command db: backups are listed and restored, a migration is tried") {
  const Clinic clinic;
  REQUIRE(dorsal_with({"db", "backup", "--db", clinic.file, "-o", clinic.path("copy.db")}).code ==
          ExitCode::ok);
  write_text(clinic.folder / "d.db", "ruined");
  CHECK_THAT(dorsal_with({"db", "restore", clinic.path("copy.db"), "--db", clinic.file}).out,
             Contains("holds 1 sessions with 9 trials again"));
  CHECK_THAT(dorsal_with({"db", "migrate", "--dry-run", "--db", clinic.file}).out, Contains("nothing to do"));
  CHECK_THAT(dorsal_with({"db", "recover", "--db", clinic.file}).out, Contains("no emergency journal"));
}
