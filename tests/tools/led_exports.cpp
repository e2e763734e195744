// What leaves of trials that a helper led: a table, BIDS files and FHIR observations of their own.
#include "engine/clinic/export/led_columns.h"
#include "engine/core/task/touch_probe/touch_probe.h"
#include "engine/store/sessions/session_writer.h"
#include "tests/support/catch.h"
#include "tests/support/led_session.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/told.h"
#include "tools/program.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <sstream>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

// P001: words and touches (led_session.h). P002: nothing but touches, with reversals at 60 and 80 mm.
struct LedClinic {
  ScratchFolder folder;
  std::string file = (folder / "d.db").string();

  LedClinic() {
    Database database({.path = file, .uuids = seeded_uuids(1)});
    static_cast<void>(ended_led_session(database, "P001"));
    SessionWriter writer(database);
    const Uuid session = writer.begin_session(header_of("P002"));
    writer.begin_block(session, {1, {Purpose::practice, TaskId::points}, "", 1});
    writer.save_led_trial(session, 1, led_answered(1, {2, 80}, 1));
    writer.begin_block(session, {2, touches, "", 8});
    for (int i = 1; i <= 8; ++i)
      writer.save_led_trial(session, 2, led_answered(i, {2, i % 2 ? 80.0 : 60.0}, i % 2));
    writer.end_session(session, SessionState::complete, afterwards);
  }

  [[nodiscard]] std::vector<std::map<std::string, std::string>> led_rows() const {
    const Told told =
        dorsal_told({"export", "csv", "--table", "led-trials", "--db", file, "--real-dates", "-o", "-"});
    REQUIRE(told.code == ExitCode::ok);
    std::istringstream lines(told.out);
    std::vector<std::string> names;
    std::vector<std::map<std::string, std::string>> rows;
    for (std::string line; std::getline(lines, line);) {
      if (line.ends_with('\r')) line.pop_back();
      std::istringstream cells(line + ",");
      std::vector<std::string> all;
      for (std::string cell; std::getline(cells, cell, ',');) all.push_back(cell);
      if (names.empty()) {
        names = all;
        continue;
      }
      REQUIRE(all.size() == names.size());
      for (std::size_t i = 0; i < all.size(); ++i)
        rows.resize(rows.size() + (i == 0 ? 1 : 0)), rows.back()[names[i]] = all[i];
    }
    return rows;
  }
};

std::string text_of(const std::filesystem::path& file) { return read_text(file); }

std::int64_t lines_in(const std::string& text) { return std::count(text.begin(), text.end(), '\n'); }

} // namespace

TEST_CASE("command export csv: trials that a helper led have a table of their own, with the task's factors") {
  const LedClinic clinic;
  const auto rows = clinic.led_rows();
  REQUIRE(rows.size() == 13);
  const auto& first = rows[0];
  CHECK(first.at("participant") == "P001");
  CHECK(first.at("block") == "2");
  CHECK(first.at("block_kind") == "assess");
  CHECK(first.at("task") == "points");
  CHECK(first.at("points") == "2");
  CHECK(first.at("distance_mm") == "12.3");
  CHECK(first.at("truth") == "two");
  CHECK(first.at("answer") == "two");
  CHECK(first.at("answered_by") == "helper");
  CHECK(first.at("correct") == "1");
  CHECK(first.at("cue_provider") == "gl-finish");
  CHECK(first.at("touch_ns") == "1000000012000000003");
  CHECK(first.at("stray_inputs") ==
        std::to_string(every_stray().size() - 2)); // a second witness is none, nor is what voided it
  CHECK_THAT(first.at("strays"), Contains("before_trial key_repeat release"));
  CHECK(rows[1].at("outcome") == "time_out");
  CHECK(rows[1].at("answer").empty());
  CHECK(rows[1].at("correct") == "0");
  CHECK(rows[2].at("outcome") == "voided");
  CHECK(rows[2].at("correct").empty());
  CHECK(rows[2].at("touch_ns").empty());
}

TEST_CASE("command export csv: the table of trials says how many are elsewhere, and holds none of them") {
  const LedClinic clinic;
  const Told told = dorsal_told({"export", "csv", "--db", clinic.file, "-o", "-"});
  CHECK(lines_in(told.out) == 2);
  CHECK(told.out.find("points") == std::string::npos);
  CHECK(told.err == "exported 1 trials of 2 sessions, dates shifted\n"
                    "13 more are in a table of their own: add --table led-trials\n");
}

TEST_CASE("command export columns: the dictionary of led trials explains each column, and the page has it") {
  const LedClinic clinic;
  const std::string dictionary = dorsal_told({"export", "columns", "--table", "led-trials"}).out;
  for (const LedColumn& column : led_columns()) {
    CHECK_FALSE(column.meaning.empty());
    CHECK_THAT(dictionary, Contains("| `" + std::string{column.name} + "` | " + column.meaning + " |"));
  }
  for (const Task& task : tasks())
    if (is_led(task.id))
      for (const Factor& factor : task.factors) CHECK_THAT(dictionary, Contains(std::string{factor.meaning}));
  CHECK_THAT(read_text(std::filesystem::path{DORSAL_SOURCE_DIR} / "engine/clinic/export/README.md"),
             Contains("\n\n" + dictionary));
}

