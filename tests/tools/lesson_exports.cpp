// What leaves of lessons: a table, BIDS files, FHIR observations, the report; the sentence with real dates
// only.
#include "engine/clinic/export/activity_columns.h"
#include "engine/clinic/lesson/shipped_lessons.h"
#include "engine/core/visit/lesson_run.h"
#include "engine/store/sessions/session_reader.h"
#include "engine/store/sessions/session_writer.h"
#include "tests/support/catch.h"
#include "tests/support/led_session.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/told.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <sstream>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

namespace shows = lesson::shows;

// The first lesson, read to its end: four of five right, belief 7 before and 3 after, a sentence of two
// words.
void keep_a_lesson(SessionWriter& writer, const Uuid& session, int block) {
  const auto lesson = std::make_shared<const Lesson>(shipped_lessons().front());
  LessonRun run{lesson, lesson::Telling::first, 1, {}};
  int checks = 0, beliefs = 0;
  Instant now{std::chrono::seconds{10}};
  while (const auto shown = run.shows()) {
    run.shown(now);
    now += std::chrono::seconds{5};
    if (std::holds_alternative<shows::AsksBelief>(*shown))
      run.take({Command::choose, ++beliefs == 1 ? 7 : 3}, now);
    else if (const auto* check = std::get_if<shows::AsksCheck>(&*shown)) {
      const int right = lesson->checks[check->check].first.right;
      run.take({Command::choose, ++checks == 2 ? right % 3 + 1 : right}, now);
    } else if (const auto* back = std::get_if<shows::MarksBack>(&*shown);
               back && back->felt[2] == lesson::Felt::unsaid)
      run.take({Command::choose, 3}, now);
    else if (const auto* types = std::get_if<shows::Types>(&*shown); types && types->typed.empty())
      for (const char c : std::string{"Secret Ella"}) run.take({Command::choose, c}, now);
    else
      run.take({Command::go_on}, now);
    if (auto response = run.response("en")) {
      writer.keep_response(session, *response);
      run.response_kept();
    }
    if (const auto& record = run.to_keep()) {
      writer.save_activity(session, block, *record);
      run.kept();
    }
  }
}

struct LessonClinic {
  ScratchFolder folder;
  std::string file = (folder / "d.db").string();

  LessonClinic() {
    Database database({.path = file, .uuids = seeded_uuids(1)});
    SessionWriter writer(database);
    const Uuid session = writer.begin_session(header_of("P001"));
    writer.begin_block(session, {1,
                                 {Purpose::train, TaskId::lesson},
                                 "blurred",
                                 records_of(shipped_lessons().front(), lesson::Telling::first)});
    keep_a_lesson(writer, session, 1);
    writer.end_session(session, SessionState::complete, afterwards);
  }
};

} // namespace

TEST_CASE("command export csv: activities are a row an answer, with what is right and whether it was") {
  const LessonClinic clinic;
  const Told told =
      dorsal_told({"export", "csv", "--table", "activities", "--db", clinic.file, "--real-dates", "-o", "-"});
  REQUIRE(told.code == ExitCode::ok);
  CHECK_THAT(told.out, Contains(",train,lesson,blurred,1,belief-before,"));
  CHECK_THAT(told.out, Contains(",done,statement_1,") && Contains(",blurred_3,0,"));
  CHECK(told.out.find("Ella") == std::string::npos); // words are answers to an instrument
  std::istringstream lines(told.out);
  int right = 0, wrong = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.find("again=0") == std::string::npos) continue; // checks
    line.find(",1,0,right=") != std::string::npos ? ++right : ++wrong;
  }
  CHECK(right == 4);
  CHECK(wrong == 1);
  const Told columns = dorsal_told({"export", "columns", "--table", "activities"});
  for (const ActivityColumn& column : activity_columns())
    CHECK_THAT(columns.out, Contains("`" + std::string{column.name} + "`"));
}

