#include "engine/clinic/study/simulated_study.h"
#include "engine/core/observer/profile.h"
#include "engine/store/file/database.h"
#include "engine/store/sessions/session_reader.h"
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"
#include "tools/program.h"

#include <sstream>

using namespace dorsal;
using namespace dorsal::test;

namespace {

constexpr const char* sets = DORSAL_SOURCE_DIR "/stimuli/sets";

struct Said {
  ExitCode code{};
  std::string out, err;
};

Said run(const std::vector<std::string>& options) {
  std::vector<std::string> arguments{"simulate", "--sets", sets};
  arguments.insert(arguments.end(), options.begin(), options.end());
  std::ostringstream out, err;
  const ExitCode code = run_program(arguments, {.out = out, .err = err, .colour = false});
  return {code, out.str(), err.str()};
}

Said simulate(const std::vector<std::string>& more) {
  std::vector<std::string> options{"--patients", "3", "--sessions", "2"};
  options.insert(options.end(), more.begin(), more.end());
  return run(options);
}

std::string signature(const std::vector<std::string>& more = {}) {
  const Said said = simulate(more);
  CHECK(said.code == ExitCode::ok);
  CHECK(said.err.empty());
  return said.out;
}

// Everything that a database tells of its sessions, in the order of its rows.
std::string told_by(const std::filesystem::path& file) {
  Database database({.path = file, .missing = Database::Missing::refuse});
  SessionReader reader{database};
  std::string text = to_string(database.station());
  for (const StoredPatient& patient : reader.patients()) text += patient.code + to_string(patient.uuid);
  for (const SessionSummary& summary : reader.sessions()) {
    const auto session = reader.session(summary.uuid);
    text += to_string(summary.uuid) + to_string(summary.station) + signed_session(session->record).bytes;
    for (const auto& block : session->trial_uuids)
      for (const Uuid& trial : block) text += to_string(trial);
  }
  return text;
}

std::string four_pictures_of_a_second(const ScratchFolder& folder) {
  const std::filesystem::path file = folder / "short.toml";
  write_text(file, "[[blocks]]\nkind = \"assess\"\npictures = 4\ntime_limit = \"1 s\"\n");
  return file.string();
}

} // namespace

// The signature covers every plan, level, answer and response time of six sessions. A change of the schedule,
// the staircase, the observers, the default protocol or the pictures' factors changes it: say so in the
// commit.
TEST_CASE("simulate: the signature is the same on every run and machine") {
  CHECK(signature() == signature());
  CHECK(signature() == "signature bd8ea39b47f4b07a  3 patients, 2 sessions each, 509 trials, seed 1\n");
}

TEST_CASE("simulate: the signature and what is kept are the same whatever the number of threads") {
  const ScratchFolder folder;
  const std::string once = signature({"--threads", "1"});
  CHECK(signature({"--threads", "1", "--db", folder / "1.db"}) == once);
  for (const std::string threads : {"2", "3"}) {
    CHECK(signature({"--threads", threads}) == once);
    CHECK(signature({"--threads", threads, "--db", folder / (threads + ".db")}) == once);
    CHECK(told_by(folder / (threads + ".db")) == told_by(folder / "1.db"));
  }
}

TEST_CASE("simulate: blocks of four pictures of a second have one signature on one thread and on two") {
  const ScratchFolder folder;
  const std::string protocol = four_pictures_of_a_second(folder);
  CHECK(signature({"--protocol", protocol, "--threads", "1"}) ==
        signature({"--protocol", protocol, "--threads", "2"}));
}

TEST_CASE("simulate: what a database holds already does not change what the patients do") {
  const ScratchFolder folder;
  const std::string file = folder / "study.db";
  const std::string first = signature({"--db", file});
  const std::string before = told_by(file);
  CHECK(signature({"--db", file}) == first);
  CHECK(told_by(file) == before);

  CHECK(signature({"--db", file, "--seed", "2"}) == signature({"--seed", "2"}));
  Database database({.path = file, .missing = Database::Missing::refuse});
  CHECK(SessionReader{database}.sessions().size() == 12);
}

TEST_CASE("simulate: a longer study of the same seed goes on where the shorter one ended") {
  const ScratchFolder folder;
  const std::string grown = folder / "grown.db", whole = folder / "whole.db";
  for (const std::string sessions : {"1", "2"})
    REQUIRE(run({"--db", grown, "--patients", "1", "--sessions", sessions}).code == ExitCode::ok);
  REQUIRE(run({"--db", whole, "--patients", "1", "--sessions", "2"}).code == ExitCode::ok);
  CHECK(told_by(grown) == told_by(whole));
}

TEST_CASE("simulate: another study of the same seed is refused, and nothing of it is taken") {
  const ScratchFolder folder;
  const std::string file = folder / "study.db";
  static_cast<void>(signature({"--db", file}));
  const std::string before = told_by(file);
  const Said said = simulate({"--db", file, "--profile", "chance"});
  CHECK(said.code == ExitCode::bad_input);
  CHECK(said.err.find("made with other settings") != std::string::npos);
  CHECK(told_by(file) == before);
}

TEST_CASE("simulate: of several patients who cannot go on the first is told, whatever the threads") {
  const auto course = [](int patient) {
    if (patient == 2 || patient == 4) throw Error(ExitCode::file_error, "patient " + std::to_string(patient));
    return SimulatedCourse{
        "SIM000" + std::to_string(patient), observer::profiles()[0], {{{"2026-01-05T09:00:00.000Z", 0}, 7}}};
  };
  for (const unsigned threads : {1u, 2u, 5u}) {
    std::vector<std::string> handed_over;
    try {
      run_study({.protocol = default_protocol(),
                 .sets = sets,
                 .patients = 6,
                 .course = course,
                 .seed = 1,
                 .station = {},
                 .threads = threads},
                [&](FinishedCourse finished) { handed_over.push_back(finished.patient); });
      FAIL("the study went on");
    } catch (const Error& error) {
      CHECK(error.code() == ExitCode::file_error);
      CHECK(std::string{error.what()} == "patient 2");
    }
    CHECK(handed_over == std::vector<std::string>{"SIM0000", "SIM0001"});
  }
}