TEST_CASE("command export bids: touches are a task of their own, described column by column") {
  const LedClinic clinic;
  const std::filesystem::path folder = clinic.folder / "bids";
  REQUIRE(dorsal_told({"export", "bids", "--db", clinic.file, "-o", folder.string()}).code == ExitCode::ok);
  const std::filesystem::path beh = folder / "sub-P001" / "ses-01" / "beh";
  CHECK(lines_in(text_of(beh / "sub-P001_ses-01_task-leftright_beh.tsv")) == 2);
  CHECK(lines_in(text_of(beh / "sub-P001_ses-01_task-points_beh.tsv")) == 5);
  CHECK(lines_in(text_of(beh / "sub-P001_ses-01_task-points_events.tsv")) == 4); // one was not touched
  for (const std::string kind : {"beh", "events"}) {
    const std::string table = text_of(beh / ("sub-P001_ses-01_task-points_" + kind + ".tsv"));
    const auto dictionary = nlohmann::json::parse(text_of(folder / ("task-points_" + kind + ".json")));
    std::istringstream header(table.substr(0, table.find('\n')));
    for (std::string name; std::getline(header, name, '\t');) {
      CAPTURE(kind, name);
      REQUIRE(dictionary.contains(name));
      CHECK_FALSE(dictionary[name]["Description"].get<std::string>().empty());
    }
  }
  CHECK_THAT(text_of(beh / "sub-P001_ses-01_task-points_events.tsv"),
             Contains("\n2.000000\tn/a\tassess\t2\t12.3\ttwo\ttwo\thelper\tanswered\t1\tn/a\n"));
  const auto facts = nlohmann::json::parse(text_of(beh / "sub-P001_ses-01_task-points_beh.json"));
  CHECK(facts["TaskName"] == "points");
  // Nothing was shown to P002.
  CHECK(std::filesystem::exists(folder / "sub-P002" / "ses-01" / "beh" /
                                "sub-P002_ses-01_task-points_beh.tsv"));
  CHECK_FALSE(std::filesystem::exists(folder / "sub-P002" / "ses-01" / "beh" /
                                      "sub-P002_ses-01_task-leftright_beh.tsv"));
}

TEST_CASE("command export fhir: each block of touches but practice has its share right and its threshold") {
  const LedClinic clinic;
  const Told told = dorsal_told({"export", "fhir", "--db", clinic.file, "--patient", "P002", "-o", "-"});
  REQUIRE(told.code == ExitCode::ok);
  std::map<std::string, nlohmann::json> observations;
  const auto bundle = nlohmann::json::parse(told.out);
  for (const auto& entry : bundle["entry"])
    if (entry["resource"]["resourceType"] == "Observation")
      observations[entry["resource"]["code"]["coding"][0]["code"].get<std::string>()] = entry["resource"];
  REQUIRE(observations.size() == 2);
  const auto& share = observations.at("right-answers");
  CHECK(share["valueQuantity"]["value"] == 50.0);
  const auto part = [](const nlohmann::json& of, const std::string& code) {
    for (const auto& one : of["component"])
      if (one["code"]["coding"][0]["code"] == code) return one;
    return nlohmann::json{};
  };
  CHECK(part(share, "task")["valueCodeableConcept"]["coding"][0]["code"] == "points");
  CHECK(part(share, "scored-touches")["valueInteger"] == 8);
  CHECK(part(share, "entered-by-helper")["valueInteger"] == 8);
  CHECK(part(share, "lower")["valueQuantity"]["value"] == 21.5); // Wilson, 4 of 8
  const auto& threshold = observations.at("staircase-threshold");
  CHECK(threshold["valueQuantity"]["value"] == 70.0);
  CHECK(threshold["valueQuantity"]["code"] == "mm");
  CHECK(part(threshold, "reversals")["valueInteger"] == 6);
  CHECK(part(threshold, "upper")["valueQuantity"]["value"].get<double>() > 70);
}

TEST_CASE("command export: a square with a tip leaves with its factors, both answers and each part's share") {
  ScratchFolder folder;
  const std::string file = (folder / "d.db").string();
  {
    Database database({.path = file, .uuids = seeded_uuids(1)});
    SessionWriter writer(database);
    const Uuid session = writer.begin_session(header_of("P003"));
    writer.begin_block(session, {1, {Purpose::assess, TaskId::touch_probe}, "", 4});
    for (int i = 1; i <= 4; ++i) {
      LedTrialRecord trial = led_answered(i, {2, 60}, 0);
      trial.planned.stimulus = touch_probe::Touch{{12, 7}, {1}};
      trial.answer->answer = touch_probe::answer_of(i == 1 ? 6 : 7, {i > 2});
      writer.save_led_trial(session, 1, trial);
    }
    writer.end_session(session, SessionState::complete, afterwards);
  }
  const Told table =
      dorsal_told({"export", "csv", "--table", "led-trials", "--db", file, "--real-dates", "-o", "-"});
  REQUIRE(table.code == ExitCode::ok);
  CHECK_THAT(table.out, Contains(",touchprobe,") && Contains(",7-pointed,7-blunt,") &&
                            Contains(",7-pointed,6-blunt,") && Contains(",7-pointed,7-pointed,"));
  const Told fhir = dorsal_told({"export", "fhir", "--db", file, "--patient", "P003", "-o", "-"});
  REQUIRE(fhir.code == ExitCode::ok);
  const auto bundle = nlohmann::json::parse(fhir.out);
  std::map<std::string, double> shares;
  for (const auto& entry : bundle["entry"])
    if (entry["resource"].contains("component"))
      for (const auto& one : entry["resource"]["component"])
        if (one.contains("valueQuantity"))
          shares[one["code"]["coding"][0]["code"].get<std::string>()] = one["valueQuantity"]["value"];
  CHECK(shares.at("right-squares") == 75.0);
  CHECK(shares.at("right-tips") == 50.0);
}
