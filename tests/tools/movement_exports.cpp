// What leaves of imagined and of done movements: reports, a table, BIDS files, FHIR observations; words with
// real dates only, and never as markup.
#include "engine/clinic/export/activity_columns.h"
#include "engine/clinic/export/activity_dictionary.h"
#include "engine/clinic/export/export_fhir.h"
#include "engine/clinic/instrument/kept_definitions.h"
#include "engine/clinic/protocol/protocol_file.h"
#include "engine/clinic/report/movement_report.h"
#include "engine/clinic/report/ratio_chart.h"
#include "engine/store/sessions/session_reader.h"
#include "tests/support/catch.h"
#include "tests/support/moved_patient.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/told.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <set>
#include <sstream>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;
using MovedJson = nlohmann::json;

namespace {

struct MovedClinic {
  ScratchFolder folder;
  std::string file = (folder / "d.db").string();

  explicit MovedClinic(const std::function<void(Database&)>& write = [](Database& database) {
    write_moved_patient(database);
  }) {
    Database database({.path = file, .uuids = seeded_uuids(1)});
    write(database);
  }
  [[nodiscard]] std::string told(std::vector<std::string> words) const {
    words.insert(words.end(), {"--db", file});
    const Told answer = dorsal_told(std::move(words));
    INFO(answer.err);
    REQUIRE(answer.code == ExitCode::ok);
    return answer.out;
  }
  [[nodiscard]] MovedJson report() const {
    return MovedJson::parse(told({"report", "--json", "--patient", "P001"}));
  }
  [[nodiscard]] std::string page() const {
    const auto target = folder / "r.html";
    static_cast<void>(told({"report", "--patient", "P001", "--html", target.string()}));
    return read_text(target);
  }
};

void write_one(Database& database, const MadeVisit& visit) { write_moved_visit(database, visit); }

std::function<void(Database&)> only(const MadeVisit& visit) {
  return [visit](Database& database) { write_one(database, visit); };
}

} // namespace

TEST_CASE(
    "command report: a line a movement, with expected against experienced, quota, ease, fears and skips") {
  const MovedClinic clinic;
  const MovedJson told = clinic.report()["movement"];
  CHECK(told["goal"] == made_goal);
  REQUIRE(told["movements"].size() == 3);
  const MovedJson& squat = told["movements"][0];
  CHECK(squat["title"] == "Squat");
  CHECK(squat["visits"] == 8);
  CHECK(squat["stopped"] == 1);
  CHECK(squat["visits_with_quota"] == 5);
  CHECK(squat["visits_quota_kept"] == 4);
  CHECK(squat["expected_minus_experienced"]["visits"] == 8);
  CHECK(squat["expected_minus_experienced"]["interval"]["upper"].get<double>() > 0);
  CHECK(squat["confidence"] == MovedJson{{"first", 2}, {"last", 6}});
  CHECK(squat["median_seconds_to_ease"] == 62.0);
  CHECK(squat["mornings"] == MovedJson{{"asked", 7}, {"back_to_usual", 6}});
  CHECK(squat["feared_words"] == made_fear);
  CHECK(squat["days"].size() == 8);
  CHECK(squat["days"][0]["day"] == "2026-11-01");
  CHECK(squat["days"][0]["baseline"] == true);
  CHECK(told["movements"][1]["title"] == "Bend to the floor");
  CHECK(told["movements"][1]["visits"] == 0);
  const MovedJson& hinge = told["movements"][2];
  CHECK(hinge["skip_reasons"] == MovedJson::parse(R"([{"reason":"tired","times":1}])"));
  CHECK(hinge["expected_minus_experienced"]["mean"].is_null()); // two visits are too few
  CHECK_THAT(hinge["said"]["expected_minus_experienced"].get<std::string>(), Contains("2 of 5 visits"));
}

TEST_CASE(
    "command report: a line an imagined movement, with what was comfortable and the chronometry ratio") {
  const MovedClinic clinic;
  const MovedJson squat = clinic.report()["movement"]["imagined"][0];
  CHECK(squat["visits"] == 4);
  CHECK(squat["stage"] == "film stopped");
  CHECK(squat["repetitions"] == 24);
  CHECK(squat["stopped"] == 1); // pain rose by two
  CHECK(squat["comfortable"] == 3);
  CHECK(squat["probes"]["right"] == 3);
  CHECK(squat["scaling"]["longer"] == 4);
  const MovedJson& ratio = squat["chronometry"];
  CHECK(ratio["ratio"].get<double>() == Approx(3.3 / 4.15).margin(0.05));
  CHECK(ratio["band"]["lower"].get<double>() < ratio["ratio"].get<double>());
  CHECK(ratio["executed_visits"] == 8);
  CHECK(ratio["film_ran"] == false);
}

