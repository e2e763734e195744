#include "engine/store/sessions/emergency_journal.h"

#include "engine/core/base/error.h"
#include "engine/store/file/database_file.h"
#include "engine/store/sessions/journal_file.h"
#include "engine/store/sessions/journal_places.h"
#include "engine/system/file_place.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

// Locked, and still what its name leads to: whoever brings a journal home removes the name while it holds the
// lock.
std::optional<JournalFile> owned(const JournalPlace& place, mode_t mode) {
  for (;;) {
    JournalFile file = JournalFile::make(place.file, mode);
    if (!file.is_open()) return {};
    switch (file.lock()) {
    case JournalFile::Lock::of_another: throw Error(ExitCode::database_error, open_in_another_window);
    case JournalFile::Lock::impossible: return {};
    case JournalFile::Lock::taken:
      if (file.has_its_name()) return file;
    }
  }
}

bool holds_records(const JournalFile& file) {
  try {
    return file.read().image.has_value();
  } catch (const Error&) {
    return true;
  }
}

} // namespace

struct EmergencyJournal::Place {
  JournalPlace where;
  mode_t mode{};
  std::optional<JournalFile> file{};
  bool earlier_records{};
  bool written{};

  void open() {
    if (file || !make_journal_folder(where)) return;
    file = owned(where, mode);
    if (!file) return;
    earlier_records = holds_records(*file);
    if (!earlier_records) keep_name(where.file);
  }
};

EmergencyJournal::EmergencyJournal(const fs::path& database, const Uuid& session) {
  if (is_session_owned(database, session)) throw Error(ExitCode::database_error, open_in_another_window);
  const mode_t mode = access_of(database).mode;
  for (const JournalPlace& place : journal_places(database, session))
    places_.push_back(std::make_unique<Place>(Place{place, mode}));
  for (const auto& place : places_) {
    place->open();
    if (!place->file) continue;
    if (place->file->is_empty()) place->file->reserve();
    break;
  }
}

EmergencyJournal::~EmergencyJournal() {
  for (const auto& place : places_)
    if (place->file && !place->earlier_records && !place->written) ::unlink(place->where.file.c_str());
}

bool EmergencyJournal::found_earlier_records() const {
  return std::ranges::any_of(places_, [](const auto& place) { return place->earlier_records; });
}

fs::path EmergencyJournal::write(std::string_view image) {
  for (; place_ < places_.size(); ++place_) {
    Place& place = *places_[place_];
    place.open();
    if (!place.file || place.earlier_records || !place.file->write(written_ + 1, image)) continue;
    keep_name(place.where.file);
    place.written = true;
    ++written_;
    return place.where.file;
  }
  place_ = 0; // whatever failed may work again with the next record
  throw Error(
      ExitCode::file_error,
      fmt::format("{} cannot be written, and no other place took the emergency journal; make room, or "
                  "check the disk",
                  places_.front()->where.file.string()));
}

void EmergencyJournal::erase() {
  for (const auto& place : places_)
    if (place->file && place->written) place->file->erase();
}

bool is_session_owned(const fs::path& database, const Uuid& session, const fs::path& besides) {
  return std::ranges::any_of(journal_places(database, session), [&](const JournalPlace& place) {
    if (place.file == besides) return false;
    const JournalFile file = JournalFile::look_at(place.file);
    return file.is_open() && file.is_locked_by_another();
  });
}

std::vector<fs::path> emergency_journals(const fs::path& database) {
  std::vector<fs::path> files;
  for (FoundJournal& found : found_journals(database)) files.push_back(std::move(found.file));
  return files;
}

std::vector<fs::path> unreadable_journals(const fs::path& database) { return journals_set_aside(database); }

std::optional<std::string> read_emergency_journal(const fs::path& path) {
  const JournalFile file = JournalFile::look_at(path);
  if (!file.is_open())
    throw Error(ExitCode::file_error,
                fmt::format("{} cannot be read ({}); check its permissions", path.string(),
                            std::generic_category().message(file.error())));
  return file.read().image;
}

bool waits_to_come_home(const fs::path& path) {
  const JournalFile file = JournalFile::look_at(path);
  return !file.is_open() || (!file.is_locked_by_another() && holds_records(file));
}

} // namespace dorsal
