#include "engine/store/sessions/session_reader.h"

#include "engine/core/base/calendar_day.h"
#include "engine/store/file/cells.h"
#include "engine/store/file/named_fault.h"
#include "engine/store/sessions/activity_rows.h"
#include "engine/store/sessions/block_cells.h"
#include "engine/store/sessions/instrument_rows.h"
#include "engine/store/sessions/led_trial_rows.h"
#include "engine/store/sessions/trial_rows.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace dorsal {
namespace {

constexpr std::string_view summary_text =
    "SELECT s.uuid, t.uuid, p.code, s.start_utc, s.utc_offset_minutes, s.state, s.is_simulated, "
    "(SELECT count(*) FROM block b WHERE b.session = s.session), "
    "(SELECT count(*) FROM trial r WHERE r.session = s.session) + "
    "(SELECT count(*) FROM led_trial r WHERE r.session = s.session), s.ended_utc "
    "FROM session s JOIN patient p USING (patient) JOIN station t USING (station) "
    "WHERE {} ORDER BY s.start_utc, s.session";

SessionSummary read_summary(Cells cells) {
  SessionSummary summary;
  summary.uuid = cells.uuid();
  summary.station = cells.uuid();
  summary.patient = cells.text();
  summary.start = cells.wall_clock();
  summary.state = cells.word(parse_session_state);
  summary.origin = cells.flag() ? Origin::simulated : Origin::person;
  summary.blocks = cells.integer();
  summary.trials = cells.integer();
  if (!cells.is_empty()) summary.ended_utc = cells.text();
  return summary;
}

StoredPatient read_patient(Cells cells) {
  StoredPatient patient;
  patient.uuid = cells.uuid();
  patient.code = cells.text();
  patient.sessions = cells.integer();
  return patient;
}

// Not set aside by a clinician.
constexpr std::string_view counts = "NOT EXISTS (SELECT 1 FROM excluded_session x WHERE x.uuid = s.uuid)";

// `wanted` is a condition with at most one mark, which `value` fills. What cannot be read is added to
// `left_out`.
std::vector<SessionSummary> select_readable(SQLite::Database& sqlite, std::string_view wanted,
                                            const std::optional<std::string>& value,
                                            std::vector<LeftOutSession>& left_out) {
  SQLite::Statement select(sqlite, fmt::format(fmt::runtime(summary_text), wanted));
  if (value) Bind(select) << *value;
  std::vector<SessionSummary> found;
  while (select.executeStep()) try {
      found.push_back(read_summary(Cells{select}));
    } catch (const Error& error) {
      left_out.push_back({select.getColumn(0).getString(), select.getColumn(2).getString(), error.what()});
    }
  return found;
}

// The same where one that cannot be read is refused.
std::vector<SessionSummary> select_summaries(SQLite::Database& sqlite, std::string_view wanted,
                                             const std::optional<std::string>& value) {
  std::vector<LeftOutSession> left_out;
  std::vector<SessionSummary> found = select_readable(sqlite, wanted, value, left_out);
  if (!left_out.empty()) throw Error(ExitCode::database_error, left_out.front().why);
  return found;
}

RigFacts select_rig_facts(SQLite::Database& sqlite, const Uuid& session) {
  SQLite::Statement select(sqlite, "SELECT name, value FROM rig_fact JOIN session USING (session) "
                                   "WHERE uuid = ? ORDER BY position");
  Bind(select) << session;
  RigFacts facts;
  while (select.executeStep()) {
    Cells cells(select);
    std::string name = cells.text();
    facts.emplace_back(std::move(name), cells.text());
  }
  return facts;
}

BlockHeader read_block_header(Cells& cells) {
  BlockHeader block;
  block.block = cells.integer();
  block.kind = read_block_kind(cells);
  block.set = cells.text();
  block.pictures = cells.integer();
  block.phase = cells.text(); // NULL reads as empty
  return block;
}

std::vector<BlockHeader> select_blocks(SQLite::Database& sqlite, const Uuid& session) {
  SQLite::Statement select(
      sqlite,
      "SELECT block, kind, task, picture_set, pictures, block.phase FROM block JOIN session USING (session) "
      "WHERE uuid = ? ORDER BY block");
  Bind(select) << session;
  std::vector<BlockHeader> blocks;
  while (select.executeStep()) {
    Cells cells(select);
    blocks.push_back(read_block_header(cells));
  }
  return blocks;
}

// The patient's code, kind and task, and four times the instant before which the session began (empty: any).
// What a clinician excluded later than that counted at the time.
constexpr std::string_view blocks_of_patient =
    "FROM block b JOIN session s USING (session) JOIN patient p USING (patient) "
    "WHERE p.code = ? AND b.kind = ? AND b.task = ? AND (? = '' OR s.start_utc < ?) "
    "AND NOT EXISTS (SELECT 1 FROM excluded_session x WHERE x.uuid = s.uuid AND (? = '' OR x.at_utc < ?))";

std::optional<std::uint64_t> parse_seed(std::string_view text) {
  std::uint64_t seed = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seed);
  if (error != std::errc{} || end != text.data() + text.size()) return {};
  return seed;
}

