#include "engine/store/sessions/journal_places.h"

#include "engine/core/base/error.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <system_error>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view ending = ".emergency-";
constexpr std::string_view growing = "~"; // a larger file that has not taken its place yet
constexpr std::string_view unreadable = ".unreadable";
constexpr std::size_t uuid_length = 36;

fs::path real_file(const fs::path& database) {
  std::error_code error;
  fs::path real = fs::weakly_canonical(database, error);
  return error ? database : real;
}

std::optional<fs::path> state_folder() {
  if (const char* state = std::getenv("XDG_STATE_HOME"); state != nullptr && *state == '/')
    return fs::path{state} / "dorsal";
  if (const char* home = std::getenv("HOME"); home != nullptr && *home == '/')
    return fs::path{home} / ".local" / "state" / "dorsal";
  return {};
}

std::vector<fs::path> folders_of_user() {
  std::vector<fs::path> folders;
  if (const auto state = state_folder()) folders.push_back(*state);
  std::error_code none;
  if (const fs::path temporary = fs::temp_directory_path(none); !none)
    folders.push_back(temporary / fmt::format("dorsal-{}", ::geteuid()));
  return folders;
}

// A folder in /tmp that somebody else made, or may write, is not used.
bool is_ours_alone(const fs::path& folder) {
  struct stat facts {};
  return ::lstat(folder.c_str(), &facts) == 0 && S_ISDIR(facts.st_mode) && facts.st_uid == ::geteuid() &&
         (facts.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

std::vector<fs::path> folders_to_search(const fs::path& real) {
  std::vector<fs::path> folders{real.has_parent_path() ? real.parent_path() : fs::path{"."}};
  for (const fs::path& folder : folders_of_user())
    if (is_ours_alone(folder) && folder != folders.front()) folders.push_back(folder);
  return folders;
}

// What follows "NAME.emergency-" and the session's UUID in a file's name.
struct JournalName {
  Uuid session;
  std::string rest;
};

std::optional<JournalName> parse_name(const std::string& name, const std::string& database) {
  const std::string begin = database + std::string{ending};
  if (!name.starts_with(begin) || name.size() < begin.size() + uuid_length) return {};
  const auto session = parse_uuid(std::string_view{name}.substr(begin.size(), uuid_length));
  if (!session) return {};
  return JournalName{*session, name.substr(begin.size() + uuid_length)};
}

template <class Visit>
void for_each_name(const fs::path& database, const Visit& visit) {
  const fs::path real = real_file(database);
  for (const fs::path& folder : folders_to_search(real)) {
    std::error_code none;
    for (auto entry = fs::directory_iterator(folder, none); !none && entry != fs::directory_iterator{};
         entry.increment(none))
      if (const auto name = parse_name(entry->path().filename().string(), real.filename().string()))
        visit(entry->path(), *name);
  }
}

} // namespace

std::vector<JournalPlace> journal_places(const fs::path& database, const Uuid& session) {
  const fs::path real = real_file(database);
  const std::string name = fmt::format("{}{}{}", real.filename().string(), ending, to_string(session));
  std::vector<JournalPlace> places{{real.parent_path() / name, JournalPlace::Folder::of_database}};
  for (const fs::path& folder : folders_of_user())
    places.push_back({folder / name, JournalPlace::Folder::of_user});
  return places;
}

bool make_journal_folder(const JournalPlace& place) {
  if (place.folder == JournalPlace::Folder::of_database) return true;
  const fs::path folder = place.file.parent_path();
  std::error_code ignored;
  fs::create_directories(folder.parent_path(), ignored);
  ::mkdir(folder.c_str(), 0700);
  return is_ours_alone(folder);
}

std::vector<FoundJournal> found_journals(const fs::path& database) {
  std::vector<FoundJournal> found;
  for_each_name(database, [&](const fs::path& file, const JournalName& name) {
    if (name.rest.empty() || name.rest == growing) found.push_back({file, name.session});
  });
  std::ranges::sort(found, {}, &FoundJournal::file);
  return found;
}

std::vector<fs::path> journals_set_aside(const fs::path& database) {
  std::vector<fs::path> found;
  for_each_name(database, [&](const fs::path& file, const JournalName& name) {
    if (name.rest.find(unreadable) != std::string::npos) found.push_back(file);
  });
  std::ranges::sort(found);
  return found;
}

fs::path set_journal_aside(const fs::path& journal) {
  constexpr int most = 1000;
  for (int number = 1; number < most; ++number) {
    const fs::path aside =
        fmt::format("{}{}{}", journal.string(), unreadable, number == 1 ? "" : fmt::format("-{}", number));
    if (::renameat2(AT_FDCWD, journal.c_str(), AT_FDCWD, aside.c_str(), RENAME_NOREPLACE) == 0) return aside;
    if (errno == EEXIST) continue;
    // A file system that cannot refuse to replace can still link, which never replaces.
    if (::link(journal.c_str(), aside.c_str()) == 0 && ::unlink(journal.c_str()) == 0) return aside;
    if (errno != EEXIST) break;
  }
  throw Error(ExitCode::file_error, fmt::format("{} cannot be set aside ({}); check its folder",
                                                journal.string(), std::generic_category().message(errno)));
}

DatabaseAccess access_of(const fs::path& database) {
  struct stat facts {};
  if (::stat(database.c_str(), &facts) != 0) return {::geteuid(), 0600};
  return {facts.st_uid, facts.st_mode & 0660U};
}

} // namespace dorsal
