#include "engine/store/file/migrations.h"

#include "engine/store/file/migrations/step_1.h"
#include "engine/store/file/migrations/step_10.h"
#include "engine/store/file/migrations/step_11.h"
#include "engine/store/file/migrations/step_12.h"
#include "engine/store/file/migrations/step_13.h"
#include "engine/store/file/migrations/step_14.h"
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
#include <sqlite3.h>

#include <array>

namespace dorsal {
namespace {

// A table that others refer to is built anew by dropping it, and with foreign keys on that deletes, before
// the new one is there, whatever refers to its rows. https://www.sqlite.org/lang_altertable.html#otheralter
enum class ForeignKeys { as_they_are, off };

struct Step {
  const char* text{};
  ForeignKeys keys{ForeignKeys::as_they_are};
};

constexpr std::array steps{Step{migrations::step_1},
                           Step{migrations::step_2},
                           Step{migrations::step_3},
                           Step{migrations::step_4},
                           Step{migrations::step_5},
                           Step{migrations::step_6},
                           Step{migrations::step_7},
                           Step{migrations::step_8},
                           Step{migrations::step_9},
                           Step{migrations::step_10},
                           Step{migrations::step_11},
                           Step{migrations::step_12, ForeignKeys::off},
                           Step{migrations::step_13, ForeignKeys::off},
                           Step{migrations::step_14}};

// SQLite takes no notice of the switch within a transaction: this one encloses it.
class ForeignKeysFor {
public:
  ForeignKeysFor(SQLite::Database& database, ForeignKeys wanted)
      : database_(database), are_switched_(wanted == ForeignKeys::off && are_on(database)) {
    if (are_switched_) database_.exec("PRAGMA foreign_keys = OFF");
  }
  ~ForeignKeysFor() {
    if (are_switched_) static_cast<void>(database_.tryExec("PRAGMA foreign_keys = ON"));
  }
  ForeignKeysFor(const ForeignKeysFor&) = delete;
  ForeignKeysFor& operator=(const ForeignKeysFor&) = delete;
  ForeignKeysFor(ForeignKeysFor&&) = delete;
  ForeignKeysFor& operator=(ForeignKeysFor&&) = delete;

private:
  static bool are_on(SQLite::Database& database) {
    return database.execAndGet("PRAGMA foreign_keys").getInt() == 1;
  }
  SQLite::Database& database_;
  bool are_switched_;
};

int references_to_nowhere(SQLite::Database& database, const Step& step) {
  if (step.keys == ForeignKeys::as_they_are) return 0;
  return database.execAndGet("SELECT count(*) FROM pragma_foreign_key_check").getInt();
}

// The version is read again inside the transaction: another process may have taken the step meanwhile. A file
// that was damaged before is no worse off.
void take_step(SQLite::Database& database, int version) {
  const Step& step = steps[static_cast<std::size_t>(version) - 1];
  const ForeignKeysFor keys(database, step.keys);
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  if (version_of(database) >= version) return;
  const int lost_before = references_to_nowhere(database, step);
  database.exec(step.text);
  if (references_to_nowhere(database, step) > lost_before)
    throw SQLite::Exception("rows would lose what they refer to", SQLITE_CONSTRAINT);
  database.exec(fmt::format("PRAGMA application_id = {}", application_id));
  database.exec(fmt::format("PRAGMA user_version = {}", version));
  transaction.commit();
}

} // namespace

int newest_version() { return static_cast<int>(steps.size()); }
int version_of(SQLite::Database& database) { return database.execAndGet("PRAGMA user_version").getInt(); }

void migrate(SQLite::Database& database, int target) {
  for (int version = version_of(database) + 1; version <= target; ++version) take_step(database, version);
}

} // namespace dorsal
