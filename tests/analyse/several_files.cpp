// Several files and whole folders at once.
#include "tests/analyse/trial_table.h"
#include "tests/support/catch.h"
#include "tools/analyse/analyse_table.h"

#include <sstream>

using namespace dorsal;
using namespace dorsal::analyse;

namespace {

const std::string rows = "side,response,response_time_ms\nleft,left,812\nright,right,790\n";

struct Said {
  ExitCode code;
  std::string text;
};

Said analysed(const AnalyseOptions& options) {
  std::ostringstream out;
  try {
    const ExitCode code = analyse_table(options, out);
    return {code, out.str()};
  } catch (const Error& error) {
    return {error.code(), error.what()};
  }
}

std::vector<std::vector<std::string>> keys(const Table& table) {
  std::vector<std::vector<std::string>> all;
  for (const Group& group : table.groups) all.push_back(group.key);
  return all;
}

} // namespace

TEST_CASE("several files: people come from the names where no column tells them, and from the column where "
          "one does") {
  const ScratchFolder folder;
  test::write_text(folder / "anna.csv", rows);
  test::write_text(folder / "bert.csv", "participant," + rows.substr(0, 31) + "B7,left,left,900\n");
  test::write_text(folder / "notes.md", "no table");
  const Table t = read_tables(table_files({folder.path().string()}), {});
  CHECK(keys(t) == std::vector<std::vector<std::string>>{{"anna"}, {"B7"}});
  CHECK(t.rows == 3);
  const Table by_name =
      read_tables(table_files({folder.path().string()}), {.participant = ParticipantFrom::name});
  CHECK(keys(by_name) == std::vector<std::vector<std::string>>{{"anna"}, {"bert"}});
}

TEST_CASE("several files: one that cannot be used is named with why, and the others count") {
  const ScratchFolder folder;
  test::write_text(folder / "a.csv", rows);
  test::write_text(folder / "b.csv", rows + "up,left,700\n");
  test::write_text(folder / "c.csv", "colour,size\nred,2\n");
  AnalyseOptions options;
  options.tables = {folder.path().string()};
  const Said said = analysed(options);
  CHECK(said.code == ExitCode::with_exclusions);
  CHECK(mentions(said.text, "4 trials analysed"));
  CHECK(mentions(said.text, "b.csv:4"));
  CHECK(mentions(said.text, "not used: " + (folder / "c.csv").string() + ": no column for side"));
  options.tables = {(folder / "c.csv").string(), (folder / "c.csv").string()};
  CHECK(analysed(options).code == ExitCode::bad_input);
}

TEST_CASE("several files: equal rows of two files are two trials") {
  const ScratchFolder folder;
  const std::string numbered = "participant,trial,side,response,response_time_ms\nA,1,left,left,812\n";
  test::write_text(folder / "1.csv", numbered);
  test::write_text(folder / "2.csv", numbered);
  const Table t = read_tables(table_files({folder.path().string()}), {});
  CHECK(t.groups.size() == 1);
  CHECK(t.groups[0].trials.size() == 2);
}

TEST_CASE("several files: of a BIDS folder only events are read, sessions apart") {
  const ScratchFolder folder;
  const std::string events = "onset\tduration\tresponse_time\tresponse\tcorrect\n1\t1\t0.8\tleft\t1\n";
  std::filesystem::create_directories(folder / "sub-01" / "ses-1" / "beh");
  test::write_text(folder / "participants.tsv", "participant_id\nsub-01\n");
  test::write_text(folder / "sub-01" / "ses-1" / "beh" / "sub-01_ses-1_task-x_events.tsv", events);
  test::write_text(folder / "sub-01" / "ses-1" / "beh" / "sub-01_ses-2_task-x_events.tsv", events);
  const Table t = read_tables(table_files({folder.path().string()}), {});
  CHECK(keys(t) == std::vector<std::vector<std::string>>{{"01", "1"}, {"01", "2"}});
}

TEST_CASE("several files: an empty folder and a missing file are refused by name") {
  const ScratchFolder folder;
  AnalyseOptions options;
  options.tables = {folder.path().string()};
  CHECK(mentions(analysed(options).text, "holds no table"));
  options.tables = {(folder / "gone.csv").string()};
  CHECK(analysed(options).code == ExitCode::file_error);
}

TEST_CASE("several files: --dry-run shows the first rows as understood and analyses nothing") {
  const ScratchFile file{"rt,key,correct\n812,f,1\n790,j,0\n,none,0\nabc,f,1\n"};
  AnalyseOptions options;
  options.tables = {file.path()};
  options.dry_run = true;
  const Said said = analysed(options);
  CHECK(said.code == ExitCode::ok);
  CHECK(mentions(said.text, "f left, j right"));
  CHECK(mentions(said.text, "812.0"));
  CHECK(mentions(said.text, "left out: unreadable_time"));
  CHECK_FALSE(mentions(said.text, "all trials"));
}

TEST_CASE(
    "several files: a time named as rt has its unit found out, one named as response_time_ms does not") {
  const ScratchFile file{"T1,k,correct\n0.812,f,1\n0.79,j,1\n"};
  AnalyseOptions options;
  options.tables = {file.path()};
  options.columns = {"rt=T1", "response=k"};
  CHECK(mentions(analysed(options).text, "median 801 ms"));
  options.columns = {"response_time_ms=T1", "response=k"};
  CHECK(mentions(analysed(options).text, "--unit s"));
}

TEST_CASE("several files: any column can be grouped by under its own name") {
  const ScratchFile file{
      "congruency,side,response,response_time_ms\nyes,left,left,812\nno,right,right,790\n"};
  AnalyseOptions options;
  options.tables = {file.path()};
  options.by = {"congruency"};
  CHECK(mentions(analysed(options).text, "  yes "));
}
