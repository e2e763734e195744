#include "engine/store/travel/recover.h"

#include "engine/core/base/error.h"
#include "engine/store/sessions/emergency_journal.h"
#include "engine/store/sessions/journal_file.h"
#include "engine/store/sessions/journal_places.h"
#include "engine/store/sessions/session_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

constexpr int first_with_patients_uuid = 10;

// Bytes 60 to 63 of a database file: https://www.sqlite.org/fileformat2.html
int version_in(std::string_view image) {
  constexpr std::size_t version_at = 60;
  unsigned version = 0;
  for (std::size_t i = version_at; i < version_at + 4 && i < image.size(); ++i)
    version = version << 8 | static_cast<unsigned char>(image[i]);
  return static_cast<int>(version);
}

struct Held {
  Database database;
  int version{};
};

bool knows_its_sessions(Database& database, Database& held) {
  return std::ranges::all_of(SessionReader{held}.sessions(), [&](const SessionSummary& session) {
    return SessionReader{database}.session(session.uuid).has_value();
  });
}

RecoveredJournal left(const fs::path& file, std::string why) {
  return {.file = file, .outcome = RecoveredJournal::Outcome::left, .refusal = std::move(why)};
}

RecoveredJournal merge_held(Database& database, Held& held, const fs::path& file) {
  const bool by_uuid = held.version >= first_with_patients_uuid;
  const MergeRules rules{
      .match = by_uuid ? PatientMatch::by_uuid : PatientMatch::by_code, .only = {}, .choice = {}};
  RecoveredJournal taken{.file = file, .report = merge_sessions(database, held.database, rules)};
  if (taken.report.sessions_of_deleted > 0) taken.outcome = RecoveredJournal::Outcome::erased;
  return taken;
}

// What became of a journal once its content is known.
void put_away(RecoveredJournal& journal, const JournalFile& file, const JournalContent& content) {
  if (journal.outcome == RecoveredJournal::Outcome::left) return;
  if (journal.outcome == RecoveredJournal::Outcome::erased) return file.erase();
  if (!content.lost_newer) {
    std::error_code ignored;
    fs::remove(file.path(), ignored);
    return;
  }
  journal.file = set_journal_aside(file.path());
  journal.outcome = RecoveredJournal::Outcome::set_aside;
  journal.refusal = "what it held was taken, but a newer record in it is damaged";
}

std::string why_not_open(const JournalFile& file) {
  if (file.error() == EINVAL) return "it is no plain file";
  return fmt::format("it cannot be opened ({}); check its permissions",
                     std::generic_category().message(file.error()));
}

class Recovery {
public:
  explicit Recovery(Database& database) : database_(database) {}

  // Nothing to tell of one that lives, is empty or belongs to another database.
  std::optional<RecoveredJournal> recover(const FoundJournal& found) {
    if (is_session_owned(database_.path(), found.session)) return {};
    const JournalFile file = JournalFile::open(found.file);
    if (!file.is_open())
      return file.error() == ENOENT ? std::nullopt : std::optional{left(found.file, why_not_open(file))};
    if (file.lock() == JournalFile::Lock::of_another || !file.has_its_name() ||
        is_session_owned(database_.path(), found.session, found.file))
      return {};
    if (const std::string fault = file.fault(access_of(database_.path()).owner); !fault.empty())
      return left(found.file, fmt::format("it {}", fault));
    return read_and_take(file);
  }

  RecoveredJournal recover_named(const fs::path& path) {
    const JournalFile file = JournalFile::open(path);
    if (!file.is_open())
      throw Error(ExitCode::file_error, fmt::format("{}: {}", path.string(), why_not_open(file)));
    if (file.lock() == JournalFile::Lock::of_another)
      throw Error(ExitCode::database_error, open_in_another_window);
    JournalContent content = file.read();
    if (!content.image) throw Error(ExitCode::bad_input, fmt::format("{} holds no records", path.string()));
    Held held{Database::from_image(*content.image), version_in(*content.image)};
    RecoveredJournal journal = merge_held(database_, held, path);
    put_away(journal, file, content);
    return journal;
  }

private:
  std::optional<RecoveredJournal> read_and_take(const JournalFile& file) {
    try {
      const JournalContent content = file.read();
      if (!content.image) {
        std::error_code ignored;
        fs::remove(file.path(), ignored);
        return {};
      }
      auto journal = take_if_ours(file, *content.image);
      if (journal) put_away(*journal, file, content);
      return journal;
    } catch (const Error& error) {
      if (error.code() != ExitCode::bad_input) return left(file.path(), error.what());
      return RecoveredJournal{.file = set_journal_aside(file.path()),
                              .outcome = RecoveredJournal::Outcome::set_aside,
                              .refusal = error.what()};
    }
  }

  std::optional<RecoveredJournal> take_if_ours(const JournalFile& file, const std::string& image) {
    try {
      Held held{Database::from_image(image), version_in(image)};
      if (held.database.station() != database_.station())
        return is_beside_database(file.path()) ? std::optional{left(file.path(), of_another_database(file))}
                                               : std::nullopt;
      if (held.version < first_with_patients_uuid && !knows_its_sessions(database_, held.database))
        return left(file.path(), of_unknown_session(file));
      return merge_held(database_, held, file.path());
    } catch (const Error& error) {
      return left(file.path(), error.what());
    }
  }

  [[nodiscard]] bool is_beside_database(const fs::path& file) const {
    std::error_code none;
    return fs::equivalent(file.parent_path(), journal_places(database_.path(), {}).front().file.parent_path(),
                          none);
  }
  [[nodiscard]] static std::string of_another_database(const JournalFile& file) {
    return fmt::format(
        "it belongs to another database of this name; if it belongs here after all: `dorsal db "
        "recover --from {}`",
        file.path().string());
  }
  [[nodiscard]] static std::string of_unknown_session(const JournalFile& file) {
    return fmt::format(
        "an earlier version wrote it for a session that is not in this database (any more); if "
        "it belongs here: `dorsal db recover --from {}`",
        file.path().string());
  }

  Database& database_;
};

} // namespace

std::vector<RecoveredJournal> recover_journals(Database& database) {
  std::vector<RecoveredJournal> recovered;
  Recovery recovery{database};
  for (const FoundJournal& found : found_journals(database.path()))
    if (auto journal = recovery.recover(found)) recovered.push_back(std::move(*journal));
  return recovered;
}

RecoveredJournal recover_journal(Database& database, const fs::path& file) {
  return Recovery{database}.recover_named(file);
}

} // namespace dorsal
