#include "engine/store/sessions/trigger_rows.h"

#include "engine/store/file/cells.h"

namespace dorsal {
namespace {

void insert_trigger(SQLite::Statement& insert, std::int64_t trial_row, std::string_view moment,
                    const std::optional<Trigger>& trigger) {
  if (!trigger) return;
  Bind(once_more(insert)) << trial_row << moment << trigger->byte << in_nanoseconds(trigger->before)
                          << in_nanoseconds(trigger->after);
  insert.exec();
}

} // namespace

const char* const trigger_insert_text =
    "INSERT INTO trigger_byte (trial, moment, byte, before_ns, after_ns) VALUES (?, ?, ?, ?, ?)";

void insert_triggers(SQLite::Statement& insert, std::int64_t trial_row, const TrialRecord& record) {
  insert_trigger(insert, trial_row, "onset", record.onset_trigger);
  insert_trigger(insert, trial_row, "response", record.response_trigger);
}

TriggersOfTrials select_triggers(SQLite::Database& sqlite, const Uuid& session, int block) {
  SQLite::Statement select(sqlite,
                           "SELECT b.trial, moment, byte, before_ns, after_ns FROM trigger_byte b "
                           "JOIN trial t ON t.row = b.trial "
                           "WHERE t.session = (SELECT session FROM session WHERE uuid = ?) AND t.block = ?");
  Bind(select) << session << block;
  TriggersOfTrials triggers;
  while (select.executeStep()) {
    Cells cells(select);
    TriggersOfTrial& trial = triggers[cells.integer<std::int64_t>()];
    auto& trigger = cells.text() == "onset" ? trial.onset : trial.response;
    const auto byte = cells.integer<std::uint8_t>();
    const Instant before = cells.instant();
    trigger = Trigger{byte, before, cells.instant()};
  }
  return triggers;
}

} // namespace dorsal
