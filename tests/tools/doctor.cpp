// `dorsal doctor`: what is judged how, and that nothing is changed by looking.
#include "engine/clinic/doctor/doctor_files.h"
#include "engine/clinic/doctor/doctor_folder.h"
#include "engine/clinic/doctor/doctor_machine.h"
#include "engine/store/sessions/session_writer.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"

#include <nlohmann/json.hpp>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

const DoctorFinding& part_of(const DoctorFindings& findings, std::string_view part) {
  for (const DoctorFinding& finding : findings)
    if (finding.part == part) return finding;
  FAIL("no finding about " << part);
  return findings.front();
}

} // namespace

TEST_CASE("doctor: limited parts leave sessions possible, the first failing part gives the exit code") {
  DoctorFindings findings{{"a", Health::good, "fine"}, {"b", Health::limited, "so so", "do this"}};
  CHECK(outcome_of(findings) == ExitCode::ok);
  CHECK_THAT(to_text(findings), Contains("one part is limited") && Contains("-> do this"));
  findings.push_back({"c", Health::failing, "gone", "buy one", ExitCode::database_error});
  findings.push_back({"d", Health::failing, "gone too", "", ExitCode::no_display});
  CHECK(outcome_of(findings) == ExitCode::database_error);
  CHECK_THAT(to_text(findings), Contains("No session can be run here yet (c)"));
  const auto document = nlohmann::json::parse(to_json(findings));
  CHECK(document["schema"] == "dorsal.doctor");
  CHECK(document["exit_code"] == 5);
  CHECK(document["findings"].size() == 4);
  CHECK(document["findings"][2]["remedy"] == "buy one");
}

TEST_CASE("doctor: an unsynced screen and polled keys are limits, hardware stamps are none") {
  const RigFacts poor{
      {"onset provider", "unsynced"}, {"frames", "no vertical blank"}, {"response provider", "sdl-wait"}};
  CHECK(part_of(judge_stage_facts(poor), "onset provider").health == Health::limited);
  CHECK_THAT(part_of(judge_stage_facts(poor), "onset provider").found, Contains("no vertical blank"));
  CHECK(part_of(judge_stage_facts(poor), "response provider").health == Health::limited);
  const RigFacts good{{"onset provider", "glx-oml"}, {"response provider", "evdev"}};
  CHECK(part_of(judge_stage_facts(good), "onset provider").health == Health::good);
  CHECK(part_of(judge_stage_facts(good), "response provider").health == Health::good);
  CHECK_THAT(part_of(judge_stage_facts(good), "display").found, Contains("not known"));
}

TEST_CASE("doctor: a clock behind the newest session is a limit, with what to do about either") {
  const ScratchFolder folder;
  {
    Database database({.path = folder / "d.db"});
    (void)SessionWriter{database}.begin_session(header_of("ABC123", "2031-03-02T10:00:00.000Z"));
  }
  const DoctorFinding behind = judge_clock({"2026-11-29T10:00:00.000Z", 0}, folder / "d.db");
  CHECK(behind.health == Health::limited);
  CHECK_THAT(behind.found, Contains("2031-03-02"));
  CHECK_THAT(behind.remedy, Contains("exclude"));
  CHECK(judge_clock({"2031-03-03T10:00:00.000Z", 0}, folder / "d.db").health == Health::good);
  CHECK(judge_clock({"1970-01-01T00:00:00.000Z", 0}, folder / "none.db").health == Health::limited);
}

TEST_CASE("doctor: input devices that may not be read come with what would allow it") {
  CHECK(judge_input_devices(3, 1).health == Health::good);
  CHECK(judge_input_devices(3, 0).health == Health::limited);
  CHECK_THAT(judge_input_devices(3, 0).remedy, Contains("70-dorsal-input.rules"));
  CHECK_THAT(judge_input_devices(0, 0).remedy, Contains("container"));
}