TEST_CASE("command export: a lesson's sentence leaves with real dates only, its numbers always") {
  const LessonClinic clinic;
  const auto instruments = [&](std::vector<std::string> more) {
    std::vector<std::string> all{"export", "csv", "--table", "instruments", "--db", clinic.file, "-o", "-"};
    all.insert(all.end(), more.begin(), more.end());
    return dorsal_told(all).out;
  };
  CHECK_THAT(instruments({"--real-dates"}), Contains("Secret Ella") && Contains("lesson-blurred"));
  CHECK(instruments({}).find("Ella") == std::string::npos);

  const auto bids = clinic.folder / "bids";
  REQUIRE(dorsal_told({"export", "bids", "--db", clinic.file, "-o", bids.string()}).code == ExitCode::ok);
  const std::string beh = read_text(bids / "sub-P001/ses-01/beh/sub-P001_ses-01_task-lesson_beh.tsv");
  CHECK_THAT(beh, Contains("belief-after"));
  CHECK(std::filesystem::exists(bids / "task-lesson_beh.json"));
  CHECK_FALSE(std::filesystem::exists(bids / "sub-P001/ses-01/beh/sub-P001_ses-01_task-leftright_beh.tsv"));

  const auto bundle =
      nlohmann::json::parse(dorsal_told({"export", "fhir", "--db", clinic.file, "-o", "-"}).out);
  bool found = false;
  for (const auto& entry : bundle["entry"]) {
    const auto& resource = entry["resource"];
    if (resource.contains("item")) CHECK_FALSE(resource["item"].empty()); // FHIR knows no empty list
    if (!resource.contains("valueInteger") ||
        resource["code"]["text"] != "Checks of a lesson that were right")
      continue;
    CHECK(resource["valueInteger"] == 4);
    found = true;
  }
  CHECK(found);
}

TEST_CASE(
    "command report: a lesson says its checks, the belief, what to talk about and the person's sentence") {
  const LessonClinic clinic;
  const Told text = dorsal_told({"report", "--db", clinic.file, "--patient", "P001"});
  CHECK_THAT(text.out, Contains("Why a back can feel blurred") && Contains("4 of 5") &&
                           Contains("7 before, 3 after") && Contains("Secret Ella"));
  const auto json =
      nlohmann::json::parse(dorsal_told({"report", "--json", "--db", clinic.file, "--patient", "P001"}).out);
  const auto& lesson = json["sessions"][0]["blocks"][0]["lesson"];
  CHECK(lesson["right"] == 4);
  CHECK(lesson["passed"] == true);
  CHECK(lesson["reviewed"] == false);
  CHECK(lesson["clear"] == nlohmann::json::array({3}));
  CHECK(lesson["checks"].size() == 5);
  CHECK(lesson["checks"][1]["right"] == false);
  const auto page = clinic.folder / "r.html";
  REQUIRE(dorsal_told({"report", "--db", clinic.file, "--patient", "P001", "--html", page.string()}).code ==
          ExitCode::ok);
  CHECK_THAT(read_text(page), Contains("<h2>Lessons</h2>") && Contains("not yet reviewed by a clinician") &&
                                  Contains("Secret Ella") && Contains("4.5 % of tries"));
}

TEST_CASE("activities: a rating of a name that nobody gave is written as it is, and right for nothing") {
  const ScratchFolder folder;
  const std::string file = (folder / "d.db").string();
  {
    Database database({.path = file, .uuids = seeded_uuids(1)});
    SessionWriter writer(database);
    const Uuid session = writer.begin_session(header_of("P001"));
    writer.begin_block(session, {1, {Purpose::train, TaskId::lesson}, "gone", 3});
    writer.save_activity(session, 1,
                         {.place = 1,
                          .activity = "a",
                          .factors = {{"right", 1e300}, {"again", 0}},
                          .outcome = ActivityOutcome::done,
                          .ratings = {{"place_x", 1}, {"place_nan", 2}}});
    writer.save_activity(session, 1,
                         {.place = 2,
                          .activity = "b",
                          .factors = {{"right", 1e300}, {"again", 0}},
                          .outcome = ActivityOutcome::done,
                          .ratings = {{"answer", 1}}});
    writer.end_session(session, SessionState::complete, afterwards);
  }
  CHECK_THAT(dorsal_told({"export", "csv", "--table", "activities", "--db", file, "-o", "-"}).out,
             Contains("place_x,1,,"));
  CHECK(dorsal_told({"report", "--db", file, "--patient", "P001"}).code == ExitCode::ok);
}
