// The read-side commands as a person or a script meets them: arguments in; output and exit code out.
#include "engine/store/file/migrations.h"
#include "engine/store/sessions/session_writer.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"
#include "tools/program.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <regex>
#include <sstream>

using namespace dorsal;
using namespace dorsal::test;
using namespace std::chrono_literals;
using Catch::Contains;

namespace {

struct Answered {
  ExitCode code{};
  std::string out;
  std::string err;
};

Answered dorsal_with(std::vector<std::string> arguments, bool colour = false) {
  std::ostringstream out;
  std::ostringstream err;
  const ExitCode code = run_program(std::move(arguments), {.out = out, .err = err, .colour = colour});
  return {code, out.str(), err.str()};
}

// Two sessions of ABC123 (one interrupted) and one simulated of XYZ.
struct Clinic {
  ScratchFolder folder;
  std::string file = (folder / "d.db").string();

  Clinic() {
    Database database({.path = file, .uuids = seeded_uuids(1)});
    SessionWriter writer(database);
    const Uuid first = writer.begin_session(header_of());
    writer.begin_block(first, {1, BlockKind::practice, "train", 8});
    writer.save_trial(first, 1, answered(1, Side::left, Side::right));
    writer.begin_block(first, {2, BlockKind::assess, "assess-a", 40});
    for (int i = 1; i <= 8; ++i) {
      TrialRecord trial = answered(i, i % 2 == 0 ? Side::left : Side::right, Side::left, i * 500ms);
      trial.planned.roll_deg = i % 4 < 2 ? -45 : 45;
      writer.save_trial(first, 2, trial);
    }
    writer.save_trial(first, 2, timed_out(9, Side::left));
    writer.save_trial(first, 2, anticipated(10, Side::left));
    writer.save_trial(first, 2, voided(11, Side::left));
    writer.end_session(first, SessionState::complete, {"2026-11-22T19:00:00.000Z", 60});
    (void)writer.begin_session(header_of("ABC123", "2026-11-23T18:40:00.000Z"));
    (void)writer.begin_session(header_of("XYZ", "2026-11-24T18:40:00.000Z"), Origin::simulated);
  }
};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

} // namespace

TEST_CASE("command line: mistakes are usage errors, help is not") {
  CHECK(dorsal_with({}).code == ExitCode::usage);
  CHECK(dorsal_with({"dance"}).code == ExitCode::usage);
  CHECK_THAT(dorsal_with({"ruun"}).err, Contains("no command \"ruun\"") && Contains("\"run\""));
  CHECK_THAT(dorsal_with({"--help"}).out, Contains("dorsal doctor"));
  CHECK_THAT(dorsal_with({"rules", "check", "--help"}).out, !Contains("dorsal doctor"));
  CHECK(dorsal_with({"--version"}).out == dorsal_with({"version"}).out);
  CHECK_THAT(dorsal_with({"rules", "check", "--help"}).out,
             Contains("INT [1 - 100]") && !Contains("INT:INT"));
  CHECK(dorsal_with({"sessions", "--patient", "Jane Doe"}).code == ExitCode::usage);
  CHECK_THAT(dorsal_with({"report", "--patient", "jane"}).err, Contains("is not a patient code"));
  CHECK(dorsal_with({"report"}).code == ExitCode::usage);
  const Answered help = dorsal_with({"export", "csv", "--help"});
  CHECK(help.code == ExitCode::ok);
  CHECK_THAT(help.out, Contains("default: $XDG_DATA_HOME/dorsal/dorsal.db"));
}

TEST_CASE("command version: prints the version, also as JSON") {
  CHECK_THAT(dorsal_with({"version"}).out, Catch::Matches("dorsal [0-9]+\\.[0-9]+\\.[0-9]+\n"));
  const auto document = nlohmann::json::parse(dorsal_with({"version", "--json"}).out);
  CHECK(document["schema"] == "dorsal.version");
  CHECK(document["schema_version"] == 1);
}

