#include "tests/golden/kept_database.h"

#include "engine/device/clock.h"
#include "tests/support/catch.h"
#include "tools/program.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <sstream>

namespace dorsal::test {
namespace {

namespace fs = std::filesystem;

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
}

std::string this_minute() {
  std::string minute = wall_clock_now().utc.substr(0, std::string_view{"2026-11-22T18:40"}.size());
  minute[10] = ' ';
  return minute;
}

// Since `before`; a run may see the minute change.
std::string without_minute(std::string text, const std::string& before) {
  for (const std::string& minute : {before, this_minute()}) replace_all(text, minute, "<this minute>");
  return text;
}

Answered run(std::vector<std::string> words) {
  std::ostringstream out, err;
  const std::string before = this_minute();
  const ExitCode code = run_program(std::move(words), {.out = out, .err = err, .colour = false});
  return {static_cast<int>(code), without_minute(out.str(), before), without_minute(err.str(), before)};
}

fs::path golden() { return fs::path{DORSAL_SOURCE_DIR} / "tests/golden"; }

void run_sql(const std::string& file, const fs::path& sql) {
  INFO(sql.string());
  REQUIRE(fs::exists(sql));
  SQLite::Database(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(read_text(sql));
}

// Schemas 10 and 11 are one file each. An older one is its tables, and the rows of every table that it has.
void make_clinic(const std::string& file, const std::string& name) {
  const fs::path databases = golden() / "databases";
  run_sql(file, databases / (name + ".sql"));
  const int schema = std::stoi(name.substr(std::string_view{"clinic_"}.size()));
  if (schema >= 10) return;
  for (int since = 1; since <= schema; ++since)
    if (const fs::path rows = databases / fmt::format("rows_since_{}.sql", since); fs::exists(rows))
      run_sql(file, rows);
}

void fix_what_is_drawn(const std::string& file) {
  SQLite::Database sqlite(file, SQLite::OPEN_READWRITE);
  sqlite.exec("INSERT OR IGNORE INTO export_secret (one, secret) VALUES (1, zeroblob(32))");
  sqlite.exec("INSERT OR IGNORE INTO date_shift (patient, weeks) SELECT patient, 10 + patient FROM patient");
}

} // namespace

KeptDatabase::KeptDatabase(const std::string& name) : began_(this_minute()) {
  if (name.starts_with("schema_"))
    fs::copy_file(golden() / name / "dorsal.db", file_);
  else
    make_clinic(file_, name);
  fs::permissions(file_, fs::perms::owner_read | fs::perms::owner_write);
  REQUIRE(ask({"db", "migrate"}).code == 0);
  fs::remove_all(folder_ / "backups"); // of before the migration, by the minute
  fix_what_is_drawn(file_);
}

std::vector<std::string> KeptDatabase::column(const std::string& query) const {
  SQLite::Database sqlite(file_, SQLite::OPEN_READONLY);
  SQLite::Statement select(sqlite, query);
  std::vector<std::string> values;
  while (select.executeStep()) values.push_back(select.getColumn(0).getString());
  return values;
}

std::vector<std::string> KeptDatabase::patients() const {
  return column("SELECT code FROM patient ORDER BY code");
}

std::vector<std::string> KeptDatabase::sessions() const {
  return column("SELECT uuid FROM session ORDER BY start_utc, uuid");
}

std::vector<KeptDatabase::Block> KeptDatabase::blocks() const {
  SQLite::Database sqlite(file_, SQLite::OPEN_READONLY);
  SQLite::Statement select(sqlite, "SELECT uuid, block FROM block JOIN session USING (session) "
                                   "ORDER BY start_utc, uuid, block");
  std::vector<Block> blocks;
  while (select.executeStep())
    blocks.push_back({select.getColumn(0).getString(), select.getColumn(1).getInt()});
  return blocks;
}

Answered KeptDatabase::ask(std::vector<std::string> words) const {
  words.insert(words.end(), {"--db", file_});
  Answered answered = run(std::move(words));
  for (std::string* text : {&answered.out, &answered.err})
    replace_all(*text, folder_.path().string(), "<folder>");
  return answered;
}

std::string KeptDatabase::told(const std::vector<std::string>& words) const {
  const Answered answered = ask(words);
  std::string text = fmt::format("=== dorsal {}\n", fmt::join(words, " "));
  if (answered.code != 0) text += fmt::format("(exit code {})\n", answered.code);
  text += answered.out;
  if (!answered.err.empty()) text += "(on standard error)\n" + answered.err;
  replace_all(text, folder_.path().string(), "<folder>");
  return text;
}

std::string KeptDatabase::written(const fs::path& file) const {
  std::string text = without_minute(read_text(file), began_);
  replace_all(text, folder_.path().string(), "<folder>");
  return text;
}

Answered dorsal_with(std::vector<std::string> words) { return run(std::move(words)); }

std::string listing_of(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::ranges::sort(files);
  std::string text;
  for (const fs::path& file : files)
    text += fmt::format("=== {}\n{}", fs::relative(file, folder).string(), read_text(file));
  return text;
}

} // namespace dorsal::test
