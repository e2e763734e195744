#pragma once
// The file in which everything is kept: one SQLite database in WAL mode with synchronous=FULL, so that what
// was committed survives a kill and a power cut. Opening creates the folder (0700) and the file (0600) when
// asked to, brings older files up to date and checks their health. It refuses, changing nothing, with
// Error(database_error): files that are not ours, files from a newer version, damaged and unwritable ones.
#include "engine/store/sqlite_forward.h"
#include "engine/store/uuid.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

struct WorkBudget;

// $XDG_DATA_HOME/dorsal/dorsal.db, or ~/.local/share/dorsal/dorsal.db.
[[nodiscard]] std::filesystem::path default_database_path();

class Database {
public:
  enum class Missing { create, refuse };
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
  [[nodiscard]] int version() const;

  // Every page, index and reference, slower than what opening checks; empty when all is well.
  [[nodiscard]] std::vector<std::string> problems();
  // A consistent copy while others read and write. Refuses to overwrite.
  void back_up(const std::filesystem::path& target);

  // Writes the file anew without the gaps of what was deleted, and empties the log beside it.
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
  explicit Database(Memory memory);

  Options options_;
  std::unique_ptr<WorkBudget> budget_; // outlives the connection, which looks at it
  std::unique_ptr<SQLite::Database> sqlite_;
  Uuid station_;         // known even when the file cannot be read any more
  bool together_{false}; // within change_together
};

} // namespace dorsal