TEST_CASE("command protocol: show prints a file that check finds no problem in") {
  const ScratchFolder folder;
  const Answered shown = dorsal_with({"protocol", "show"});
  CHECK(shown.code == ExitCode::ok);
  const std::string file = (folder / "p.toml").string();
  write_text(file, shown.out);
  CHECK(dorsal_with({"protocol", "check", file}).code == ExitCode::ok);
  CHECK(dorsal_with({"protocol", "show", file}).out == shown.out);
}

TEST_CASE("command protocol: check lists every problem, show refuses and says why") {
  const ScratchFolder folder;
  const std::string file = (folder / "p.toml").string();
  write_text(file, "[timing]\niti = 5\nfeedback = 6\n");
  const Answered checked = dorsal_with({"protocol", "check", file});
  CHECK(checked.code == ExitCode::bad_input);
  CHECK(lines_of(checked.out).size() == 2);
  CHECK_THAT(checked.out, Contains("p.toml:2:7: timing.iti"));
  const Answered shown = dorsal_with({"protocol", "show", file});
  CHECK(shown.code == ExitCode::bad_input);
  CHECK(shown.out.empty());
  CHECK(shown.err == checked.out);
  const auto document = nlohmann::json::parse(dorsal_with({"protocol", "check", "--json", file}).out);
  CHECK(document["problems"].size() == 2);
  CHECK(document["problems"][1]["line"] == 3);
  CHECK(dorsal_with({"protocol", "check", (folder / "none").string()}).code == ExitCode::file_error);
}

TEST_CASE("command sessions: lists them oldest first, by patient where asked") {
  const Clinic clinic;
  const Answered all = dorsal_with({"sessions", "--db", clinic.file});
  CHECK(all.code == ExitCode::ok);
  REQUIRE(lines_of(all.out).size() == 4);
  CHECK_THAT(lines_of(all.out)[1], Contains("2026-11-22 19:40 (2026-11-22 18:40 UTC)  ABC123   complete"));
  CHECK_THAT(lines_of(all.out)[3], Contains("XYZ") && Contains("simulated"));
  const auto document = nlohmann::json::parse(
      dorsal_with({"sessions", "--db", clinic.file, "--patient", "ABC123", "--json"}).out);
  CHECK(document["schema"] == "dorsal.sessions");
  REQUIRE(document["sessions"].size() == 2);
  CHECK(document["sessions"][0]["trials"] == 12);
  CHECK(document["sessions"][0]["state"] == "complete");
  CHECK(document["sessions"][1]["ended_utc"].is_null());
}

TEST_CASE("commands: a database that is missing, foreign or newer is refused and left as it is") {
  const ScratchFolder folder;
  const std::string missing = (folder / "none.db").string();
  CHECK(dorsal_with({"sessions", "--db", missing}).code == ExitCode::database_error);
  CHECK_FALSE(std::filesystem::exists(missing));
  write_text(folder / "notes.txt", "not a database");
  for (const std::string command : {"sessions", "report", "export"}) {
    std::vector<std::string> arguments{command};
    if (command == "export") arguments.emplace_back("csv");
    arguments.insert(arguments.end(), {"--db", (folder / "notes.txt").string()});
    if (command == "report") arguments.insert(arguments.end(), {"--patient", "ABC"});
    if (command == "export") arguments.insert(arguments.end(), {"-o", (folder / "out.csv").string()});
    const Answered refused = dorsal_with(arguments);
    CHECK(refused.code == ExitCode::database_error);
    CHECK_THAT(refused.err, Contains("dorsal: ") && Contains("is not a Dorsal database"));
    CHECK(refused.out.empty());
  }
  CHECK(read_text(folder / "notes.txt") == "not a database");
  CHECK_FALSE(std::filesystem::exists(folder / "out.csv"));
  const Clinic clinic;
  SQLite::Database(clinic.file, SQLite::OPEN_READWRITE)
      .exec(fmt::format("PRAGMA user_version = {}", newest_version() + 1));
  CHECK_THAT(dorsal_with({"sessions", "--db", clinic.file}).err, Contains("newer Dorsal"));
}

