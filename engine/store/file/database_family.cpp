#include "engine/store/file/database_family.h"

#include "engine/store/file/database_look.h"
#include "engine/store/file/nameless_file.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <system_error>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view aside_mark = ".before-restore-";
constexpr std::array<std::string_view, 4> with_logs{"", "-wal", "-shm", "-journal"};

// Digits where `form` has nines, and everything else as it stands there.
bool has_form(std::string_view text, std::string_view form) {
  return std::ranges::equal(
      text, form, [](char c, char wanted) { return wanted == '9' ? c >= '0' && c <= '9' : c == wanted; });
}

// "2026-11-22T18:40:00.000Z" and, from clocks without a fraction, "2026-11-22T18:40:00Z".
bool is_file_time(std::string_view text) {
  return has_form(text, "99999999T999999999Z") || has_form(text, "99999999T999999Z");
}

// What stands between `begin` and `end`; nothing where the name is another.
std::optional<std::string_view> between(std::string_view name, std::string_view begin, std::string_view end) {
  if (name.size() < begin.size() + end.size() || !name.starts_with(begin) || !name.ends_with(end)) return {};
  return name.substr(begin.size(), name.size() - begin.size() - end.size());
}

bool is_file_time(const std::optional<std::string_view>& text) { return text && is_file_time(*text); }

fs::path folder_beside(const fs::path& database) {
  return database.has_parent_path() ? database.parent_path() : fs::path{"."};
}

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    files.push_back(entry->path());
  std::ranges::sort(files);
  return files;
}

bool is_log_of(std::string_view name, std::string_view begin, std::string_view end) {
  return std::ranges::any_of(with_logs, [&](std::string_view log) {
    return is_file_time(between(name, begin, std::string{end} + std::string{log}));
  });
}

std::optional<Kin> kin_in_backups(std::string_view name, std::string_view begin) {
  if (is_file_time(between(name, begin, ".db"))) return Kin::backup;
  if (is_log_of(name, begin, ".db.part")) return Kin::unfinished;
  return {};
}

std::optional<Kin> kin_beside(std::string_view name, const std::string& database) {
  const std::string aside = database + std::string{aside_mark};
  if (is_file_time(between(name, aside, ""))) return Kin::moved_aside;
  for (const char* log : {"-kept-wal", "-kept-journal"})
    if (is_file_time(between(name, aside, log))) return Kin::kept_log;
  if (is_log_of(name, aside, ".part")) return Kin::unfinished;
  for (const std::string_view log : with_logs)
    if (name == database + ".restored" + std::string{log}) return Kin::unfinished;
  return {};
}

bool is_scratch_name(std::string_view name) {
  const auto random = between(name, "dorsal-", "");
  return random && random->size() == 6 && std::ranges::all_of(*random, [](unsigned char c) {
           return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
         });
}

// The database of an archive, in a folder of an earlier version; and the name that a nameless file had for a
// moment.
void add_scratch(std::vector<FamilyFile>& found, const fs::path& file) {
  std::error_code none;
  const auto status = fs::symlink_status(file, none);
  if (fs::is_regular_file(status)) {
    if (fs::file_size(file, none) == 0) found.push_back({file, Kin::unfinished});
    return;
  }
  if (!fs::is_directory(status)) return;
  for (const std::string_view log : with_logs)
    if (const fs::path inside = file / ("archive.db" + std::string{log}); fs::exists(inside, none))
      found.push_back({inside, Kin::unfinished});
}

void remove_unfinished(const fs::path& file) noexcept {
  try {
    if (!is_own_file(file) || is_in_use(file)) return;
    erase_file(file);
    if (is_scratch_name(file.parent_path().filename().string())) {
      std::error_code ignored;
      fs::remove(file.parent_path(), ignored); // once it is empty
    }
  } catch (const std::exception&) {
    return; // the next start tries again, and `privacy report` lists it
  }
}

// The end of a deletion overwrites its order before it removes it.
bool is_blank(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return in.is_open() && in.get() == 0;
}

} // namespace

std::string file_time(std::string_view utc) {
  std::string name;
  for (const char c : utc)
    if (c != '-' && c != ':' && c != '.') name += c;
  return name;
}

fs::path backup_name(const fs::path& database, std::string_view utc) {
  return database.parent_path() / "backups" /
         fmt::format("{}-{}.db", database.stem().string(), file_time(utc));
}

fs::path unwanted_name(const fs::path& backup) { return backup.string() + ".part"; }

fs::path moved_aside_name(const fs::path& database, std::string_view utc) {
  return fmt::format("{}{}{}", database.string(), aside_mark, file_time(utc));
}

std::vector<FamilyFile> family_of(const fs::path& database) {
  std::vector<FamilyFile> found;
  const std::string begin = database.stem().string() + "-";
  for (const fs::path& file : files_in(database.parent_path() / "backups"))
    if (const auto kin = kin_in_backups(file.filename().string(), begin)) found.push_back({file, *kin});
  for (const fs::path& file : files_in(folder_beside(database))) {
    const std::string name = file.filename().string();
    if (const auto kin = kin_beside(name, database.filename().string())) found.push_back({file, *kin});
    if (is_scratch_name(name)) add_scratch(found, file);
  }
  return found;
}

Belongs belongs_to(const fs::path& copy, const Uuid& database) {
  try {
    const auto sqlite = open_to_look(copy);
    const std::string text =
        sqlite->execAndGet("SELECT coalesce(max(uuid), '') FROM station WHERE is_local = 1");
    return text == to_string(database) ? Belongs::yes : Belongs::to_another;
  } catch (const SQLite::Exception&) {
    return Belongs::unreadable;
  }
}

void clean_family(const fs::path& database) noexcept {
  try {
    for (const FamilyFile& member : family_of(database))
      if (member.kin == Kin::unfinished) remove_unfinished(member.file);
    for (const fs::path& order : files_named_by_uuid(database, deletion_mark))
      if (is_own_file(order) && is_blank(order)) remove_unfinished(order);
  } catch (const std::exception&) {
    return; // a folder that cannot be listed
  }
}

std::vector<fs::path> files_named_by_uuid(const fs::path& database, std::string_view mark) {
  const std::string begin = database.filename().string() + std::string{mark};
  std::vector<fs::path> found;
  for (const fs::path& file : files_in(folder_beside(database))) {
    const std::string name = file.filename().string();
    if (const auto uuid = between(name, begin, ""); uuid && parse_uuid(*uuid)) found.push_back(file);
  }
  return found;
}

std::vector<fs::path> relics_of(const fs::path& database) {
  std::vector<fs::path> relics;
  for (const FamilyFile& member : family_of(database))
    if (member.kin != Kin::unfinished) relics.push_back(member.file);
  for (const std::string_view mark : {journal_mark, deletion_mark})
    for (const fs::path& file : files_named_by_uuid(database, mark)) relics.push_back(file);
  return relics;
}

} // namespace dorsal
