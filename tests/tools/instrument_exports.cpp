// Answers to instruments as they leave: a table, BIDS, FHIR; words of the person only with real dates.
#include "engine/clinic/export/export_fhir.h"
#include "engine/clinic/export/instrument_table.h"
#include "engine/clinic/instrument/shipped_instruments.h"
#include "engine/store/sessions/session_writer.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"
#include "tools/program.h"

#include <nlohmann/json.hpp>

#include <sstream>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

InstrumentResponse to_shipped(const std::string& name, Answers answers) {
  const Instrument made = *shipped_instrument(name);
  return {made.name, "start", "en", made.sha256, made.definition, std::move(answers)};
}

struct Clinic {
  ScratchFolder folder;
  std::string file = (folder / "d.db").string();

  explicit Clinic(bool answers = true) {
    Database database({.path = file, .uuids = seeded_uuids(1)});
    SessionWriter writer(database);
    const Uuid session = writer.begin_session(header_of("P001"));
    if (answers) {
      writer.keep_response(session, to_shipped("safety", {{"saddle", 0, {}}, {"bladder", {}, {}}}));
      writer.keep_response(session, to_shipped("own-activities", {{"activity-1", 4, "carry Anna"},
                                                                  {"activity-2", 6, "=garden"},
                                                                  {"activity-3", {}, {}}}));
      writer.keep_response(session, to_shipped("weekly", {{"worse", 1, {}}, {"what", {}, "my knee"}}));
    }
    writer.begin_block(session, {1, BlockKind::assess, "assess-a", 40});
    for (int i = 1; i <= 8; ++i) writer.save_trial(session, 1, answered(i, Side::left, Side::left));
    writer.end_session(session, SessionState::complete, {"2026-11-22T19:00:00.000Z", 60});
  }

  [[nodiscard]] fs::path exported(const std::string& format, const std::string& dates) const {
    const fs::path target = folder / (format + dates);
    const bool table = format == "instruments";
    std::vector<std::string> words{"export", table ? "csv" : format, "--db", file, "-o", target.string()};
    if ((format == "fhir") == (dates == "shifted"))
      words.emplace_back(dates == "shifted" ? "--shift-dates" : "--real-dates");
    if (table) words.insert(words.end(), {"--table", "instruments"});
    std::ostringstream out, err;
    REQUIRE(run_program(words, {.out = out, .err = err, .colour = false}) == ExitCode::ok);
    return target;
  }
};

std::string all_text_below(const fs::path& target) {
  if (!fs::is_directory(target)) return read_text(target);
  std::string all;
  for (const auto& entry : fs::recursive_directory_iterator(target))
    if (entry.is_regular_file()) all += read_text(entry.path());
  return all;
}

Json resources_of(const fs::path& bundle, const std::string& type) {
  Json found = Json::array();
  const Json whole = Json::parse(read_text(bundle));
  for (const Json& entry : whole["entry"])
    if (entry["resource"]["resourceType"] == type) found.push_back(entry["resource"]);
  return found;
}

} // namespace

TEST_CASE("export csv --table instruments: a row an answer and one a score, with its interval and smallest "
          "change") {
  const Clinic clinic;
  const std::string table = read_text(clinic.exported("instruments", "real"));
  CHECK_THAT(table, Contains("participant,session,session_start_utc,instrument,occasion,language,"
                             "definition_sha256,item,value,words,low,high,smallest_change"));
  CHECK_THAT(table, Contains(",activity-1,4,carry Anna,,,"));
  CHECK_THAT(table, Contains(",activity-3,,,,,"));
  CHECK_THAT(table, Contains(",bladder,,,,,"));
  CHECK_THAT(table, Contains(",what,,my knee,,,"));
  CHECK_THAT(table, Contains(",,5,,3.585786437626905,6.414213562373095,2"));
  CHECK_THAT(table, !Contains(",=garden")); // no formula for a spreadsheet
  CHECK(std::ranges::count(table, '\n') == 1 + 2 + 3 + 1 + 2);
}