TEST_CASE(
    "command report: the page has both sections, charts with their numbers, and the person's words as text") {
  const MovedClinic clinic;
  const std::string page = clinic.page();
  CHECK_THAT(page, Contains("<h2>Graded movement</h2>") && Contains("<h2>Imagined movement</h2>"));
  CHECK_THAT(page, Contains("carry &lt;b&gt;Ella&lt;/b&gt; &amp; &quot;me&quot;") && Contains(made_fear));
  CHECK(page.find("<b>Ella") == std::string::npos);
  CHECK_THAT(page, Contains("Pain expected and experienced") && Contains("expected/experienced: 7/7, 7/6"));
  CHECK_THAT(page, Contains("\u2013/9, \u2013/9, \u2013/9, 6/6, 6/4")); // baselines had no number
  CHECK_THAT(page, Contains("Imagined against done") && Contains("never graded") && Contains("conventions"));
  CHECK_THAT(page, Contains("comfortable and consistent") && Contains("None of this is a diagnosis"));
  CHECK(page.find("imagines correctly") == std::string::npos);
  CHECK_THAT(clinic.told({"report", "--patient", "P001"}),
             Contains("Graded movement") && Contains("Imagined movement") && Contains("tired"));
}

TEST_CASE(
    "command report: one visit, only skipped, only stopped and a record without ratings are told as that") {
  SECTION("one visit") {
    const MovedClinic clinic{only({.records = records_of_movement({}, 1)})};
    CHECK_THAT(clinic.page(), Contains("no value: 1 of 5 visits") && Contains("8, baseline"));
    CHECK(clinic.page().find("Pain expected and experienced") == std::string::npos); // a point is no course
  }
  SECTION("only skipped") {
    ActivityRecord left = moved_record(1, movement::did_plan("gone-away", 10), {{"why_not", 2}});
    left.outcome = ActivityOutcome::skipped;
    const MovedClinic clinic{only({.records = {left}})};
    CHECK_THAT(clinic.page(), Contains("not done yet") && Contains("1 time: afraid"));
    CHECK_THAT(clinic.page(), Contains("Gone away")); // no guide is left: its name, in words
    CHECK_THAT(clinic.told({"report", "--patient", "P001"}), Contains("1 time: afraid"));
  }
  SECTION("only stopped") {
    ActivityRecord stopped = moved_record(1, movement::did_plan("squat", 10), {{"repetitions", 0}});
    stopped.outcome = ActivityOutcome::stopped;
    const MovedClinic clinic{only({.records = {stopped}})};
    CHECK_THAT(clinic.page(), Contains("0 of 10; all in 0 of 1 visits"));
  }
  SECTION("no ratings at all, and a set that was passed over") {
    const MovedClinic clinic{
        only({.task = TaskId::imagery,
              .records = {moved_record(1, imagery::rated_plan("squat", imagery::Stage::watching, {}), {})}})};
    CHECK_THAT(clinic.page(), Contains("no value: 0 of 5 imagined repetitions") && Contains("not told"));
  }
  SECTION("a name and numbers that nobody gave") {
    MadeVisit wild{
        .records = {moved_record(1, movement::before_plan("<i>", {}), {{"expected", 1000000000}})}};
    wild.records.push_back(
        moved_record(2, movement::did_plan("<i>", {}), {{"why_not", -7}, {"ms_each", -1}}));
    wild.records.push_back(
        moved_record(3, movement::after_plan("<i>"), {{"pain_during", -1000000000}, {"happened", 9}}));
    wild.records.push_back(moved_record(4, {".", {}, {}}, {}));
    wild.records.push_back(moved_record(5, {"nothing.ofthis", {}, {}}, {}));
    const MovedClinic clinic{only(wild)};
    const std::string page = clinic.page();
    CHECK(page.find("<i>") == std::string::npos);
    CHECK_THAT(page, Contains("&lt;i&gt;"));
    CHECK(dorsal_told({"export", "fhir", "--db", clinic.file, "-o", "-"}).code == ExitCode::ok);
    CHECK(dorsal_told({"export", "csv", "--table", "activities", "--db", clinic.file, "-o", "-"}).code ==
          ExitCode::ok);
  }
}