TEST_CASE("command report: counts, accuracy with its interval and response times, by side and roll") {
  const Clinic clinic;
  const Answered report = dorsal_with({"report", "--db", clinic.file, "--patient", "ABC123"});
  CHECK(report.code == ExitCode::ok);
  CHECK_THAT(report.out, Contains("Patient ABC123: 2 sessions") && Contains("2 assess") && Contains("4/9"));
  CHECK(report.out.find('\033') == std::string::npos);
  CHECK(dorsal_with({"report", "--db", clinic.file, "--patient", "ABC123"}, true).out.find('\033') !=
        std::string::npos);

  const auto document = nlohmann::json::parse(
      dorsal_with({"report", "--db", clinic.file, "--patient", "ABC123", "--json"}).out);
  CHECK(document["schema"] == "dorsal.report");
  const auto& all = document["assess"]["all"];
  CHECK(all["attempts"] == 11);
  CHECK(all["scored"] == 9);
  CHECK(all["correct"] == 4);
  CHECK(all["time_outs"] == 1);
  CHECK(all["anticipations"] == 1);
  CHECK(all["voided"] == 1);
  CHECK(all["accuracy"].get<double>() == Approx(4.0 / 9));
  CHECK(all["correct_rt_ms"]["median"].get<double>() == Approx(2500));
  CHECK(document["assess"]["sides"][0]["result"]["correct"] == 4);
  CHECK(document["assess"]["sides"][1]["result"]["correct"] == 0);
  REQUIRE(document["assess"]["rolls"].size() == 2);
  CHECK(document["assess"]["rolls"][0]["folded_roll_deg"] == 45.0);
  CHECK(document["assess"]["rolls"][0]["result"]["scored"] == 8);
  CHECK(dorsal_with({"report", "--db", clinic.file, "--patient", "NOBODY"}).code == ExitCode::not_found);
}

TEST_CASE("command db: checks and copies") {
  const Clinic clinic;
  const std::string copy = (clinic.folder / "copy.db").string();
  CHECK_THAT(dorsal_with({"db", "check", "--db", clinic.file}).out, Contains("no problems"));
  CHECK(dorsal_with({"db", "backup", "--db", clinic.file, "-o", copy}).code == ExitCode::ok);
  CHECK(dorsal_with({"db", "backup", "--db", clinic.file, "-o", copy}).code == ExitCode::database_error);
  CHECK(dorsal_with({"sessions", "--db", copy}).out == dorsal_with({"sessions", "--db", clinic.file}).out);
}

TEST_CASE("command export csv: the columns are those promised, in their order") {
  const Clinic clinic;
  const Answered csv = dorsal_with({"export", "csv", "--db", clinic.file, "-o", "-"});
  CHECK_THAT(csv.out,
             Catch::StartsWith(
                 "participant,session,session_start_utc,station,block,block_kind,trial,stimulus,side,"
                 "movement,amplitude_deg,roll_deg,view_deg,onset_ns,onset_earliest_ns,onset_latest_ns,"
                 "onset_provider,response,response_ns,response_earliest_ns,response_latest_ns,"
                 "response_provider,response_time_ms,response_time_lower_ms,response_time_upper_ms,outcome,"
                 "correct,trial_uuid,"));
  CHECK(csv.err == "exported 12 trials of 3 sessions, dates shifted\n");
  const auto lines = lines_of(csv.out);
  REQUIRE(lines.size() == 13);
  for (const std::string& line : lines)
    CHECK(std::ranges::count(line, ',') == std::ranges::count(lines[0], ','));
}

TEST_CASE("command export csv: a row holds the trial to the nanosecond, empty where there is no value") {
  const Clinic clinic;
  const auto lines =
      lines_of(dorsal_with({"export", "csv", "--db", clinic.file, "--real-dates", "-o", "-"}).out);
  CHECK_THAT(lines[2],
             Contains(",2026-11-22T18:40:00.000Z,") &&
                 Contains(",2,assess,1,b07~,right,combined,22.5,-45,-12.25,"
                          "1000000010000000001,1000000009999700000,1000000010000000008,glx-oml,"
                          "left,1000000010500000001,1000000010499700000,1000000010500000008,xinput2,"
                          "500.000000,499.699992,500.300008,answered,0,"));
  CHECK_THAT(lines[3], Contains(",answered,1,"));
  CHECK_THAT(lines[10], Contains(",glx-oml,,,,,,,,,time_out,0,"));
  CHECK_THAT(lines[11],
             Contains(",-12.25,,,,,left,1000000101234000001,") && Contains(",xinput2,,,,anticipation,,"));
  CHECK_THAT(lines[12], Contains(",-12.25,,,,,,,,,,,,,voided,,"));
}

