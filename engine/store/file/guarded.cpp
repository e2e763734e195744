#include "engine/store/file/guarded.h"

#include "engine/core/base/error.h"
#include "engine/store/file/migrations.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

namespace dorsal {
namespace {

constexpr int steps_between_looks = 10'000;

// Far above what our own statements and rows need.
constexpr std::array<std::pair<int, int>, 9> foreign_limits{{{SQLITE_LIMIT_LENGTH, 64 << 20},
                                                             {SQLITE_LIMIT_SQL_LENGTH, 100'000},
                                                             {SQLITE_LIMIT_COLUMN, 200},
                                                             {SQLITE_LIMIT_EXPR_DEPTH, 200},
                                                             {SQLITE_LIMIT_COMPOUND_SELECT, 20},
                                                             {SQLITE_LIMIT_VDBE_OP, 100'000},
                                                             {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200},
                                                             {SQLITE_LIMIT_VARIABLE_NUMBER, 200},
                                                             {SQLITE_LIMIT_TRIGGER_DEPTH, 1}}};

void switch_off(sqlite3* connection, int what) { sqlite3_db_config(connection, what, 0, nullptr); }

// Not to be thrown out of: SQLite is C. Returns whether the work ends here.
int look_at_budget(void* given) noexcept {
  auto& budget = *static_cast<WorkBudget*>(given);
  budget.steps -= steps_between_looks;
  return budget.steps < 0 || std::chrono::steady_clock::now() > budget.end ? 1 : 0;
}

// Letter by letter: whatever leaves out spaces or comments can be made to leave out more.
std::multiset<std::string> schema_of(SQLite::Database& sqlite) {
  SQLite::Statement select(sqlite, "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema");
  std::multiset<std::string> objects;
  while (select.executeStep())
    objects.insert(fmt::format("{}\n{}\n{}\n{}", select.getColumn(0).getString(),
                               select.getColumn(1).getString(), select.getColumn(2).getString(),
                               select.getColumn(3).getString()));
  return objects;
}

} // namespace

void harden(SQLite::Database& sqlite) {
  sqlite3* connection = sqlite.getHandle();
  sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  for (const int what : {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION})
    switch_off(connection, what);
  sqlite.exec("PRAGMA cell_size_check = ON");
}

WorkBudget budget_for(std::uintmax_t file_bytes) {
  constexpr std::int64_t least = 50'000'000; // about a second
  constexpr std::int64_t steps_per_byte = 100;
  constexpr std::chrono::seconds least_time{20};
  constexpr std::uintmax_t bytes_per_second = 1'000'000;
  return {.steps = least + steps_per_byte * static_cast<std::int64_t>(file_bytes),
          .end = std::chrono::steady_clock::now() + least_time +
                 std::chrono::seconds{static_cast<std::int64_t>(file_bytes / bytes_per_second)}};
}

std::unique_ptr<WorkBudget> confine(SQLite::Database& sqlite, const WorkBudget& budget) {
  sqlite3* connection = sqlite.getHandle();
  for (const int what : {SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_ENABLE_VIEW})
    switch_off(connection, what);
  for (const auto& [limit, value] : foreign_limits) sqlite3_limit(connection, limit, value);
  sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0);
  auto held = std::make_unique<WorkBudget>(budget);
  sqlite3_progress_handler(connection, steps_between_looks, look_at_budget, held.get());
  return held;
}

void refuse_other_schema(SQLite::Database& sqlite) {
  SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE);
  migrate(fresh, std::clamp(version_of(sqlite), 0, newest_version()));
  if (schema_of(sqlite) != schema_of(fresh))
    throw Error(ExitCode::bad_input,
                "it holds other tables than Dorsal's, so somebody has changed it; nothing was taken");
}

} // namespace dorsal