SessionHeader select_header(SQLite::Database& sqlite, const SessionSummary& summary) {
  SQLite::Statement select(sqlite, "SELECT seed, protocol_text, picture_set_hash, software_version "
                                   "FROM session WHERE uuid = ?");
  Bind(select) << summary.uuid;
  SessionHeader header;
  header.patient = summary.patient;
  header.start = summary.start;
  if (!select.executeStep()) return header;
  Cells cells(select);
  header.seed = named_fault([&] { return fmt::format("session {}, its seed", to_string(summary.uuid)); },
                            [&] { return cells.word(parse_seed); });
  header.protocol_text = cells.text();
  header.picture_set_hash = cells.text();
  header.software_version = cells.text();
  header.rig = select_rig_facts(sqlite, summary.uuid);
  return header;
}

PainRatings select_pain(SQLite::Database& sqlite, const Uuid& session) {
  SQLite::Statement select(
      sqlite, "SELECT moment, value FROM pain_rating JOIN session USING (session) WHERE uuid = ?");
  Bind(select) << session;
  PainRatings pain;
  while (select.executeStep()) {
    Cells cells(select);
    const PainMoment moment = cells.word(parse_pain_moment);
    (moment == PainMoment::before ? pain.before : pain.after) = cells.integer();
  }
  return pain;
}

std::vector<Uuid> add_timed_trials(SQLite::Database& sqlite, const Uuid& session, BlockRecord& block) {
  std::vector<Uuid> uuids;
  for (StoredTrial& trial : select_trials(sqlite, session, block.header.block)) {
    block.trials.push_back(std::move(trial.record));
    uuids.push_back(trial.uuid);
  }
  return uuids;
}

std::vector<Uuid> add_led_trials(SQLite::Database& sqlite, const Uuid& session, BlockRecord& block) {
  std::vector<Uuid> uuids;
  for (StoredLedTrial& trial :
       select_led_trials(sqlite, session, block.header.block, block.header.kind.task)) {
    block.led.push_back(std::move(trial.record));
    uuids.push_back(trial.uuid);
  }
  return uuids;
}

// Whoever reads a block reads the trials of its task, so others would be lost without a word.
void refuse_trials_of_other_tasks(const BlockRecord& block) {
  if (is_led(block.header.kind.task) ? block.trials.empty() : block.led.empty()) return;
  throw Error(
      ExitCode::database_error,
      fmt::format("the database holds trials that the task {} does not have; keep it, and go on with a "
                  "backup",
                  name_of(block.header.kind.task)));
}