TEST_CASE("movement report: a guide gives the title, and the film's seconds where it was never timed") {
  const ScratchFolder folder;
  Database database({.path = folder / "d.db"});
  write_moved_visit(database, {.task = TaskId::imagery, .records = records_of_imagery({}, 1)});
  const std::vector<StoredSession> sessions{
      *SessionReader(database).session(SessionReader(database).sessions()[0].uuid)};
  MovementGuide guide;
  guide.name = "squat";
  guide.title = {{"en", "Squat down"}};
  guide.seconds = 6;
  const MovementReport told =
      movement_report(sessions, default_protocol(), {std::make_shared<const MovementGuide>(guide)});
  REQUIRE(told.imagined.size() == 1);
  CHECK(told.imagined[0].title == "Squat down");
  CHECK(told.imagined[0].chronometry.against_film);
  CHECK(told.imagined[0].chronometry.ratio == Approx(0.5).margin(0.01));
  CHECK_THAT(in_words(told.imagined[0].chronometry), Contains("against the film") && Contains("no band yet"));
}

TEST_CASE("movement report: bad experiences and two days that were stopped wait for the clinician") {
  const ScratchFolder folder;
  Database database({.path = folder / "d.db"});
  write_moved_visit(database, {.task = TaskId::imagery,
                               .records = {moved_record(1, imagery::trauma_plan(), {{"yes", 1}})}});
  const std::vector<StoredSession> sessions{
      *SessionReader(database).session(SessionReader(database).sessions()[0].uuid)};
  Protocol protocol = default_protocol();
  CHECK(movement_report(sessions, protocol, {}).waits == imagery::Waits::trauma);
  protocol.imagery.cleared = "2026-11-01";
  CHECK(imagery_waits(sessions, protocol) == imagery::Waits::none);
}

TEST_CASE(
    "command export csv: activities of imagery and movement say movement, part, quota, stage and how long") {
  const MovedClinic clinic;
  const std::string table = clinic.told({"export", "csv", "--table", "activities", "-o", "-"});
  std::istringstream lines(table);
  std::string header, line;
  std::getline(lines, header);
  CHECK_THAT(header, Contains(",phase,movement,part,lasted_ms,stage,times,quota,pain_before"));
  int quotas = 0, twice = 0;
  while (std::getline(lines, line)) {
    quotas += line.find(",squat,did,50000,,,6,") != std::string::npos ? 1 : 0;
    twice += line.find(",squat,imagined,5700,3,2,,") != std::string::npos ? 1 : 0;
  }
  CHECK(quotas == 3 * std::ssize(movement::did_plan("squat", 6).questions)); // three visits with six agreed
  CHECK(twice == 1);
  CHECK(table.find("Ella") == std::string::npos);
  CHECK(table.find(made_fear) == std::string::npos);
}

TEST_CASE("export of activities: every question of imagery and movement is explained, and every part") {
  for (const TaskId task : {TaskId::imagery, TaskId::movement}) {
    CHECK_FALSE(asked_in(task).empty());
    std::set<std::string> parts;
    for (const auto& [part, meaning] : levels_of_activity_column(task, "part")) parts.insert(part);
    for (const AskedInActivity& one : asked_in(task)) {
      CAPTURE(one.part, one.question);
      CHECK_FALSE(one.meaning.empty());
      CHECK(parts.contains(one.part));
    }
  }
  CHECK(asked_in(TaskId::lesson).empty());
}

TEST_CASE("command export bids: files of imagery and movement, each with a sidecar of every column, units, "
          "levels") {
  const MovedClinic clinic;
  const auto bids = clinic.folder / "bids";
  static_cast<void>(clinic.told({"export", "bids", "-o", bids.string()}));
  for (const auto& [task, session] : {std::pair{"movement", "ses-01"}, std::pair{"imagery", "ses-02"}}) {
    const std::string beh =
        read_text(bids / fmt::format("sub-P001/{0}/beh/sub-P001_{0}_task-{1}_beh.tsv", session, task));
    const MovedJson sidecar = MovedJson::parse(read_text(bids / fmt::format("task-{}_beh.json", task)));
    std::istringstream first(beh.substr(0, beh.find('\n')));
    for (std::string column; std::getline(first, column, '\t');) {
      CAPTURE(task, column);
      REQUIRE(sidecar.contains(column));
      CHECK_FALSE(sidecar[column]["Description"].get<std::string>().empty());
    }
    CHECK(sidecar["lasted_ms"]["Units"] == "ms");
    CHECK_FALSE(sidecar["question"]["Levels"].empty());
    CHECK_FALSE(sidecar.contains("again"));
    CHECK(beh.find("Ella") == std::string::npos);
  }
  const MovedJson movement = MovedJson::parse(read_text(bids / "task-movement_beh.json"));
  CHECK_THAT(movement["question"]["Levels"]["confidence"].get<std::string>(),
             Contains("before: 0 to 10") && Contains("after: 0 to 10"));
  CHECK_FALSE(movement.contains("stage"));
  const MovedJson imagery = MovedJson::parse(read_text(bids / "task-imagery_beh.json"));
  CHECK(imagery["stage"]["Levels"]["4"] == "eyes closed");
  CHECK(read_text(bids / "phenotype/movement.tsv").find("Ella") == std::string::npos);
}

