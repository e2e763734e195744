// What leaves in exports, against what each column and field is marked as: engine/clinic/export/csv_columns.h
// and the others.
#include "engine/clinic/export/csv_columns.h"
#include "engine/clinic/export/export_bids.h"
#include "engine/clinic/export/export_fhir.h"
#include "engine/clinic/export/led_columns.h"
#include "engine/store/sessions/session_reader.h"
#include "engine/store/sessions/session_writer.h"
#include "tests/support/catch.h"
#include "tests/support/led_session.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"
#include "tools/program.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <map>
#include <regex>
#include <sstream>

using namespace dorsal;
using namespace dorsal::test;
using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

namespace {

const std::string boot = "5f2cb8a1-77d3-4d6e-9f0e-6a4e5f0f1b2c";
const std::string rig_check = "9d0a7a3e-52a4-4f6b-8a55-0c8f4f6f3b11";

SessionHeader header_on_a_machine() {
  SessionHeader header = header_of("P001");
  header.rig = {{"display server", "x11"},
                {"boot", boot},
                {"trigger", "/dev/serial/by-id/usb-FTDI_A1B2"},
                {"rig check", rig_check + " of 2026-11-20T09:00:00.000Z: onset late by 4 ms"},
                {"a note of a later version", "on 2026-11-21"}};
  return header;
}

// One complete session with every kind of stamp.
struct ExportedClinic {
  ScratchFolder folder;
  std::string file = (folder / "d.db").string();
  std::vector<std::string> stored_names{boot, rig_check, "2026-11-2", "18446744073709551614", "FTDI"};

  ExportedClinic() {
    Database database({.path = file, .uuids = seeded_uuids(1)});
    SessionWriter writer(database);
    const Uuid session = writer.begin_session(header_on_a_machine());
    writer.begin_block(session, {1, BlockKind::assess, "assess-a", 40});
    for (int i = 1; i <= 8; ++i) {
      TrialRecord trial = answered(i, i % 2 == 0 ? Side::left : Side::right, Side::left);
      if (i == 3) trial.strays = every_stray();
      writer.save_trial(session, 1, trial);
    }
    writer.begin_block(session, {2, touches, "", 4});
    for (const LedTrialRecord& trial : every_led_trial()) writer.save_led_trial(session, 2, trial);
    writer.end_session(session, SessionState::complete, {"2026-11-22T19:00:00.000Z", 60});
    database.change("rate pain", [](SQLite::Database& sqlite) {
      sqlite.exec("INSERT INTO pain_rating VALUES (1, 'before', 4), (1, 'after', 3)");
    });
    note_names(database);
  }

  void note_names(Database& database) {
    SessionReader reader(database);
    stored_names.push_back(to_string(reader.patients()[0].uuid));
    const StoredSession session = reader.session(reader.sessions()[0].uuid).value();
    stored_names.push_back(to_string(session.summary.uuid));
    stored_names.push_back(to_string(session.summary.station));
    for (const auto& block : session.trial_uuids)
      for (const Uuid& trial : block) stored_names.push_back(to_string(trial));
  }

  [[nodiscard]] fs::path exported(const std::string& format, const std::string& dates,
                                  const std::vector<std::string>& more = {}) const {
    const fs::path target = folder / (format + dates);
    std::vector<std::string> words{"export", format, "--db", file, "-o", target.string()};
    words.insert(words.end(), more.begin(), more.end());
    if ((format == "fhir") == (dates == "shifted"))
      words.emplace_back(dates == "shifted" ? "--shift-dates" : "--real-dates");
    std::ostringstream out, err;
    REQUIRE(run_program(words, {.out = out, .err = err, .colour = false}) == ExitCode::ok);
    return target;
  }
};

using Table = std::vector<std::vector<std::string>>;

Table table_in(const std::string& text, char separator) {
  Table table;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.ends_with('\r')) line.pop_back();
    std::istringstream cells(line + separator);
    for (table.emplace_back(); std::getline(cells, line, separator);) table.back().push_back(line);
  }
  return table;
}

// What is marked differs from the real value, or is left out; what is not marked is the same.
void check_marks(const std::string& name, Identifies mark, const std::string& real,
                 const std::string& shifted) {
  INFO(name << ": " << real << " leaves as " << shifted);
  CHECK((real == shifted) == (mark == Identifies::nothing || real.empty() || real == "n/a"));
}

std::optional<Identifies> mark_of_column(const std::string& file, const std::string& column) {
  for (const BidsField& field : bids_fields())
    if (file.ends_with(field.file) && column == field.name) return field.identifies;
  if (!file.ends_with("_beh.tsv") && !file.ends_with(".csv")) return {};
  for (const CsvColumn& known : csv_columns())
    if (column == known.name) return known.identifies;
  for (const LedColumn& known : led_columns())
    if (column == known.name) return known.identifies;
  return {};
}

void check_tables(const std::string& file, const Table& real, const Table& shifted) {
  REQUIRE(real.size() == shifted.size());
  REQUIRE(real[0] == shifted[0]);
  for (std::size_t column = 0; column < real[0].size(); ++column) {
    const auto mark = mark_of_column(file, real[0][column]);
    INFO(file << " has the unmarked column " << real[0][column]);
    REQUIRE(mark);
    for (std::size_t row = 1; row < real.size(); ++row)
      check_marks(file + " " + real[0][column], *mark, real[row][column], shifted[row][column]);
  }
}