// Whatever the block's task. Returns their UUIDs.
std::vector<Uuid> add_activities(SQLite::Database& sqlite, const Uuid& session, BlockRecord& block) {
  std::vector<Uuid> uuids;
  for (StoredActivity& activity : select_activities(sqlite, session, block.header.block)) {
    block.activities.push_back(std::move(activity.record));
    uuids.push_back(activity.uuid);
  }
  return uuids;
}

struct RowNames {
  std::vector<Uuid> trials, activities;
};

RowNames add_rows(SQLite::Database& sqlite, const Uuid& session, BlockRecord& block) {
  return named_fault(
      [&] { return fmt::format("session {}, block {}", to_string(session), block.header.block); },
      [&] {
        std::vector<Uuid> timed = add_timed_trials(sqlite, session, block);
        std::vector<Uuid> led = add_led_trials(sqlite, session, block);
        refuse_trials_of_other_tasks(block);
        return RowNames{is_led(block.header.kind.task) ? led : timed, add_activities(sqlite, session, block)};
      });
}

BlockRecord read_block(SQLite::Database& sqlite, Cells cells) {
  const Uuid session = cells.uuid();
  BlockRecord block;
  block.header = read_block_header(cells);
  static_cast<void>(add_rows(sqlite, session, block));
  return block;
}

void add_block(SQLite::Database& sqlite, const BlockHeader& header, StoredSession& session) {
  BlockRecord& block = session.record.blocks.emplace_back();
  block.header = header;
  RowNames names = add_rows(sqlite, session.summary.uuid, block);
  session.trial_uuids.push_back(std::move(names.trials));
  session.activity_uuids.push_back(std::move(names.activities));
}

StoredSession select_session(SQLite::Database& sqlite, const SessionSummary& summary) {
  StoredSession session;
  session.summary = summary;
  session.record.header = select_header(sqlite, summary);
  session.record.state = summary.state;
  session.record.pain = select_pain(sqlite, summary.uuid);
  session.record.responses = select_responses(sqlite, summary.uuid);
  for (const BlockHeader& header : select_blocks(sqlite, summary.uuid)) add_block(sqlite, header, session);
  return session;
}

} // namespace

std::vector<StoredPatient> SessionReader::patients() {
  std::vector<StoredPatient> found;
  database_.read("list the patients", [&](SQLite::Database& sqlite) {
    SQLite::Statement select(sqlite,
                             "SELECT p.uuid, p.code, count(s.session) FROM patient p "
                             "LEFT JOIN session s USING (patient) GROUP BY p.patient ORDER BY p.code");
    while (select.executeStep()) try {
        found.push_back(read_patient(Cells{select}));
      } catch (const Error&) { // the list of overviews names it
      }
  });
  return found;
}

std::vector<std::string> SessionReader::patient_codes() {
  std::vector<std::string> codes;
  database_.read("list the patients", [&](SQLite::Database& sqlite) {
    SQLite::Statement select(sqlite, "SELECT code FROM patient ORDER BY code");
    while (select.executeStep()) codes.push_back(select.getColumn(0).getString());
  });
  return codes;
}

SessionCount SessionReader::count() {
  SessionCount found;
  database_.read("count the sessions", [&](SQLite::Database& sqlite) {
    found.sessions = sqlite.execAndGet("SELECT count(*) FROM session").getInt();
    found.trials =
        sqlite.execAndGet("SELECT (SELECT count(*) FROM trial) + (SELECT count(*) FROM led_trial)").getInt();
  });
  return found;
}

std::vector<SessionSummary> SessionReader::sessions() {
  std::vector<SessionSummary> found;
  database_.read("list the sessions",
                 [&](SQLite::Database& sqlite) { found = select_summaries(sqlite, "true", {}); });
  return found;
}

std::vector<SessionSummary> SessionReader::sessions_of(const std::string& patient) {
  std::vector<SessionSummary> found;
  database_.read("list the sessions",
                 [&](SQLite::Database& sqlite) { found = select_summaries(sqlite, "p.code = ?", patient); });
  return found;
}

