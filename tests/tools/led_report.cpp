// What report and grade tell of touches, and that neither task's evidence is the other's.
#include "engine/clinic/grade/patient_grade.h"
#include "engine/clinic/report/report_contents.h"
#include "engine/clinic/report/report_json.h"
#include "engine/clinic/report/report_page.h"
#include "engine/core/task/touch_probe/touch_probe.h"
#include "engine/store/sessions/session_writer.h"
#include "tests/support/catch.h"
#include "tests/support/led_session.h"
#include "tests/support/scratch_folder.h"
#include "tools/program.h"

#include <sstream>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

enum class With { pictures, touches, both };

// Pictures: 24 of 40 right. Touches: 60 at 60 mm, 45 right, by the patient.
void add_day(Database& database, const std::string& day, With with) {
  SessionWriter writer(database);
  const Uuid session = writer.begin_session(header_of("ABC123", day + "T10:00:00.000Z"));
  int block = 0;
  if (with != With::touches) {
    writer.begin_block(session, {++block, BlockKind::assess, "assess-a", 40});
    for (int i = 1; i <= 40; ++i)
      writer.save_trial(session, block,
                        answered(i, i % 2 ? Side::left : Side::right, i <= 4 ? Side::left : Side::right));
  }
  if (with != With::pictures) {
    writer.begin_block(session, {++block, touches, "", 60});
    for (int i = 1; i <= 60; ++i) {
      LedTrialRecord trial = led_answered(i, {2, 60}, i <= 45 ? 1 : 0);
      trial.answer->by = AnsweredBy::patient;
      writer.save_led_trial(session, block, trial);
    }
  }
  writer.end_session(session, SessionState::complete, {day + "T11:00:00.000Z", 60});
}

Database clinic_with(With with) {
  Database database = Database::in_memory(seeded_uuids(1));
  for (const std::string day : {"2026-11-01", "2026-11-08", "2026-11-15"}) add_day(database, day, with);
  return database;
}

std::vector<StoredSession> sessions_in(Database& database) {
  return read_sessions(database, "ABC123").sessions;
}

ReportContents told_of(Database& database) {
  return report_contents(database, {.patient = "ABC123",
                                    .made_utc = "2026-11-23T10:00:00.000Z",
                                    .in_force = {default_protocol(), {"built in"}},
                                    .free_text = FreeText::shown});
}

// Without where the trials stand: what was found.
std::vector<std::string> found_by(const GradeReport& report) {
  std::vector<std::string> found{std::string{name_of(report.grade)}};
  for (const RuleFinding& finding : report.findings) found.push_back(finding.value + finding.reason);
  return found;
}

} // namespace

TEST_CASE("led report: neither grade counts the other's blocks") {
  Database pictures = clinic_with(With::pictures), led = clinic_with(With::touches),
           both = clinic_with(With::both);
  const auto of_pictures = [](Database& database) {
    return found_by(grade(evidence_from(sessions_in(database)), {}));
  };
  CHECK(of_pictures(both) == of_pictures(pictures));
  CHECK(evidence_from(sessions_in(led)).blocks.empty());
  CHECK(evidence_from(sessions_in(led)).control.empty());
  CHECK(led_grades(sessions_in(pictures), {}).empty());
  const auto of_touches = led_grades(sessions_in(led), {});
  const auto beside = led_grades(sessions_in(both), {});
  REQUIRE(of_touches.size() == 1);
  REQUIRE(beside.size() == 1);
  CHECK(of_touches[0].task == TaskId::points);
  CHECK(of_touches[0].report.grade == Grade::ready); // 75 % of 60 at one distance, weeks apart
  CHECK(found_by(of_touches[0].report) == found_by(beside[0].report));
}

TEST_CASE("led report: course, sides and sums of pictures hold no touch") {
  Database pictures = clinic_with(With::pictures), both = clinic_with(With::both);
  const PatientReport alone = report_on("ABC123", sessions_in(pictures));
  const PatientReport beside = report_on("ABC123", sessions_in(both));
  CHECK(beside.assess.score.trials == alone.assess.score.trials);
  CHECK(assess_course(sessions_in(both)).blocks.size() == 3);
  CHECK(SessionReader(both).count_blocks("ABC123", BlockKind::assess) == 3);
  CHECK(SessionReader(both).count_blocks("ABC123", touches) == 3);
}

TEST_CASE("led report: JSON names task, touches, share with interval, distance and who answered") {
  Database database = Database::in_memory(seeded_uuids(1));
  static_cast<void>(ended_led_session(database, "P001"));
  const auto blocks =
      json_of(report_on("P001", read_sessions(database, "P001").sessions))["sessions"][0]["blocks"];
  CHECK_FALSE(blocks[0].contains("touches")); // words, as it always was
  const auto& block = blocks[1];
  CHECK(block["task"] == "points");
  const auto& told = block["touches"];
  CHECK(told["attempts"] == 4);
  CHECK(told["scored"] == 3);
  CHECK(told["right"] == 2);
  CHECK(told["by_helper"] == 2);
  CHECK(told["share_interval"]["method"] == "wilson");
  CHECK(told["chance"] == 0.5);
  CHECK(told["unit"] == "mm");
  CHECK(told["threshold"].is_null()); // too few reversals
}

