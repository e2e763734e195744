#pragma once
// What every connection refuses to do for the file that it opens, and what more it refuses for a file that
// came from elsewhere: a result, a journal, an archive, rightly sealed or not. Such a file has the schema of
// a released version of ours, letter by letter, before anything else of it is read; no trigger or view of it
// runs; and all work over it ends within a budget of steps and time that follows from its size. Internal to
// the store: throws SQLite::Exception, and Error(bad_input) for a schema that is not ours.
#include "engine/store/file/sqlite_forward.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>

namespace dorsal {

// No loaded code, no writing past the tables, no functions with side effects out of a schema.
void harden(SQLite::Database& sqlite);

// Steps of SQLite's machine, and time, that a file from elsewhere may cost.
struct WorkBudget {
  std::int64_t steps{};
  std::chrono::steady_clock::time_point end{};
};
[[nodiscard]] WorkBudget budget_for(std::uintmax_t file_bytes);

// Holds work over `sqlite` to the budget for as long as it is connected; beyond it, statements fail as
// interrupted.
[[nodiscard]] std::unique_ptr<WorkBudget> confine(SQLite::Database& sqlite, const WorkBudget& budget);

// Nothing but the tables, indices and triggers of the version that it says it has.
void refuse_other_schema(SQLite::Database& sqlite);

} // namespace dorsal