TEST_CASE("export: words of the person leave with real dates alone") {
  const Clinic clinic;
  for (const char* format : {"instruments", "bids", "fhir"}) {
    CAPTURE(format);
    for (const char* words : {"carry Anna", "my knee"}) {
      CHECK_THAT(all_text_below(clinic.exported(format, std::string{"real"})), Contains(words));
      fs::remove_all(clinic.folder / (std::string{format} + "real"));
    }
    const std::string shifted = all_text_below(clinic.exported(format, "shifted"));
    CHECK_THAT(shifted, !Contains("Anna") && !Contains("knee") && !Contains("garden"));
  }
}

TEST_CASE("export bids: a phenotype file an instrument, with what each column is") {
  const Clinic clinic;
  const fs::path folder = clinic.exported("bids", "real") / "phenotype";
  const std::string table = read_text(folder / "own-activities.tsv");
  CHECK_THAT(table, Contains("participant_id\tsession_id\toccasion\tlanguage\tdefinition_sha256\tactivity-1\t"
                             "activity-1_words\tactivity-2\tactivity-2_words\tactivity-3\tscore\tscore_low\t"
                             "score_high\nsub-P001\tses-01\tstart\ten\t"));
  CHECK_THAT(table, Contains("\tn/a\t5\t3.58"));
  const Json dictionary = Json::parse(read_text(folder / "own-activities.json"));
  CHECK_THAT(dictionary["score"]["Description"].get<std::string>(),
             Contains("mean of the items, 0 to 10") &&
                 Contains("smallest change: 2 (smallest detectable change"));
  CHECK_THAT(dictionary["MeasurementToolMetadata"]["Description"].get<std::string>(), Contains("licence: "));
  CHECK(Json::parse(read_text(folder / "safety.json"))["saddle"]["Levels"]["1"] == "yes");
}

TEST_CASE("export fhir: a response an instrument, its score derived from it") {
  const Clinic clinic;
  const fs::path bundle = clinic.exported("fhir", "real");
  const Json responses = resources_of(bundle, "QuestionnaireResponse");
  REQUIRE(responses.size() == 3);
  CHECK(responses[0]["status"] == "in-progress"); // one was passed over
  CHECK(responses[0]["item"][0]["answer"][0]["valueBoolean"] == false);
  CHECK_FALSE(responses[0]["item"][1].contains("answer"));
  CHECK(responses[2]["status"] == "completed");
  CHECK(responses[2]["item"][1]["answer"][0]["valueString"] == "my knee");
  Json score;
  for (const Json& observation : resources_of(bundle, "Observation"))
    if (observation["code"]["coding"][0]["code"] == "score-own-activities") score = observation;
  CHECK(score["valueQuantity"]["value"] == 5);
  CHECK(score["component"].size() == 3);
  CHECK(score.contains("derivedFrom"));
}

TEST_CASE("export: every column and field of answers is marked") {
  const Clinic clinic;
  for (const InstrumentColumn& column : instrument_columns()) CHECK_FALSE(column.meaning.empty());
  const auto known = [](const std::string& path) {
    return std::ranges::find(fhir_fields(), path, &MarkedName::name) != fhir_fields().end();
  };
  for (const Json& response : resources_of(clinic.exported("fhir", "real"), "QuestionnaireResponse")) {
    for (const auto& [key, value] : response.items())
      if (!value.is_structured()) CHECK(known("QuestionnaireResponse." + key));
    for (const Json& item : response["item"])
      if (item.contains("answer"))
        for (const Json& answer : item["answer"])
          for (const auto& [key, value] : answer.items())
            CHECK(known("QuestionnaireResponse.item.answer." + key));
  }
}

TEST_CASE("export: where nobody was asked anything, no file tells of instruments") {
  const Clinic clinic(false);
  CHECK_FALSE(fs::exists(clinic.exported("bids", "real") / "phenotype"));
  CHECK(resources_of(clinic.exported("fhir", "real"), "QuestionnaireResponse").empty());
}
