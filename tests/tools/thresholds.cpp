// Thresholds in force, decisions and the audit log, as a clinician's command line meets them.
#include "engine/store/sessions/session_writer.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"
#include "tools/program.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <nlohmann/json.hpp>

#include <sstream>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

struct Answered {
  ExitCode code{};
  std::string out;
  std::string err;
};

struct Clinic {
  ScratchFolder folder;
  std::string file = (folder / "d.db").string();

  Clinic() {
    Database database({.path = file});
    (void)SessionWriter(database).begin_session(header_of("ABC123"));
  }
  [[nodiscard]] std::string with(std::string_view text) const {
    write_text(folder / "rules.toml", text);
    return (folder / "rules.toml").string();
  }
  [[nodiscard]] Answered dorsal(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--db", file});
    std::ostringstream out;
    std::ostringstream err;
    const ExitCode code = run_program(std::move(arguments), {.out = out, .err = err});
    return {code, out.str(), err.str()};
  }
  [[nodiscard]] Answered set(std::string_view text, std::vector<std::string> more = {}) const {
    std::vector<std::string> arguments{"thresholds", "set", with(text), "--why", "asked for", "--by", "anna"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return dorsal(std::move(arguments));
  }
  [[nodiscard]] nlohmann::json graded(std::vector<std::string> more = {}) const {
    std::vector<std::string> arguments{"grade", "--patient", "ABC123", "--json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return nlohmann::json::parse(dorsal(std::move(arguments)).out);
  }
};

} // namespace

TEST_CASE("thresholds: command line goes before patient, patient before clinic, clinic before built-in") {
  const Clinic clinic;
  const auto shown = [&clinic] { return clinic.dorsal({"thresholds", "show", "--patient", "ABC123"}).out; };
  CHECK_THAT(shown(), Contains("\naccuracy_goal = 0.8"));
  REQUIRE(clinic.set("[readiness]\naccuracy_goal = 0.85\nleast_span_days = 10\n").code == ExitCode::ok);
  REQUIRE(clinic.set("[readiness]\naccuracy_goal = 0.9\n", {"--patient", "ABC123"}).code == ExitCode::ok);
  CHECK_THAT(shown(), Contains("\naccuracy_goal = 0.9") && Contains("\nleast_span_days = 10"));
  CHECK(clinic.graded()["thresholds_from"] ==
        nlohmann::json({"patient, version 1", "clinic, version 1", "built in"}));
  const std::string file = clinic.with("[readiness]\nleast_span_days = 12\n");
  CHECK(clinic.graded({"--rules", file})["thresholds_from"][0] == file);
}

TEST_CASE("thresholds: a file with problems changes nothing, and all of them are told") {
  const Clinic clinic;
  const Answered answer = clinic.set("[readiness]\naccuracy_goal = 7\nfoo = 1\n");
  CHECK(answer.code == ExitCode::bad_input);
  CHECK_THAT(answer.err, Contains("accuracy_goal") && Contains("foo"));
  CHECK(clinic.dorsal({"thresholds", "history"}).out.empty());
}

TEST_CASE("thresholds: a change made from an older version is refused and says what to do") {
  const Clinic clinic;
  REQUIRE(clinic.set("[readiness]\naccuracy_goal = 0.85\n").code == ExitCode::ok);
  const Answered late = clinic.set("[readiness]\naccuracy_goal = 0.9\n", {"--made-from", "0"});
  CHECK(late.code == ExitCode::bad_input);
  CHECK_THAT(late.err, Contains("nothing was changed") && Contains("at version 1, not 0"));
  CHECK_THAT(clinic.dorsal({"thresholds", "show"}).out, Contains("\naccuracy_goal = 0.85"));
}

TEST_CASE("thresholds: undo puts an older version in force, withdraw what lies beneath") {
  const Clinic clinic;
  REQUIRE(clinic.set("[readiness]\naccuracy_goal = 0.85\n").code == ExitCode::ok);
  REQUIRE(clinic.set("[readiness]\naccuracy_goal = 0.9\n").code == ExitCode::ok);
  REQUIRE(clinic.dorsal({"thresholds", "undo", "1", "--why", "too strict"}).code == ExitCode::ok);
  CHECK_THAT(clinic.dorsal({"thresholds", "show"}).out, Contains("\naccuracy_goal = 0.85"));
  REQUIRE(clinic.dorsal({"thresholds", "withdraw", "--why", "no house rule"}).code == ExitCode::ok);
  CHECK_THAT(clinic.dorsal({"thresholds", "show"}).out, Contains("\naccuracy_goal = 0.8\n"));
  CHECK_THAT(clinic.dorsal({"thresholds", "history"}).out,
             Contains("anna: asked for") && Contains("too strict"));
  CHECK(clinic.dorsal({"thresholds", "undo", "9", "--why", "x"}).code == ExitCode::not_found);
}

TEST_CASE("decide: kept beside the grade of now, and an override needs a reason") {
  const Clinic clinic;
  CHECK(clinic.dorsal({"decide", "override", "--patient", "ABC123"}).code == ExitCode::usage);
  CHECK(clinic.dorsal({"decide", "stay", "--patient", "ABC123", "--by", "anna"}).code == ExitCode::ok);
  CHECK_THAT(clinic.dorsal({"audit", "list"}).out,
             Contains("anna  decision") && Contains("stay of pictures at CANNOT TELL"));
}

TEST_CASE("audit verify: tampering is located and the exit code tells") {
  const Clinic clinic;
  REQUIRE(clinic.set("[readiness]\naccuracy_goal = 0.85\n").code == ExitCode::ok);
  CHECK(clinic.dorsal({"audit", "verify"}).code == ExitCode::ok);
  SQLite::Database(clinic.file, SQLite::OPEN_READWRITE)
      .exec("DROP TRIGGER audit_is_never_edited; UPDATE audit_entry SET who = 'bob'");
  const Answered answer = clinic.dorsal({"audit", "verify"});
  CHECK(answer.code == ExitCode::database_error);
  CHECK_THAT(answer.out, Contains("entry 1: was changed"));
}

TEST_CASE("prescription: carries what is in force at the clinic, and is what holds at home") {
  const Clinic clinic;
  const Clinic home;
  const std::string file = (clinic.folder / "p.dorsal").string();
  write_text(clinic.folder / "words", "told in person\n");
  const std::string words = (clinic.folder / "words").string();
  const auto send = [&] {
    CHECK(
        clinic
            .dorsal({"prescription", "create", "--patient", "ABC123", "-o", file, "--passphrase-file", words})
            .code == ExitCode::ok);
    CHECK(home.dorsal({"prescription", "open", file, "--passphrase-file", words}).code == ExitCode::ok);
  };
  CHECK(clinic.set("[readiness]\naccuracy_goal = 0.71\n").code == ExitCode::ok);
  CHECK(home.set("[readiness]\naccuracy_goal = 0.99\n", {"--patient", "ABC123"}).code == ExitCode::ok);
  send();
  const Answered shown = home.dorsal({"thresholds", "show", "--patient", "ABC123"});
  CHECK_THAT(shown.out + shown.err, Contains("accuracy_goal = 0.71") && Contains("prescription, number 1"));
  CHECK(clinic.set("[readiness]\naccuracy_goal = 0.77\n", {"--patient", "ABC123"}).code == ExitCode::ok);
  send();
  CHECK_THAT(home.dorsal({"thresholds", "show", "--patient", "ABC123"}).out,
             Contains("accuracy_goal = 0.77"));
}

TEST_CASE("decide: in a programme of several phases it says which, and what makes no sense is refused") {
  const Clinic clinic;
  REQUIRE(clinic.set("[[programme]]\nphase = \"touch\"\n[[programme]]\nphase = \"pictures\"\n").code ==
          ExitCode::ok);
  const Answered vague = clinic.dorsal({"decide", "stay", "--patient", "ABC123", "--by", "anna"});
  CHECK(vague.code == ExitCode::usage);
  CHECK_THAT(vague.err, Contains("--phase") && Contains("\"touch\", \"pictures\""));
  CHECK(clinic.dorsal({"decide", "stay", "--phase", "touch", "--patient", "ABC123", "--by", "anna"}).code ==
        ExitCode::ok);
  const auto about = [&](const std::string& what, const std::string& phase, const std::string& reason) {
    return clinic.dorsal(
        {"programme", what, phase, "--patient", "ABC123", "--by", "anna", "--reason", reason});
  };
  CHECK_THAT(about("back", "touch", "x").err, Contains("what can be decided now"));
  CHECK_THAT(about("pass", "touch", "").err, Contains("override it with a reason"));
  CHECK(about("pass", "touch", "own activities are up").code == ExitCode::ok);
  CHECK_THAT(clinic.dorsal({"audit", "list"}).out, Contains("override of touch at CANNOT TELL"));
  CHECK_THAT(about("close", "tuch", "x").err, Contains("is no phase of this patient's programme"));
}
