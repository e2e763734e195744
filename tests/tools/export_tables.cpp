// Exported tables as other programs read them: every cell is of the type that codebook and scripts say.
#include "engine/clinic/export/export_tables.h"

#include "engine/clinic/export/codebook.h"
#include "engine/core/base/csv.h"
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/told.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <regex>
#include <set>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

namespace fs = std::filesystem;

// Blocks of every task, by simulated patients.
struct Clinic {
  ScratchFolder folder;
  std::string file = (folder / "d.db").string();

  Clinic() {
    const std::string protocol = (folder / "all.toml").string();
    std::string text;
    for (const char* block :
         {"kind = \"practice\"", "kind = \"assess\"", "kind = \"train\"",
          "kind = \"control\"\npictures = 4\nsets = [\"words\"]", "kind = \"assess\"\ntask = \"points\"",
          "kind = \"assess\"\ntask = \"touch\"", "kind = \"train\"\ntask = \"lesson\"",
          "kind = \"train\"\ntask = \"imagery\"", "kind = \"train\"\ntask = \"movement\""})
      text += std::string{"[[blocks]]\n"} + block + "\n";
    write_text(protocol, text);
    const Told told =
        dorsal_told({"simulate", "--db", file, "--protocol", protocol, "--patients", "2", "--sessions", "2"});
    INFO(told.err);
    REQUIRE(told.code == ExitCode::ok);
  }
};

// Rows of cells; our own exports quote what holds a comma, a quote or a line end.
std::vector<std::vector<std::string>> rows_of(const std::string& text) {
  std::vector<std::vector<std::string>> rows(1, {""});
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"' && quoted && i + 1 < text.size() && text[i + 1] == '"')
      rows.back().back() += text[++i];
    else if (c == '"')
      quoted = !quoted;
    else if (c == ',' && !quoted)
      rows.back().emplace_back();
    else if (c == '\n' && !quoted)
      rows.push_back({""});
    else if (c != '\r')
      rows.back().back() += c;
  }
  if (rows.back() == std::vector<std::string>{""}) rows.pop_back();
  return rows;
}

bool is_integer(const std::string& cell) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  return error == std::errc{} && end == cell.data() + cell.size();
}

bool is_number(const std::string& cell) {
  char* end = nullptr;
  std::strtod(cell.c_str(), &end);
  return end == cell.c_str() + cell.size();
}

bool is_of(const ColumnType& type, const std::string& cell) {
  switch (type.type) {
  case CellType::integer: return is_integer(cell);
  case CellType::number: return is_number(cell);
  case CellType::flag: return cell == "0" || cell == "1";
  case CellType::level: return std::ranges::find(type.levels, cell) != type.levels.end();
  default: return true;
  }
}

} // namespace

TEST_CASE("export tables: every cell is of the type that is said of its column") {
  const Clinic clinic;
  for (const ExportTable& table : export_tables())
    for (const std::string dates : {"", "--real-dates"}) {
      CAPTURE(table.name, dates);
      std::vector<std::string> words{"export", "csv", "--db",    clinic.file,
                                     "-o",     "-",   "--table", std::string{table.name}};
      if (!dates.empty()) words.push_back(dates);
      const Told told = dorsal_told(words);
      REQUIRE(told.code == ExitCode::ok);
      const auto rows = rows_of(told.out);
      CHECK(rows.size() > 10);
      REQUIRE(rows.front().size() == table.columns.size());
      for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const ColumnFacts& facts = table.columns[column];
        CHECK(rows.front()[column] == facts.name);
        CHECK_FALSE(facts.meaning.empty());
        for (std::size_t row = 1; row < rows.size(); ++row) {
          const std::string& cell = rows[row].at(column);
          if (cell.empty() || is_of(facts.type, cell)) continue;
          FAIL_CHECK(facts.name << ": " << cell << " is not " << words_for(facts.type));
          break;
        }
      }
    }
}

TEST_CASE("export psychds: files are named by keywords, and every column stands in the descriptions") {
  const Clinic clinic;
  const fs::path folder = clinic.folder / "dataset";
  const std::vector<std::string> words{"export", "psychds", "--db", clinic.file, "-o", folder.string()};
  const Told told = dorsal_told(words);
  CHECK(told.code == ExitCode::ok);
  CHECK_THAT(told.err, Contains("trials, led-trials, activities"));
  const auto described = nlohmann::json::parse(read_text(folder / "dataset_description.json"));
  CHECK(described.at("@type") == "Dataset");
  CHECK(described.at("@context") == "https://schema.org/");
  std::set<std::string> all;
  for (const auto& name : described.at("variableMeasured")) all.insert(name.get<std::string>());
  int tables = 0;
  for (const auto& entry : fs::directory_iterator(folder / "data")) {
    if (entry.path().extension() != ".csv") continue;
    ++tables;
    CHECK(std::regex_match(entry.path().filename().string(),
                           std::regex{"([a-z]+-[a-zA-Z0-9]+)(_[a-z]+-[a-zA-Z0-9]+)*_data\\.csv"}));
    fs::path sidecar = entry.path();
    sidecar.replace_extension(".json");
    const auto own = nlohmann::json::parse(read_text(sidecar)).at("variableMeasured");
    const auto rows = rows_of(read_text(entry.path()));
    REQUIRE(own.size() == rows.front().size());
    for (std::size_t i = 0; i < own.size(); ++i) {
      CHECK(own[i].at("name") == rows.front()[i]);
      CHECK(all.contains(rows.front()[i]));
    }
    for (const auto& row : rows) REQUIRE(row.size() == rows.front().size());
  }
  CHECK(tables == 4);
  for (const char* file : {"README.md", "CHANGES.md", "analysis/load.R", "analysis/load.py"})
    CHECK_FALSE(read_text(folder / file).empty());
  CHECK_THAT(read_text(folder / "documentation" / "codebook.md"), Contains("| `side` | left, right |"));
  CHECK(dorsal_told(words).code == ExitCode::file_error); // never over one that is there
}

TEST_CASE("export csv: scripts and codebook lie beside the table, and replace nothing of others") {
  const Clinic clinic;
  const std::string table = (clinic.folder / "my trials.csv").string();
  const std::vector<std::string> words{"export", "csv", "--db", clinic.file, "-o", table, "--with-scripts"};
  REQUIRE(dorsal_told(words).code == ExitCode::ok);
  REQUIRE(dorsal_told(words).code == ExitCode::ok); // ours are written anew
  CHECK_THAT(read_text(clinic.folder / "my trials_load.R"), Contains("\"my trials.csv\""));
  CHECK_THAT(read_text(clinic.folder / "my trials_load.py"), Contains("\"side\": [\"left\", \"right\"]"));
  write_text((clinic.folder / "my trials_load.py").string(), "print('mine')\n");
  const std::string before = read_text(table);
  const Told told = dorsal_told(words);
  CHECK(told.code == ExitCode::file_error);
  CHECK_THAT(told.err, Contains("was not written by Dorsal"));
  CHECK(read_text(clinic.folder / "my trials_load.py") == "print('mine')\n");
  CHECK(read_text(table) == before);
  CHECK(dorsal_told({"export", "csv", "--db", clinic.file, "-o", "-", "--with-scripts"}).code ==
        ExitCode::usage);
}