std::vector<SessionSummary> SessionReader::readable_summaries(const std::string& patient,
                                                              std::vector<LeftOutSession>& left_out) {
  std::vector<SessionSummary> found;
  database_.read("list the sessions", [&](SQLite::Database& sqlite) {
    found = patient.empty() ? select_readable(sqlite, "true", {}, left_out)
                            : select_readable(sqlite, "p.code = ?", patient, left_out);
  });
  return found;
}

std::vector<SessionSummary> SessionReader::counted_summaries(const std::string& patient,
                                                             std::vector<LeftOutSession>& left_out) {
  std::vector<SessionSummary> found;
  database_.read("list the sessions", [&](SQLite::Database& sqlite) {
    found = select_readable(sqlite, fmt::format("p.code = ? AND {}", counts), patient, left_out);
  });
  return found;
}

std::optional<WallClock> SessionReader::newest_start() {
  std::optional<WallClock> newest;
  database_.read("find the newest session", [&](SQLite::Database& sqlite) {
    SQLite::Statement select(sqlite,
                             fmt::format("SELECT s.start_utc, s.utc_offset_minutes FROM session s WHERE "
                                         "s.is_simulated = 0 AND {} ORDER BY s.start_utc DESC",
                                         counts));
    while (!newest && select.executeStep()) try {
        if (WallClock start = Cells{select}.wall_clock(); local_day(start)) newest = std::move(start);
      } catch (const Error&) { // the next newest
      }
  });
  return newest;
}

std::optional<StoredSession> SessionReader::session(const Uuid& uuid) {
  std::optional<StoredSession> session;
  database_.read("read the session", [&](SQLite::Database& sqlite) {
    for (const SessionSummary& summary : select_summaries(sqlite, "s.uuid = ?", to_string(uuid)))
      session = select_session(sqlite, summary);
  });
  return session;
}

std::optional<Uuid> SessionReader::unfinished_session_name(const std::string& patient) {
  std::optional<Uuid> name;
  database_.read("find an unfinished session", [&](SQLite::Database& sqlite) {
    std::vector<LeftOutSession> told_elsewhere;
    const auto running = select_readable(
        sqlite, fmt::format("s.state = 'running' AND p.code = ? AND {}", counts), patient, told_elsewhere);
    if (!running.empty()) name = running.back().uuid;
  });
  return name;
}

std::optional<StoredSession> SessionReader::unfinished_session(const std::string& patient) {
  const auto name = unfinished_session_name(patient);
  return name ? session(*name) : std::nullopt;
}

int SessionReader::count_blocks(const std::string& patient, BlockKind kind, const std::string& before) {
  int count = 0;
  database_.read("count the patient's blocks", [&](SQLite::Database& sqlite) {
    SQLite::Statement select(sqlite, fmt::format("SELECT count(*) {}", blocks_of_patient));
    Bind(select) << patient << name_of(kind) << name_of(kind.task) << before << before << before << before;
    if (select.executeStep()) count = select.getColumn(0).getInt();
  });
  return count;
}

ReadableBlocks SessionReader::last_blocks(const std::string& patient, BlockKind kind, int count,
                                          const std::string& before) {
  ReadableBlocks found;
  database_.read("read the patient's blocks", [&](SQLite::Database& sqlite) {
    SQLite::Statement select(
        sqlite, fmt::format("SELECT s.uuid, b.block, b.kind, b.task, b.picture_set, b.pictures, b.phase {} "
                            "ORDER BY s.start_utc DESC, s.session DESC, b.block DESC",
                            blocks_of_patient));
    Bind(select) << patient << name_of(kind) << name_of(kind.task) << before << before << before << before;
    while (static_cast<int>(found.blocks.size()) < count && select.executeStep()) try {
        found.blocks.push_back(read_block(sqlite, Cells{select}));
      } catch (const Error& error) {
        found.left_out.push_back({select.getColumn(0).getString(), patient, error.what()});
      }
  });
  std::ranges::reverse(found.blocks);
  return found;
}

} // namespace dorsal
