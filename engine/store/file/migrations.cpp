#include "engine/store/file/migrations.h"

#include "engine/store/file/migrations/step_1.h"
#include "engine/store/file/migrations/step_10.h"
#include "engine/store/file/migrations/step_11.h"
#include "engine/store/file/migrations/step_2.h"
#include "engine/store/file/migrations/step_3.h"
#include "engine/store/file/migrations/step_4.h"
#include "engine/store/file/migrations/step_5.h"
#include "engine/store/file/migrations/step_6.h"
#include "engine/store/file/migrations/step_7.h"
#include "engine/store/file/migrations/step_8.h"
#include "engine/store/file/migrations/step_9.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <array>

namespace dorsal {
namespace {

constexpr std::array steps{migrations::step_1, migrations::step_2,  migrations::step_3, migrations::step_4,
                           migrations::step_5, migrations::step_6,  migrations::step_7, migrations::step_8,
                           migrations::step_9, migrations::step_10, migrations::step_11};

// The version is read again inside the transaction: another process may have taken the step meanwhile.
void take_step(SQLite::Database& database, int version) {
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  if (version_of(database) >= version) return;
  database.exec(steps[static_cast<std::size_t>(version) - 1]);
  database.exec(fmt::format("PRAGMA application_id = {}", application_id));
  database.exec(fmt::format("PRAGMA user_version = {}", version));
  transaction.commit();
}

} // namespace

std::span<const char* const> migration_steps() { return steps; }
int newest_version() { return static_cast<int>(steps.size()); }
int version_of(SQLite::Database& database) { return database.execAndGet("PRAGMA user_version").getInt(); }

void migrate(SQLite::Database& database, int target) {
  for (int version = version_of(database) + 1; version <= target; ++version) take_step(database, version);
}

} // namespace dorsal