TEST_CASE("doctor: an altered picture fails with its name, no pictures at all too") {
  const ScratchFolder folder;
  const auto root = folder / "sets";
  CHECK(judge_pictures(root).stops_with == ExitCode::not_found);
  std::filesystem::create_directories(root);
  std::filesystem::copy(std::filesystem::path{DORSAL_SOURCE_DIR} / "stimuli/sets/assess-a", root / "assess-a",
                        std::filesystem::copy_options::recursive);
  CHECK(judge_pictures(root).health == Health::good);
  for (const auto& entry : std::filesystem::directory_iterator(root / "assess-a"))
    if (entry.path().extension() == ".webp" && entry.path().string().find(".mask.") == std::string::npos) {
      write_text(entry.path(), read_text(entry.path()) + "x");
      const DoctorFinding finding = judge_pictures(root);
      CHECK(finding.health == Health::failing);
      CHECK(finding.stops_with == ExitCode::bad_input);
      CHECK_THAT(finding.found, Contains(entry.path().filename().string()));
      return;
    }
  FAIL("the set has no picture");
}

TEST_CASE("doctor: a database is looked at and not touched, and a missing one is not made") {
  const ScratchFolder folder;
  const auto file = folder / "deep" / "d.db";
  CHECK(judge_database(file)[0].health == Health::good);
  CHECK_FALSE(std::filesystem::exists(folder / "deep"));
  { const Database made({.path = file}); }
  const std::string before = read_text(file);
  CHECK_THAT(judge_database(file)[0].found, Contains("no problems"));
  CHECK(read_text(file) == before);
  write_text(file, "this is no database, and long enough to be taken for one by its length alone");
  CHECK(judge_database(file)[0].health == Health::failing);
  CHECK(judge_database(file)[0].stops_with == ExitCode::database_error);
}

TEST_CASE("doctor: languages are those with a catalogue") {
  const ScratchFolder folder;
  CHECK(judge_languages(folder / "nowhere").health == Health::limited);
  std::filesystem::create_directories(folder / "de" / "LC_MESSAGES");
  write_text(folder / "de" / "LC_MESSAGES" / "dorsal.mo", "x");
  CHECK(judge_languages(folder / ".").found == "en, de");
}

TEST_CASE("doctor: says what a session's lock is worth where the database lies") {
  const std::string mounts =
      "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"
      "30 22 0:40 / /srv/clinic rw,relatime - nfs4 server:/clinic rw,vers=4.2,local_lock=none\n"
      "31 22 0:41 / /srv/clinic/old rw,relatime - nfs server:/old rw,vers=3,nolock,local_lock=all\n"
      "32 22 0:42 / /mnt/two\\040words rw - cifs //server/share rw,nobrl\n"
      "33 22 0:43 / /mnt/share rw - cifs //server/share rw\n"
      "34 22 0:44 / /home/anna/far rw - fuse.sshfs anna@server: rw,user_id=1000\n"
      "35 22 0:45 / /host rw - 9p host rw\n"
      "36 22 0:46 / /vault rw - fuse.gocryptfs /home/x rw\n"
      "37 22 0:47 / /cloud rw - fuse.rclone cloud: rw\n"
      "nonsense\n";
  const auto said = [&](const char* folder) { return judge_lock(folder, mounts); };
  for (const char* own : {"/", "/home/anna", "/srv/clinical", "/vault/d"}) {
    CAPTURE(own);
    CHECK(said(own).health == Health::good);
    CHECK_THAT(said(own).found, Contains("by a lock that dies with its process"));
  }
  for (const char* served : {"/srv/clinic", "/srv/clinic/data", "/mnt/share"}) {
    CAPTURE(served);
    CHECK(said(served).health == Health::limited);
    CHECK_THAT(said(served).found, Contains("its server keeps a session's lock"));
  }
  for (const char* alone : {"/srv/clinic/old/x", "/mnt/two words", "/home/anna/far/d", "/host", "/cloud"}) {
    CAPTURE(alone);
    CHECK(said(alone).health == Health::limited);
    CHECK_THAT(said(alone).found, Contains("is known to this computer alone"));
    CHECK_THAT(said(alone).remedy, Contains("one computer at a time"));
  }
  CHECK_THAT(said("/srv/clinic").found, Contains("(nfs4)"));
  CHECK(judge_lock("/x", "").health == Health::limited);
  CHECK(judge_lock("relative.db").part == "session lock");
  CHECK(nearest_folder("") == std::filesystem::current_path());
  CHECK(nearest_folder("no/such/place") == std::filesystem::current_path());
}
