// The printable report, as the command writes it.
#include "engine/clinic/report/report_page.h"

#include "engine/clinic/report/pdf.h"
#include "engine/clinic/report/svg_chart.h"
#include "engine/store/sessions/session_writer.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"
#include "tools/program.h"

#include <stdlib.h>

#include <sstream>

using namespace dorsal;
using namespace std::chrono_literals;
using Catch::Contains;

namespace {

Uuid add_session(Database& database, const std::string& utc) {
  SessionWriter writer(database);
  const Uuid session = writer.begin_session(test::header_of("ABC123", utc));
  writer.begin_block(session, {1, BlockKind::assess, "assess-<b>", 40});
  for (int i = 1; i <= 24; ++i)
    writer.save_trial(session, 1, test::answered(i, i % 2 ? Side::left : Side::right, Side::left, 900ms));
  writer.end_session(session, SessionState::complete, {utc, 60});
  return session;
}

ReportContents contents_of(Database& database, FreeText free_text = FreeText::shown) {
  return report_contents(database, {.patient = "ABC123",
                                    .made_utc = "2026-11-23T10:00:00.000Z",
                                    .in_force = {default_protocol(), {"built in"}},
                                    .free_text = free_text});
}

int count_of(const std::string& text, const std::string& what) {
  int count = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++count;
  return count;
}

} // namespace

TEST_CASE("report page: every rule, threshold, decision and session, and no markup that somebody wrote") {
  Database database = Database::in_memory(seeded_uuids(1));
  add_session(database, "2026-11-20T18:40:00.000Z");
  const Uuid second = add_session(database, "2026-11-22T18:40:00.000Z");
  add_decision(
      database, "ABC123",
      {DecisionKind::override_grade, Grade::not_yet, "anna", "2026-11-22T20:00:00.000Z", "<i>moves</i>"});
  exclude_session(database, second, {{"anna", "2026-11-22T21:00:00.000Z"}, "alarm"});
  const ReportContents contents = contents_of(database);
  const std::string page = report_page(contents, report_style_inline());
  CHECK_THAT(page, Contains("It is not a diagnosis") && Contains("&lt;i&gt;moves&lt;/i&gt;") &&
                       Contains("assess-&lt;b&gt;") && !Contains("<i>") && !Contains("<script") &&
                       Contains("excluded by anna") && Contains("12 of 24") && Contains("0.1.0"));
  for (const RuleFinding& finding : contents.phases.front().grade.findings)
    CHECK_THAT(page, Contains(std::string{title_of(finding.rule)}));
  CHECK(contents.sessions.size() == 2);
  CHECK(contents.phases.front().course.blocks.size() == 1);
  CHECK(count_of(page, "<svg") >= 5);
  CHECK_THAT(report_page(contents_of(database, FreeText::left_out), ""),
             Contains("for clinicians only") && !Contains("moves"));
}

TEST_CASE("report page: a session stands on the day of its own clock, with UTC beside") {
  Database database = Database::in_memory(seeded_uuids(1));
  add_session(database, "2026-11-22T23:40:00.000Z");
  const ReportContents contents = contents_of(database);
  CHECK(contents.phases.front().course.blocks.at(0).day == "2026-11-23");
  CHECK_THAT(report_page(contents, ""), Contains("2026-11-23 00:40") && Contains("2026-11-22 23:40 UTC"));
}

TEST_CASE("report page: a patient without sessions has one too, an unknown one has none") {
  Database database = Database::in_memory(seeded_uuids(1));
  add_session(database, "2026-11-20T18:40:00.000Z");
  CHECK_THROWS_WITH(report_contents(database, {"NOBODY", "", {default_protocol(), {}}, FreeText::shown}),
                    Contains("NOBODY"));
}

TEST_CASE("report page: the band of ordinary fluctuation comes from the first eight blocks") {
  Database database = Database::in_memory(seeded_uuids(1));
  for (int i = 1; i <= 7; ++i) add_session(database, "2026-11-0" + std::to_string(i) + "T18:40:00.000Z");
  CHECK_FALSE(contents_of(database).phases.at(0).course.ordinary_share);
  add_session(database, "2026-11-08T18:40:00.000Z");
  const auto band = contents_of(database).phases.at(0).course.ordinary_share;
  REQUIRE(band);
  CHECK(band->lower == Approx(0.5));
  CHECK(band->upper == Approx(0.5));
}

TEST_CASE("chart: points lie within the picture whatever their values, gaps are left out, text is escaped") {
  const std::string drawn = svg_of(
      {.title = "a<b",
       .unit = "%",
       .places = {"1", "2", "3"},
       .series = {{"one", {{10.0, statistics::Bounds{-50, 400}}, {}, {1e6}}}, {"two", {{5.0}, {6.0}, {7.0}}}},
       .goal = 80,
       .band = statistics::Bounds{20, 40}});
  CHECK_THAT(drawn, Contains("a&lt;b") && !Contains("nan") && !Contains("inf") && !Contains("=\"-"));
  CHECK(count_of(drawn, "<circle") == 3); // two points and the legend's
  CHECK_THAT(svg_of({.title = "", .unit = "", .places = {}, .series = {}}), Contains("</svg>"));
}

TEST_CASE("report: --html writes the page, --pdf without Chromium says what to install") {
  const test::ScratchFolder folder;
  const std::string file = (folder / "d.db").string();
  {
    Database database({.path = file});
    add_session(database, "2026-11-20T18:40:00.000Z");
  }
  std::ostringstream out;
  std::ostringstream err;
  const std::string html = (folder / "r.html").string();
  CHECK(run_program({"report", "--db", file, "--patient", "ABC123", "--html", html}, {out, err}) ==
        ExitCode::ok);
  CHECK_THAT(test::read_text(html), Contains("<h1>Patient ABC123</h1>"));
  const std::string path = ::getenv("PATH");
  ::setenv("PATH", folder.path().c_str(), 1);
  CHECK_THROWS_WITH(pdf_of("<p>"), Contains("apt-get install chromium") && Contains("--html"));
  ::setenv("PATH", path.c_str(), 1);
}