TEST_CASE(
    "led report: the page has a section of touches with the grade's rules, and only where there are any") {
  Database both = clinic_with(With::both);
  const std::string page = report_page(told_of(both), "");
  CHECK_THAT(page, Contains("<h2>Touch</h2>") && Contains("One point or two, assess") && Contains("75 %") &&
                       Contains("the patient") && Contains("One point or two: 45 of 60") &&
                       !Contains("0 of 0"));
  const std::vector<LedGrade> grades = told_of(both).led_grades;
  REQUIRE(grades.size() == 1);
  for (const RuleFinding& finding : grades[0].report.findings)
    CHECK_THAT(page, Contains(std::string{title_of(finding.rule)}));
  Database pictures = clinic_with(With::pictures);
  CHECK_THAT(report_page(told_of(pictures), ""), !Contains("<h2>Touch</h2>"));
}

TEST_CASE("led report: the text of report and grade tells of touches") {
  ScratchFolder folder;
  const std::string file = (folder / "d.db").string();
  {
    Database database({.path = file, .uuids = seeded_uuids(1)});
    static_cast<void>(ended_led_session(database, "P001"));
  }
  const auto said = [&](std::vector<std::string> words) {
    std::ostringstream out, err;
    words.insert(words.end(), {"--db", file, "--patient", "P001"});
    REQUIRE(run_program(words, {.out = out, .err = err, .colour = false}) == ExitCode::ok);
    return out.str();
  };
  CHECK_THAT(said({"report"}),
             Contains("Touches that a helper led") && Contains("2/3") && Contains("points"));
  CHECK_THAT(said({"grade"}), Contains("One point or two: CANNOT TELL") && Contains("Enough touches"));
  CHECK_THAT(said({"grade", "--json"}), Contains("\"led_readiness\""));
  CHECK_THAT(said({"report", "--json"}), Contains("\"led_readiness\"") && Contains("\"touches\""));
}

TEST_CASE("report: a block of touches that the person left out is said to be so, and one that is still to "
          "come is not") {
  Database database = clinic_with(With::touches);
  SessionWriter writer(database);
  const Uuid session = writer.begin_session(header_of("ABC123", "2026-11-22T10:00:00.000Z"));
  writer.begin_block(session, {1, touches, "", 60});
  const auto is_left_out = [&](std::size_t block) -> bool {
    const StoredSession newest = sessions_in(database).back();
    return report_on("ABC123", {newest}).sessions.front().blocks.at(block).left_out;
  };
  REQUIRE(sessions_in(database).back().summary.uuid == session);
  CHECK_FALSE(is_left_out(0)); // cut short, and may be gone on with
  writer.begin_block(session, {2, {Purpose::train, TaskId::points}, "", 24});
  CHECK(is_left_out(0));
  CHECK_FALSE(is_left_out(1));
  writer.end_session(session, SessionState::complete, {"2026-11-22T11:00:00.000Z", 60});
  CHECK(is_left_out(1));
  CHECK_THAT(report_page(told_of(database), ""), Contains("left out: \u201cnot today\u201d"));
  const auto json = json_of(report_on("ABC123", sessions_in(database)));
  CHECK(json["sessions"][3]["blocks"][0]["touches"]["left_out"] == true);
  CHECK(json["sessions"][1]["blocks"][0]["touches"]["left_out"] == false);
}

TEST_CASE("led report: square and tip are told apart, in JSON, on the page and as text") {
  ScratchFolder folder;
  const std::string file = (folder / "d.db").string();
  {
    Database database({.path = file, .uuids = seeded_uuids(1)});
    SessionWriter writer(database);
    const Uuid session = writer.begin_session(header_of("ABC123"));
    const BlockKind both{Purpose::assess, TaskId::touch_probe};
    writer.begin_block(session, {1, both, "", 24});
    for (int i = 1; i <= 24; ++i) {
      const int square = 1 + i % 12;
      LedTrialRecord trial = led_answered(i, {2, 60}, 0);
      trial.planned.stimulus = touch_probe::Touch{{12, square}, {i <= 12}};
      trial.answer->answer = touch_probe::answer_of(i <= 6 ? 1 + square % 12 : square, {i <= 9});
      writer.save_led_trial(session, 1, trial);
    }
    writer.end_session(session, SessionState::complete, afterwards);
    const auto told =
        json_of(report_on("ABC123", sessions_in(database)))["sessions"][0]["blocks"][0]["touches"];
    CHECK(told["right"] == 15);
    CHECK(told["parts"]["square"]["right"] == 18);
    CHECK(told["parts"]["square"]["scored"] == 24);
    CHECK(told["parts"]["tip"]["right"] == 21);
    CHECK(told["parts"]["tip"]["chance"] == 0.5);
    CHECK(told["parts"]["tip"]["d_prime"]["value"] > 1.0);
    CHECK(told["places"]["named"] == 24);
    const std::string page = report_page(told_of(database), "");
    CHECK_THAT(page, Contains("Square and tip, scored apart") && Contains("18 of 24") &&
                         Contains("21 of 24") && Contains("15 of 24") && Contains("by guessing 4 %") &&
                         Contains("Where touches with two tips were felt") &&
                         Contains("rests on the square alone"));
  }
  std::ostringstream out, err;
  REQUIRE(run_program({"report", "--db", file, "--patient", "ABC123"},
                      {.out = out, .err = err, .colour = false}) == ExitCode::ok);
  CHECK_THAT(out.str(), Contains("Square and tip, scored apart") && Contains("18/24") && Contains("21/24") &&
                            Contains("15/24, 62.5 %") && Contains("touchprobe"));
}