void check_sidecar(const std::string& file, const Json& real, const Json& shifted) {
  for (const auto& [key, value] : real.items()) {
    if (key == "Rig") continue; // marked_rig_facts()
    INFO(file << " has the field " << key);
    CHECK(mark_of_column(file, key) == Identifies::nothing);
    CHECK(value == shifted[key]);
  }
}

using Leaves = std::vector<std::pair<std::string, std::string>>;

void collect(const Json& json, const std::string& path, Leaves& leaves) {
  if (json.is_array())
    for (const Json& item : json) collect(item, path, leaves);
  else if (!json.is_object())
    leaves.emplace_back(path, json.dump());
  else if (json.contains("resource")) {
    leaves.emplace_back(path + ".fullUrl", json["fullUrl"].dump());
    collect(json["resource"], json["resource"]["resourceType"].get<std::string>(), leaves);
  } else
    for (const auto& [key, value] : json.items()) collect(value, path + "." + key, leaves);
}

Leaves leaves_of(const fs::path& file) {
  Leaves leaves;
  collect(Json::parse(read_text(file)), "Bundle", leaves);
  return leaves;
}

Identifies mark_of_field(const std::string& path) {
  const auto found = std::ranges::find(fhir_fields(), path, &MarkedName::name);
  INFO("the bundle has the unmarked field " << path);
  REQUIRE(found != fhir_fields().end());
  return found->identifies;
}

std::vector<fs::path> files_below(const fs::path& target) {
  if (!fs::is_directory(target)) return {target};
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(target))
    if (entry.is_regular_file()) files.push_back(entry.path());
  return files;
}

} // namespace

TEST_CASE("identifying: every column of CSV is marked, and shifted exports differ in what is marked alone") {
  const ExportedClinic clinic;
  check_tables("trials.csv", table_in(read_text(clinic.exported("csv", "real")), ','),
               table_in(read_text(clinic.exported("csv", "shifted")), ','));
}

TEST_CASE("identifying: the same of the table of trials that a helper led") {
  const ExportedClinic clinic;
  const std::vector<std::string> led{"--table", "led-trials"};
  const Table real = table_in(read_text(clinic.exported("csv", "real", led)), ',');
  CHECK(real.size() == 5);
  check_tables("led.csv", real, table_in(read_text(clinic.exported("csv", "shifted", led)), ','));
}

TEST_CASE("identifying: every column and sidecar field of BIDS is marked, and the same holds") {
  const ExportedClinic clinic;
  const fs::path real = clinic.exported("bids", "real");
  const fs::path shifted = clinic.exported("bids", "shifted");
  for (const fs::path& file : files_below(real)) {
    const fs::path other = shifted / file.lexically_relative(real);
    const std::string name = file.filename().string();
    if (file.extension() == ".tsv")
      check_tables(name, table_in(read_text(file), '\t'), table_in(read_text(other), '\t'));
    else if (name.starts_with("sub-") && name.ends_with("_beh.json"))
      check_sidecar(name, Json::parse(read_text(file)), Json::parse(read_text(other)));
    else if (name != "README")
      CHECK(read_text(file) == read_text(other));
  }
  const auto beh = fs::path{"sub-P001"} / "ses-01" / "beh" / "sub-P001_ses-01_task-leftright_beh.json";
  CHECK(Json::parse(read_text(real / beh))["Rig"].size() == 5);
  CHECK(Json::parse(read_text(shifted / beh))["Rig"] == Json{{"display server", "x11"}});
}

TEST_CASE("identifying: every field of a FHIR bundle is marked, and the same holds") {
  const ExportedClinic clinic;
  const Leaves real = leaves_of(clinic.exported("fhir", "real"));
  const Leaves shifted = leaves_of(clinic.exported("fhir", "shifted"));
  REQUIRE(real.size() == shifted.size());
  for (std::size_t i = 0; i < real.size(); ++i) {
    REQUIRE(real[i].first == shifted[i].first);
    check_marks(real[i].first, mark_of_field(real[i].first), real[i].second, shifted[i].second);
  }
}

TEST_CASE("identifying: no shifted export holds a date, a boot, a station or a name of the database") {
  const ExportedClinic clinic;
  const auto year_2001 = std::chrono::file_clock::from_sys(
      std::chrono::sys_seconds{std::chrono::sys_days{std::chrono::year{2001} / 1 / 1}});
  const std::string format = GENERATE("csv", "bids", "fhir");
  for (const fs::path& file : files_below(clinic.exported(format, "shifted"))) {
    for (const std::string& name : clinic.stored_names) {
      INFO(file << " " << name);
      CHECK(read_text(file).find(name) == std::string::npos);
    }
    CHECK(fs::last_write_time(file) < year_2001);
  }
}

TEST_CASE("identifying: what a session notes of its machine is marked, wherever it is noted") {
  const std::regex noted{R"(facts\.emplace_back\(([^,]+),)"};
  const std::regex quoted{R"re("([^"]+)")re"};
  for (const char* folder : {"engine", "tools"})
    for (const fs::path& file : files_below(fs::path{DORSAL_SOURCE_DIR} / folder)) {
      if (file.extension() != ".cpp") continue;
      const std::string text = read_text(file);
      for (std::sregex_iterator note{text.begin(), text.end(), noted}, end; note != end; ++note) {
        const std::string names = (*note)[1];
        for (std::sregex_iterator name{names.begin(), names.end(), quoted}; name != end; ++name) {
          INFO(file << " notes " << (*name)[1]);
          CHECK(std::ranges::find(marked_rig_facts(), std::string{(*name)[1]}, &MarkedName::name) !=
                marked_rig_facts().end());
        }
      }
    }
}
