// A database of every released schema, and what its own program exported from it: every later program reads
// them.
#include "engine/store/file/database.h"
#include "engine/store/file/migrations.h"
#include "engine/store/sessions/session_reader.h"
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"
#include "tools/program.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <sstream>

using namespace dorsal;
using namespace dorsal::test;

namespace {

namespace fs = std::filesystem;
using Cells = std::vector<std::string>;
using Columns = std::map<std::string, Cells>; // by title

struct Said {
  ExitCode code{};
  std::string out;
};

Said dorsal_with(std::vector<std::string> arguments) {
  std::ostringstream out;
  std::ostringstream err;
  const ExitCode code = run_program(std::move(arguments), {.out = out, .err = err, .colour = false});
  return {code, out.str()};
}

Cells cut(const std::string& text, char mark) {
  Cells cells(1);
  for (const char c : text)
    if (c == mark)
      cells.emplace_back();
    else if (c != '\r')
      cells.back() += c;
  return cells;
}

// These tables hold no quoted cell.
Columns columns_of(const std::string& csv) {
  const Cells lines = cut(csv, '\n');
  const Cells titles = cut(lines.front(), ',');
  Columns columns;
  for (const std::string& line : lines) {
    if (line.empty()) continue;
    const Cells cells = cut(line, ',');
    REQUIRE(cells.size() == titles.size());
    for (std::size_t i = 0; i < titles.size(); ++i) columns[titles[i]].push_back(cells[i]);
  }
  return columns;
}

// A copy, because opening migrates.
struct Golden {
  ScratchFolder folder;
  fs::path source;
  std::string file = (folder / "dorsal.db").string();

  explicit Golden(fs::path from) : source(std::move(from)) {
    fs::copy_file(source / "dorsal.db", file);
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
  }
};

std::vector<fs::path> golden_folders() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(fs::path{DORSAL_SOURCE_DIR} / "tests/golden"))
    if (entry.path().filename().string().starts_with("schema_")) found.push_back(entry.path());
  std::ranges::sort(found);
  return found;
}

} // namespace

TEST_CASE("golden databases: each is opened, migrated and found whole, and its sessions are all there") {
  REQUIRE(!golden_folders().empty());
  for (const fs::path& folder : golden_folders()) {
    const Golden golden(folder);
    Database database({.path = golden.file, .missing = Database::Missing::refuse});
    CHECK(database.version() == newest_version());
    CHECK(database.problems().empty());
    SessionReader reader(database);
    CHECK(reader.sessions().size() == 6);
    for (const SessionSummary& session : reader.sessions()) {
      const auto stored = reader.session(session.uuid);
      REQUIRE(stored);
      CHECK(stored->record.blocks.size() == 4);
    }
  }
}

TEST_CASE(
    "golden databases: what its own program exported comes out again, and what it did not record is empty") {
  for (const fs::path& folder : golden_folders()) {
    const Golden golden(folder);
    const Said csv = dorsal_with({"export", "csv", "--real-dates", "--db", golden.file, "-o", "-"});
    CHECK(csv.code == ExitCode::ok);
    Columns now = columns_of(csv.out);
    for (const auto& [title, cells] : columns_of(read_text(folder / "trials.csv"))) {
      CAPTURE(title);
      CHECK(now[title] == cells);
      now.erase(title);
    }
    now.erase("task"); // follows from the kind of the block
    for (const auto& [title, cells] : now) {
      CAPTURE(title);
      CHECK(std::ranges::all_of(cells.begin() + 1, cells.end(), &std::string::empty));
    }
  }
}

TEST_CASE(
    "golden databases: report and grade of each patient are written, decisions and thresholds are there") {
  for (const fs::path& folder : golden_folders()) {
    const Golden golden(folder);
    for (const char* patient : {"SIM0001", "SIM0002", "SIM0003"}) {
      CHECK(dorsal_with({"report", "--db", golden.file, "--patient", patient}).code == ExitCode::ok);
      CHECK(dorsal_with({"grade", "--db", golden.file, "--patient", patient}).code == ExitCode::ok);
    }
    CHECK_THAT(dorsal_with({"audit", "list", "--db", golden.file}).out, Catch::Contains("anna"));
    CHECK_THAT(dorsal_with({"thresholds", "show", "--db", golden.file, "--patient", "SIM0002"}).out,
               Catch::Contains("0.85"));
  }
}
