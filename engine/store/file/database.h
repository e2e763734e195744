#pragma once
// The file in which everything is kept: one SQLite database in WAL mode with synchronous=FULL, so that what
// was committed survives a kill and a power cut. Opening creates the folder (0700) and the file (0600) when
// asked to, brings older files up to date and checks their health. It refuses, changing nothing, with
// Error(database_error): files that are not ours, files from a newer version, damaged and unwritable ones.
#include "engine/store/file/sqlite_forward.h"
#include "engine/store/file/uuid.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

class NamelessFile;
struct WorkBudget;

// $XDG_DATA_HOME/dorsal/dorsal.db, or ~/.local/share/dorsal/dorsal.db.
[[nodiscard]] std::filesystem::path default_database_path();

class Database {
public:
  // `create` refuses where backups or journals tell that a database of this name was here; `create_anew` is
  // for somebody who has read that.
  enum class Missing { create, create_anew, refuse };
  enum class Made { here, elsewhere }; // elsewhere: nothing of the file is believed (guarded.h)
  struct Options {
    std::filesystem::path path;
    Missing missing{Missing::create};
    UuidSource uuids{random_uuids()};
    bool waits_for_disk{
        true};         // false: a power cut may take the last changes, as simulated sessions can afford
    std::string vfs{}; // SQLite's file layer by name; empty is the system's. Tests make it fail.
    Made made{Made::here};
  };

  explicit Database(Options options);
  // One that no disk knows, empty or from the bytes of a database file; those are refused like a file, and
  // where they came from elsewhere with Error(bad_input) for a schema that is not ours.
  [[nodiscard]] static Database in_memory(UuidSource uuids = random_uuids());
  [[nodiscard]] static Database from_image(std::string_view image, Made made = Made::elsewhere);
  // A copy or a database that is only looked at: never written, migrated or given files beside it. An older
  // one is brought up to date in memory. Damaged pages are for problems() to find.
  [[nodiscard]] static Database look_at(const std::filesystem::path& path);
  // One on the disk of `folder` that no other program can open and no kill leaves behind. `fill` gives it the
  // bytes of a database file of somebody else's.
  [[nodiscard]] static Database without_name(const std::filesystem::path& folder,
                                             const std::function<void(NamelessFile&)>& fill = {});
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  Database(Database&&) noexcept;
  Database& operator=(Database&&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return options_.path; }
  [[nodiscard]] const Uuid& station() const { return station_; } // of this machine
  // All changes that `work` makes become durable together, when it returns; none where it throws. For work
  // whose single steps nobody waits for, such as simulated sessions.
  void change_together(const std::function<void()>& work);
  [[nodiscard]] bool changes_together() const { return together_; }
  [[nodiscard]] Uuid new_uuid() { return options_.uuids(); }
  [[nodiscard]] int version() const; // of the file, also where an older one is only looked at

  // Every page, index and reference, slower than what opening checks; empty when all is well.
  [[nodiscard]] std::vector<std::string> problems();
  // A consistent copy while others read and write, whole or not at all. Refuses to overwrite.
  void back_up(const std::filesystem::path& target);
  // The same, as bytes on the disk of `folder`.
  [[nodiscard]] NamelessFile copy_in(const std::filesystem::path& folder);

  // Folds the log into the file, so that what was overwritten there is overwritten in the file, then writes
  // the file anew without gaps and empties the log. Throws while another program reads an earlier state.
  void compact();

  // Runs `work` in one transaction and returns once its COMMIT has. On failure nothing of it is kept and an
  // Error says what could not be done ("save trial 3 of block 1").
  void change(std::string_view what, const std::function<void(SQLite::Database&)>& work);
  // One consistent view of the file for everything that `work` reads.
  void read(std::string_view what, const std::function<void(SQLite::Database&)>& work);

  [[nodiscard]] std::string image() const; // the bytes of a database file with the same content

private:
  struct Memory {
    UuidSource uuids;
    std::string_view image; // empty: a new one
    Made made{Made::here};
  };
  struct Look {
    std::filesystem::path at;
  };
  struct Nameless {
    std::filesystem::path folder;
    std::function<void(NamelessFile&)> fill;
  };
  explicit Database(Memory memory);
  explicit Database(const Look& look);
  explicit Database(const Nameless& nameless);

  Options options_;
  std::unique_ptr<WorkBudget> budget_; // outlives the connection, which looks at it
  std::unique_ptr<NamelessFile> nameless_;
  std::optional<int> looked_at_version_;
  std::unique_ptr<SQLite::Database> sqlite_;
  Uuid station_;         // known even when the file cannot be read any more
  bool together_{false}; // within change_together
};

} // namespace dorsal
