#include "engine/store/sessions/session_progress.h"

#include "engine/core/trial/scoring.h"
#include "engine/store/sessions/block_cells.h"

#include <fmt/format.h>

namespace dorsal {
namespace {

std::string scored_names() {
  std::string names;
  for (const Outcome outcome : scored_outcomes)
    names += fmt::format("{}'{}'", names.empty() ? "" : ", ", name_of(outcome));
  return names;
}

} // namespace

std::optional<SessionProgress> last_progress(Database& database, const std::string& patient) {
  std::optional<SessionProgress> found;
  database.read("look how far the session is", [&](SQLite::Database& sqlite) {
    SQLite::Statement select(
        sqlite,
        fmt::format("SELECT s.uuid, s.state, b.block, b.kind, b.task, b.pictures, (SELECT count(*) FROM "
                    "trial t WHERE "
                    "t.session = s.session AND t.block = b.block AND t.outcome IN ({0})) + "
                    "(SELECT count(*) FROM led_trial t WHERE t.session = s.session AND t.block = b.block AND "
                    "t.outcome IN ({0})) FROM session s JOIN patient p USING (patient) "
                    "LEFT JOIN block b USING (session) WHERE p.code = ? "
                    "ORDER BY s.start_utc DESC, s.session DESC, b.block DESC",
                    scored_names()));
    Bind(select) << patient;
    std::optional<Uuid> named; // the newest whose name can be read
    while (!named && select.executeStep()) named = parse_uuid(select.getColumn(0).getString());
    if (!named) return;
    Cells cells(select);
    SessionProgress& progress = found.emplace();
    progress.session = cells.uuid();
    progress.state = cells.word(parse_session_state);
    if (cells.is_empty()) return;
    progress.block = cells.integer();
    progress.kind = read_block_kind(cells);
    progress.pictures = cells.integer();
    progress.trials_saved = cells.integer();
  });
  return found;
}

} // namespace dorsal
