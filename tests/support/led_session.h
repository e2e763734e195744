#pragma once
// A session with led trials and an activity, and all that tables hold of sessions.
#include "engine/store/sessions/session_rows.h"
#include "engine/store/sessions/session_writer.h"
#include "tests/support/records.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <string>
#include <vector>

namespace dorsal::test {

inline constexpr BlockKind touches{Purpose::assess, TaskId::points};
inline const WallClock afterwards{"2026-11-22T19:00:00.000Z", 60};

inline LedTrialRecord with_strays(LedTrialRecord trial) {
  trial.strays = every_stray();
  return trial;
}

inline std::vector<LedTrialRecord> every_led_trial() {
  return {with_strays(led_answered(1, {2, 12.3}, 1)), led_timed_out(2, {1, 0.1 + 0.2}),
          led_voided(3, {2, 999.9999999999999}), led_answered(4, {1, 1e-7}, 0)};
}

inline ActivityRecord stopped_activity(int place) {
  return {.place = place,
          .activity = "sitting turn",
          .factors = {{"times", 5}, {"seconds", 0.1 + 0.2}},
          .outcome = ActivityOutcome::stopped,
          .began = stamp_at(1'000'000'090'000'000'000 + place),
          .ended = {},
          .ratings = {{"pain", 3}, {"ease", {}}}};
}

// A block of pictures, a block of touches, and an activity.
inline Uuid write_led_session(Database& database, const std::string& patient) {
  SessionWriter writer(database);
  const Uuid session = writer.begin_session(header_of(patient));
  writer.begin_block(session, {1, BlockKind::control, "words", 2});
  writer.save_trial(session, 1, answered(1, Side::left, Side::right));
  writer.begin_block(session, {2, touches, "", 4});
  for (const LedTrialRecord& trial : every_led_trial()) writer.save_led_trial(session, 2, trial);
  writer.save_activity(session, 2, stopped_activity(1));
  return session;
}

inline Uuid ended_led_session(Database& database, const std::string& patient) {
  const Uuid session = write_led_session(database, patient);
  SessionWriter(database).end_session(session, SessionState::complete, afterwards);
  return session;
}

// Every row of every table that belongs to sessions, without the numbers that only one file knows.
inline std::string rows_of_sessions(Database& database) {
  std::string text;
  database.read("tell", [&](SQLite::Database& sqlite) {
    for (const OwnedTable& table : tables_of_sessions(sqlite)) {
      const std::string columns = fmt::format("\"{}\"", fmt::join(table.columns, "\", \""));
      SQLite::Statement select(sqlite,
                               fmt::format("SELECT {0} FROM \"{1}\" ORDER BY {0}", columns, table.name));
      while (select.executeStep()) {
        text += table.name;
        for (int i = 0; i < select.getColumnCount(); ++i) text += '|' + select.getColumn(i).getString();
        text += '\n';
      }
    }
  });
  return text;
}

} // namespace dorsal::test