TEST_CASE("command export: the person's goal and fears leave with real dates only") {
  const MovedClinic clinic;
  const auto instruments = [&](std::vector<std::string> more) {
    std::vector<std::string> all{"export", "csv", "--table", "instruments", "-o", "-"};
    all.insert(all.end(), more.begin(), more.end());
    return clinic.told(all);
  };
  CHECK_THAT(instruments({"--real-dates"}), Contains(made_fear) && Contains("fear-squat"));
  CHECK(instruments({}).find(made_fear) == std::string::npos);
  CHECK(clinic.told({"export", "fhir", "--shift-dates", "-o", "-"}).find(made_fear) == std::string::npos);
  CHECK_THAT(clinic.told({"export", "fhir", "-o", "-"}), Contains(made_fear));
}

TEST_CASE("command export fhir: an observation a movement a visit, with fields that are declared") {
  const MovedClinic clinic;
  const MovedJson bundle = MovedJson::parse(clinic.told({"export", "fhir", "-o", "-"}));
  std::set<std::string> names;
  int done = 0, imagined = 0;
  for (const auto& entry : bundle["entry"]) {
    CHECK(names.insert(entry["fullUrl"].get<std::string>()).second);
    const auto& resource = entry["resource"];
    if (resource["resourceType"] != "Observation") continue;
    const std::string code = resource["code"]["coding"][0]["code"];
    done += code == "repetitions" ? 1 : 0;
    imagined += code == "imagined-repetitions" ? 1 : 0;
    for (const auto& component : resource.value("component", MovedJson::array()))
      for (const auto& [key, value] : component.items()) {
        if (key == "code") continue;
        CAPTURE(key, value.dump());
        CHECK_FALSE((value.is_string() && value.get<std::string>().empty()));
        const bool declared = std::ranges::any_of(fhir_fields(), [&](const MarkedName& field) {
          return std::string{field.name}.starts_with("Observation.component." + key);
        });
        CHECK(declared);
      }
  }
  CHECK(done == 8 + 3); // the hip hinge was left once and done twice
  CHECK(imagined == 4);
}

TEST_CASE("kept definitions: words beside a movement answer no instrument") {
  KeptDefinitions definitions;
  CHECK(definitions.of(movement::words_response("goal", "x", "en")) == nullptr);
}

TEST_CASE("ratio chart: what is beyond the axis is drawn at its edge, names are text and shortened whole") {
  const std::string svg = svg_of(RatioChart{
      .title = "T<",
      .below = "b",
      .above = "a",
      .rows = {{"\u00e4\u00e4\u00e4\u00e4\u00e4\u00e4\u00e4\u00e4\u00e4\u00e4\u00e4\u00e4\u00e4\u00e4 & x",
                100.0, statistics::Bounds{1e-9, 1e9}, "<"}}});
  CHECK_THAT(svg, Contains("T&lt;") && Contains("cx=\"480.0\"") && Contains("\u2026"));
  CHECK(svg.find("nan") == std::string::npos);
}

TEST_CASE("command export columns: the dictionary of activities explains each column, and the page has it") {
  const std::string dictionary = dorsal_told({"export", "columns", "--table", "activities"}).out;
  for (const ActivityColumn& column : activity_columns())
    CHECK_THAT(dictionary, Contains("| `" + std::string{column.name} + "` | " + column.meaning + " |"));
  CHECK_THAT(read_text(std::filesystem::path{DORSAL_SOURCE_DIR} / "engine/clinic/export/README.md"),
             Contains("\n\n" + dictionary));
}
