// `dorsal sync` and `dorsal trial` as their users meet them, on a PostgreSQL server of the tests' own.
#include "engine/store/sessions/session_reader.h"
#include "engine/store/sessions/session_writer.h"
#include "tests/support/catch.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/told.h"
#include "tools/program.h"
#include "tools/trial_report.h"

#include <nlohmann/json.hpp>

#include <iostream>
#include <sstream>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

std::string word_after(const std::string& text, const std::string& label) {
  std::istringstream words(text.substr(text.find(label) + label.size()));
  std::string word;
  words >> word;
  return word;
}

void save_sessions(const std::string& file, const std::string& patient, int sessions) {
  Database database({.path = file});
  SessionWriter writer(database);
  for (int i = 1; i <= sessions; ++i) {
    const Uuid session =
        writer.begin_session(header_of(patient, fmt::format("2026-11-{:02}T10:00:00.000Z", i)));
    writer.begin_block(session, {1, BlockKind::assess, "assess-a", 40});
    for (int t = 1; t <= 10; ++t) writer.save_trial(session, 1, answered(t, Side::left, Side::left));
    writer.end_session(session, SessionState::complete, {"2026-11-22T19:00:00.000Z", 60});
  }
}

TrialParticipant participant(const std::string& site, int days, int complete, const std::string& protocol) {
  return {.site = site,
          .code = "ABC123",
          .days_since_first = days,
          .complete = complete,
          .stopped = 0,
          .unfinished = 0,
          .protocol_text = protocol};
}

} // namespace

TEST_CASE("trial report: prescribed is the dose over the days since the first session") {
  const TrialOverview overview{
      .participants = {participant("LEEDS", 13, 7, "[dose]\nsessions_a_day = 1\ndays_a_week = 5\n"),
                       participant("LEEDS", 27, 10, "[dose]\nsessions_a_day = 2\ndays_a_week = 7\n"),
                       participant("YORK", 28, 4, "this is no protocol")},
      .stations = {}};
  const TrialReport report =
      report_of(overview, {.origin = Origin::person, .as_of_utc = "2026-11-23T00:00:00.000Z"});
  REQUIRE(report.sites.size() == 2);
  CHECK(report.sites[0].prescribed == Approx(14 * 5 / 7.0 + 28 * 2));
  CHECK(report.sites[0].complete == 17);
  CHECK(report.sites[0].recruited_last_28_days == 2);
  CHECK(report.sites[1].recruited_last_28_days == 0);
  CHECK(report.sites[1].without_dose == 1);
  CHECK(report.sites[1].prescribed == 0);
  CHECK_THAT(to_text(report), Contains("LEEDS") && Contains("26 %"));
  CHECK(nlohmann::json::parse(to_json(report))["sites"][0]["sessions_complete"] == 17);
}

TEST_CASE("command sync: an address that leaves this machine in the open is a usage error") {
  for (const char* command : {"sync", "trial"}) {
    const Told answer =
        dorsal_told({command, *command == 's' ? "run" : "show", "postgresql://a@db.example.org/trial"});
    CHECK(answer.code == ExitCode::usage);
    CHECK_THAT(answer.err, Contains("sslmode=verify-full"));
  }
  CHECK(dorsal_told({"sync", "init", "postgresql://a@localhost/x", "--site", "leeds"}).code ==
        ExitCode::usage);
  CHECK(dorsal_told({"sync", "init", "postgresql://a@localhost/x"}).code == ExitCode::usage);
  const ScratchFolder folder;
  save_sessions((folder / "a.db").string(), "ABC123", 1);
  const Told nobody =
      dorsal_told({"sync", "run", "postgresql://a@127.0.0.1:1/x", "--db", (folder / "a.db").string()});
  CHECK(nobody.code == ExitCode::database_error);
  CHECK_THAT(nobody.err, Contains("127.0.0.1:1/x") && Contains("nothing is lost"));
}

TEST_CASE("command trial: two sites from their stations to one overview and one dataset") {
  if (!postgres_programs()) {
    std::cout << "skipped: no PostgreSQL server here (Debian: postgresql)\n";
    return;
  }
  const PostgresCluster cluster;
  const ScratchFolder folder;
  for (const auto& [site, sessions] : {std::pair{"LEEDS", 3}, std::pair{"YORK", 2}}) {
    const Told made = dorsal_told({"sync", "init", cluster.address(), "--site", site});
    REQUIRE(made.code == ExitCode::ok);
    CHECK_THAT(made.err, Contains("shown once"));
    const std::string address = PostgresCluster::address_of(word_after(made.out, "role"),
                                                            word_after(made.out, "password"), cluster.port());
    const std::string file = (folder / site).string();
    save_sessions(file, "ABC123", sessions); // the same code in both: two people
    const Told sent = dorsal_told({"sync", "run", address, "--db", file, "--json"});
    REQUIRE(sent.code == ExitCode::ok);
    CHECK(nlohmann::json::parse(sent.out)["sessions_sent"] == sessions);
    CHECK_THAT(dorsal_told({"sync", "run", address, "--db", file}).out, Contains("sent 0 new sessions"));
    CHECK_THAT(dorsal_told({"sync", "thresholds", address, "--station", "none"}).err,
               Contains("has sent no protocol"));
    CHECK(dorsal_told({"trial", "bids", address, "-o", (folder / "no").string()}).code ==
          ExitCode::database_error);
  }
  const Told made = dorsal_told({"sync", "init", cluster.address(), "--manager"});
  const std::string manager = PostgresCluster::address_of(word_after(made.out, "role"),
                                                          word_after(made.out, "password"), cluster.port());
  const auto document = nlohmann::json::parse(dorsal_told({"trial", "show", manager, "--json"}).out);
  REQUIRE(document["sites"].size() == 2);
  CHECK(document["sites"][0]["site"] == "LEEDS");
  CHECK(document["sites"][0]["sessions_complete"] == 3);
  CHECK(document["stations"][0]["trials"] == 30);
  CHECK(document["stations"][0]["verified_onsets"] == 30);
  CHECK_THAT(dorsal_told({"trial", "show", manager}).out, Contains("YORK") && Contains("glx-oml"));
  CHECK_THAT(dorsal_told({"trial", "show", manager, "--simulated"}).out, Contains("No sessions yet"));

  const auto dataset = folder / "bids";
  const Told written = dorsal_told({"trial", "bids", manager, "-o", dataset.string()});
  REQUIRE(written.code == ExitCode::ok);
  CHECK_THAT(written.err, Contains("2 subjects with 5 sessions") && Contains("dates shifted"));
  const std::string sessions = read_text(dataset / "sub-LEEDSxABC123" / "sub-LEEDSxABC123_sessions.tsv");
  CHECK_THAT(sessions, Contains("ses-03") && !Contains("2026-11-0"));
  REQUIRE(dorsal_told({"trial", "bids", manager, "-o", (folder / "again").string()}).code == ExitCode::ok);
  CHECK(read_text(folder / "again" / "sub-LEEDSxABC123" / "sub-LEEDSxABC123_sessions.tsv") == sessions);
  CHECK(std::filesystem::exists(dataset / "sub-YORKxABC123" / "ses-02" / "beh"));
}