TEST_CASE("command export csv: a file appears whole, for its owner only, or not at all") {
  const Clinic clinic;
  const auto target = clinic.folder / "trials.csv";
  CHECK(dorsal_with({"export", "csv", "--db", clinic.file, "-o", target.string()}).code == ExitCode::ok);
  write_text(target, "older");
  CHECK(dorsal_with({"export", "csv", "--db", clinic.file, "-o", target.string()}).code == ExitCode::ok);
  CHECK(read_text(target) == dorsal_with({"export", "csv", "--db", clinic.file, "-o", "-"}).out);
  CHECK((std::filesystem::status(target).permissions() & std::filesystem::perms::all) ==
        (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
  write_text(clinic.folder / "file", "x");
  for (const auto& impossible :
       {clinic.folder / "file" / "t.csv", clinic.folder.path(), clinic.folder / "no" / "t.csv"})
    CHECK(dorsal_with({"export", "csv", "--db", clinic.file, "-o", impossible.string()}).code ==
          ExitCode::file_error);
  const auto left = std::distance(std::filesystem::directory_iterator(clinic.folder.path()), {});
  CHECK(left == 3); // the database, trials.csv, file: nothing half-made
}

TEST_CASE("command export columns: every column of the CSV is explained") {
  const Clinic clinic;
  const auto dictionary = lines_of(dorsal_with({"export", "columns"}).out);
  std::istringstream header(lines_of(dorsal_with({"export", "csv", "--db", clinic.file, "-o", "-"}).out)[0]);
  std::size_t at = 2;
  for (std::string name; std::getline(header, name, ',');)
    CHECK_THAT(dictionary.at(at++), Contains("| `" + name + "` |"));
  CHECK(at == dictionary.size());
}

TEST_CASE("command export columns: the page's dictionary is what it prints") {
  CHECK_THAT(read_text(std::filesystem::path{DORSAL_SOURCE_DIR} / "engine/clinic/export/README.md"),
             Contains("\n\n" + dorsal_with({"export", "columns"}).out + "\n"));
}

TEST_CASE("commands: what a file of tools/commands adds is in the program's help") {
  const std::filesystem::path folder = std::filesystem::path{DORSAL_SOURCE_DIR} / "tools/commands";
  const std::string help = dorsal_with({"--help"}).out;
  const std::regex definition{"void add_([a-z]+)_command\\(Program& program\\) \\{"};
  for (const auto& file : std::filesystem::directory_iterator{folder}) {
    CAPTURE(file.path().filename());
    const std::string text = read_text(file.path());
    const std::sregex_iterator first{text.begin(), text.end(), definition};
    REQUIRE(first != std::sregex_iterator{});
    for (auto at = first; at != std::sregex_iterator{}; ++at)
      CHECK_THAT(help, Contains("\n  " + (*at)[1].str() + " "));
  }
}

TEST_CASE("command simulate: the first session lies on the day that is said, and no other day is taken") {
  const ScratchFolder folder;
  const std::string database = (folder / "study.db").string();
  const Answered made =
      dorsal_with({"simulate", "--sessions", "2", "--first-day", "2026-02-27", "--db", database});
  REQUIRE(made.code == ExitCode::ok);
  const Answered listed = dorsal_with({"sessions", "--db", database});
  CHECK_THAT(listed.out, Contains("2026-02-27") && Contains("2026-03-02"));
  for (const char* day : {"2026-02-30", "27.2.2026", "2026-2-27", "tomorrow"}) {
    CAPTURE(day);
    CHECK(dorsal_with({"simulate", "--first-day", day}).code == ExitCode::usage);
  }
}
