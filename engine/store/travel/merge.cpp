#include "engine/store/travel/merge.h"

#include "engine/core/base/error.h"
#include "engine/core/trial/session_record.h"
#include "engine/store/audit/deletion_marks.h"
#include "engine/store/file/cells.h"
#include "engine/store/file/guarded.h"
#include "engine/store/sessions/session_check.h"
#include "engine/store/sessions/session_rows.h"
#include "engine/store/travel/decision_copy.h"
#include "engine/store/travel/table_copy.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <span>
#include <thread>
#include <vector>

namespace dorsal {
namespace {

struct SessionThere {
  std::int64_t row{};
  std::string uuid;
  std::string patient_uuid;
  std::string code;
  std::string station;
};

// As they are written there, believed or not.
std::vector<SessionThere> written_sessions(SQLite::Database& from,
                                           const std::optional<SessionChoice>& choice) {
  SQLite::Statement select(from, "SELECT s.session, s.uuid, p.uuid, p.code, t.uuid FROM session s "
                                 "JOIN patient p USING (patient) JOIN station t USING (station) "
                                 "WHERE (?1 IS NULL OR p.code = ?1) AND (?2 = 0 OR s.state <> 'running') "
                                 "ORDER BY s.start_utc, s.session");
  if (choice) select.bind(1, choice->patient);
  select.bind(2, choice && choice->ended_only ? 1 : 0);
  std::vector<SessionThere> sessions;
  while (select.executeStep()) {
    Cells cells(select);
    SessionThere& session = sessions.emplace_back();
    session.row = cells.integer<std::int64_t>();
    session.uuid = cells.text();
    session.patient_uuid = cells.text();
    session.code = cells.text();
    session.station = cells.text();
  }
  return sessions;
}

void refuse_nameless(const SessionThere& session) {
  for (const std::string* text : {&session.uuid, &session.patient_uuid, &session.station})
    if (!parse_uuid(*text)) refuse_merge(fmt::format("\"{}\" is no UUID; nothing was taken", *text));
  if (!is_patient_code(session.code)) refuse_merge("a patient there has no code; nothing was taken");
}

std::vector<SessionThere> sessions_there(SQLite::Database& from, const std::optional<SessionChoice>& choice,
                                         const std::vector<LeftOutSession>& left_out) {
  std::vector<SessionThere> sessions = written_sessions(from, choice);
  std::erase_if(sessions, [&](const SessionThere& session) {
    return std::ranges::find(left_out, session.uuid, &LeftOutSession::session) != left_out.end();
  });
  std::ranges::for_each(sessions, refuse_nameless);
  return sessions;
}

std::optional<std::int64_t> find_row(SQLite::Database& sqlite, const char* text, const std::string& value) {
  SQLite::Statement select(sqlite, text);
  select.bind(1, value);
  if (!select.executeStep()) return {};
  return select.getColumn(0).getInt64();
}

const std::vector<std::string> session_facts{"start_utc",        "utc_offset_minutes", "seed",
                                             "protocol_text",    "protocol_sha256",    "picture_set_hash",
                                             "software_version", "is_simulated",       "phase"};

class Merge {
public:
  Merge(SQLite::Database& into, SQLite::Database& from, const MergeRules& rules)
      : into_(into), from_(from), rules_(rules), tables_(tables_of_sessions(into)) {
    for (const OwnedTable& table : tables_) copies_.emplace_back(into, from, table);
  }

  [[nodiscard]] const MergeReport& report() const { return report_; }

  void take(const SessionThere& there) {
    const std::int64_t patient = patient_here(there);
    const std::int64_t station = station_here(there.station);
    auto here = find_row(into_, "SELECT session FROM session WHERE uuid = ?", there.uuid);
    const bool is_new = !here;
    const bool closed = here && is_complete(*here);
    if (is_new)
      here = insert_session(there, patient, station);
    else
      refuse_other_facts(there, *here, patient, station);
    const int rows = copy_rows({there.row, *here, is_new});
    if (closed && rows > 0)
      refuse_merge(
          fmt::format("session {} is complete here, and there it holds {} rows more; nothing was taken",
                      there.uuid, rows));
    const bool ended = end_session(there, *here);
    if (is_new)
      ++report_.new_sessions;
    else
      ++(rows > 0 || ended ? report_.grown_sessions : report_.same_sessions);
  }

private:
  // One that was only stopped may still get what an emergency journal held of it.
  bool is_complete(std::int64_t here) {
    SQLite::Statement select(into_, "SELECT 1 FROM session WHERE session = ? AND state = 'complete'");
    Bind(select) << here;
    return select.executeStep();
  }

  std::int64_t patient_here(const SessionThere& there) {
    if (rules_.only) return only_patient(there);
    if (const auto row = find_row(into_, "SELECT patient FROM patient WHERE uuid = ?", there.patient_uuid)) {
      refuse_other_code(*row, there);
      return *row;
    }
    if (const auto row = find_row(into_, "SELECT patient FROM patient WHERE code = ?", there.code)) {
      if (rules_.match == PatientMatch::by_code) return *row;
      refuse_merge(
          fmt::format("patient {} there and {} here were made separately and may be two people; nothing was "
                      "taken; use --same-codes if a code means the same patient in both",
                      there.code, there.code));
    }
    SQLite::Statement insert(into_, "INSERT INTO patient (uuid, code) VALUES (?, ?)");
    Bind(insert) << there.patient_uuid << there.code;
    insert.exec();
    ++report_.new_patients;
    return into_.getLastInsertRowid();
  }

  std::int64_t only_patient(const SessionThere& there) const {
    if (there.code != rules_.only->code)
      refuse_merge(fmt::format("it holds sessions of another patient ({}) than {}; nothing was taken",
                               there.code, rules_.only->code));
    const auto row = find_row(into_, "SELECT patient FROM patient WHERE code = ?", there.code);
    if (!row) refuse_merge(fmt::format("there is no patient {} here; nothing was taken", there.code));
    return *row;
  }

  void refuse_other_code(std::int64_t row, const SessionThere& there) {
    SQLite::Statement select(into_, "SELECT code FROM patient WHERE patient = ?");
    Bind(select) << row;
    select.executeStep();
    if (const std::string code = select.getColumn(0); code != there.code)
      refuse_merge(fmt::format("patient {} there is called {} here; nothing was taken", there.code, code));
  }

  std::int64_t station_here(const std::string& uuid) {
    if (const auto row = find_row(into_, "SELECT station FROM station WHERE uuid = ?", uuid)) return *row;
    SQLite::Statement insert(into_, "INSERT INTO station (uuid, is_local) VALUES (?, 0)");
    Bind(insert) << uuid;
    insert.exec();
    return into_.getLastInsertRowid();
  }

  SQLite::Statement select_facts(SQLite::Database& sqlite, std::int64_t row) {
    SQLite::Statement select(
        sqlite, fmt::format("SELECT {} FROM session WHERE session = ?", joined(session_facts, "{}", ", ")));
    Bind(select) << row;
    select.executeStep();
    return select;
  }

  std::int64_t insert_session(const SessionThere& there, std::int64_t patient, std::int64_t station) {
    SQLite::Statement facts = select_facts(from_, there.row);
    SQLite::Statement insert(
        into_,
        fmt::format("INSERT INTO session (uuid, patient, station, state, {}) VALUES (?, ?, ?, 'running', {})",
                    joined(session_facts, "{}", ", "), joined(session_facts, "?", ", ")));
    Bind(insert) << there.uuid << patient << station;
    for (int i = 0; i < static_cast<int>(session_facts.size()); ++i)
      bind_column(insert, i + 4, facts.getColumn(i));
    insert.exec();
    return into_.getLastInsertRowid();
  }

  void refuse_other_facts(const SessionThere& there, std::int64_t here, std::int64_t patient,
                          std::int64_t station) {
    SQLite::Statement facts = select_facts(from_, there.row);
    SQLite::Statement find(
        into_, fmt::format("SELECT 1 FROM session WHERE session = ? AND patient = ? AND station = ? AND {}",
                           joined(session_facts, "{} IS ?", " AND ")));
    Bind(find) << here << patient << station;
    for (int i = 0; i < static_cast<int>(session_facts.size()); ++i)
      bind_column(find, i + 4, facts.getColumn(i));
    if (!find.executeStep())
      refuse_merge(fmt::format("session {} there differs from the one of that name here; nothing was taken",
                               there.uuid));
  }

  int copy_rows(const TableCopy::Owner& session) {
    std::map<std::string, RowsHere> ids{{"session", {{session.there, session.here}}}};
    int rows = 0;
    for (std::size_t i = 0; i < tables_.size(); ++i) {
      const OwnedTable& table = tables_[i];
      for (const auto& [owner_there, owner_here] : ids[table.owner]) {
        const int added = copies_[i].copy({owner_there, owner_here, session.is_new}, ids[table.name]);
        if (holds_trials(table.name)) report_.new_trials += added;
        rows += added;
      }
    }
    return rows;
  }

  // True when a session that still ran here has ended there.
  bool end_session(const SessionThere& there, std::int64_t here) {
    SQLite::Statement ended(from_,
                            "SELECT state, ended_utc FROM session WHERE session = ? AND state <> 'running'");
    Bind(ended) << there.row;
    if (!ended.executeStep()) return false;
    SQLite::Statement update(
        into_, "UPDATE session SET state = ?, ended_utc = ? WHERE session = ? AND state = 'running'");
    Bind(update) << ended.getColumn(0).getString() << ended.getColumn(1).getString() << here;
    return update.exec() == 1;
  }

  SQLite::Database& into_;
  SQLite::Database& from_;
  const MergeRules& rules_;
  std::vector<OwnedTable> tables_;
  std::vector<TableCopy> copies_;
  MergeReport report_;
};

using SessionsThere = std::vector<SessionThere>;

// Rows with a UUID of their own, such as trials: one that is here already belongs to the same session.
class NamedRows {
public:
  NamedRows(SQLite::Database& here, SQLite::Database& from, const std::string& table)
      : table_(table), there_(from, fmt::format("SELECT uuid FROM \"{}\" WHERE session = ?", table)),
        session_of_(here, fmt::format("SELECT s.uuid FROM \"{}\" t JOIN session s USING (session) "
                                      "WHERE t.uuid = ?",
                                      table)) {}

  void refuse_those_of_others(const SessionThere& session) {
    there_.reset();
    Bind(there_) << session.row;
    while (there_.executeStep()) {
      const std::string uuid = there_.getColumn(0).getString();
      session_of_.reset();
      session_of_.bind(1, uuid);
      if (session_of_.executeStep() && session_of_.getColumn(0).getString() != session.uuid)
        refuse_merge(fmt::format("{} {} belongs to another session here; nothing was taken", table_, uuid));
    }
  }

private:
  std::string table_;
  SQLite::Statement there_, session_of_;
};

// What is here that the sessions there can meet, in memory: patients and stations, and the session of the
// same name. Each session is taken there and forgotten again, so that all of them need no more room than one.
class Rehearsal {
public:
  Rehearsal(SQLite::Database& here, SQLite::Database& from, const MergeRules& rules)
      : here_(here), from_(from), rules_(rules) {
    for (const OwnedTable& table : tables_of_sessions(here))
      if (table.owner == "session" && std::ranges::find(table.columns, "uuid") != table.columns.end())
        named_.emplace_back(here, from, table.name);
    for (SessionThere& session : written_sessions(here, {})) known_.emplace(session.uuid, session);
  }

  void run(const SessionsThere& sessions) {
    Database memory = Database::in_memory();
    memory.change("try the sessions", [&](SQLite::Database& sqlite) {
      copy_people(sqlite);
      Merge mirror{sqlite, here_, plain_};
      Merge merge{sqlite, from_, rules_};
      SQLite::Statement forget(sqlite, "DELETE FROM session");
      for (const SessionThere& session : sessions) {
        if (is_deleted(here_, session.patient_uuid) || is_removed(here_, session.uuid)) continue;
        for (NamedRows& rows : named_) rows.refuse_those_of_others(session);
        if (const auto same = known_.find(session.uuid); same != known_.end()) mirror.take(same->second);
        merge.take(session);
        forget.reset();
        forget.exec();
      }
    });
  }

private:
  void copy_people(SQLite::Database& sqlite) {
    copy_pairs(sqlite, "SELECT uuid, code FROM patient", "INSERT INTO patient (uuid, code) VALUES (?, ?)");
    copy_pairs(sqlite, "SELECT uuid, 0 FROM station",
               "INSERT OR IGNORE INTO station (uuid, is_local) VALUES (?, ?)");
  }
  void copy_pairs(SQLite::Database& sqlite, const char* read, const char* write) {
    SQLite::Statement select(here_, read);
    SQLite::Statement insert(sqlite, write);
    while (select.executeStep()) {
      insert.reset();
      bind_column(insert, 1, select.getColumn(0));
      bind_column(insert, 2, select.getColumn(1));
      insert.exec();
    }
  }

  SQLite::Database& here_;
  SQLite::Database& from_;
  const MergeRules& rules_;
  const MergeRules plain_{};
  std::vector<NamedRows> named_;
  std::map<std::string, SessionThere> known_;
};

// How long others may wait for one slice, and how long they then have: whoever waits for SQLite asks again
// after 100 ms at the latest.
constexpr std::chrono::milliseconds longest_slice{50};
constexpr std::chrono::milliseconds pause_between_slices{60};

void add(MergeReport& sum, const MergeReport& part) {
  sum.new_patients += part.new_patients;
  sum.new_sessions += part.new_sessions;
  sum.grown_sessions += part.grown_sessions;
  sum.same_sessions += part.same_sessions;
  sum.new_trials += part.new_trials;
  sum.new_decisions += part.new_decisions;
  sum.sessions_of_deleted += part.sessions_of_deleted;
  sum.removed_sessions += part.removed_sessions;
}

class SlicedMerge {
public:
  SlicedMerge(Database& into, SQLite::Database& from, const MergeRules& rules,
              const std::function<void(SQLite::Database&)>& also)
      : into_(into), from_(from), rules_(rules), also_(also) {}

  MergeReport run(const SessionsThere& sessions) {
    std::span<const SessionThere> rest{sessions};
    do {
      if (rest.size() < sessions.size() && !into_.changes_together())
        std::this_thread::sleep_for(pause_between_slices);
      rest = rest.subspan(take_slice(rest));
    } while (!rest.empty());
    return report_;
  }

private:
  // Returns how many sessions it took.
  std::size_t take_slice(std::span<const SessionThere> sessions) {
    std::size_t taken = 0;
    MergeReport part;
    try {
      into_.change("take the sessions", [&](SQLite::Database& target) {
        Merge merge{target, from_, rules_};
        const auto end = std::chrono::steady_clock::now() + longest_slice;
        int of_deleted = 0, removed = 0;
        while (taken < sessions.size() && (taken == 0 || std::chrono::steady_clock::now() < end)) {
          const SessionThere& session = sessions[taken++];
          if (is_deleted(target, session.patient_uuid))
            ++of_deleted;
          else if (is_removed(target, session.uuid))
            ++removed;
          else
            merge.take(session);
        }
        part = merge.report();
        part.sessions_of_deleted = of_deleted;
        part.removed_sessions = removed;
        if (taken == sessions.size() && rules_.decisions)
          part.new_decisions = take_decisions(target, from_, rules_);
        if (taken == sessions.size() && also_) also_(target);
      });
    } catch (const Error& error) {
      if (report_.new_sessions + report_.grown_sessions == 0) throw;
      throw Error(error.code(),
                  fmt::format("{}; {} sessions had been taken before that and stay: take it again to "
                              "go on",
                              error.what(), report_.new_sessions + report_.grown_sessions));
    }
    add(report_, part);
    return taken;
  }

  Database& into_;
  SQLite::Database& from_;
  const MergeRules& rules_;
  const std::function<void(SQLite::Database&)>& also_;
  MergeReport report_;
};

// Its rows are all that is believed of it, and only as records. Returns what a choice leaves out.
std::vector<LeftOutSession> refuse_unreadable(Database& from, const MergeRules& rules) {
  from.read("read the schema", [](SQLite::Database& sqlite) { refuse_other_schema(sqlite); });
  if (rules.choice) return unreadable_sessions(from, rules.choice->patient);
  const auto faulty = unreadable_sessions(from);
  if (!faulty.empty())
    refuse_merge(fmt::format("session {} there cannot be read ({}); nothing was taken",
                             faulty.front().session, faulty.front().why));
  return {};
}

} // namespace

MergeReport merge_sessions(Database& into, Database& from, const MergeRules& rules,
                           const std::function<void(SQLite::Database&)>& also) {
  const auto left_out = refuse_unreadable(from, rules);
  MergeReport report;
  from.read("read the sessions", [&](SQLite::Database& source) {
    const SessionsThere sessions = sessions_there(source, rules.choice, left_out);
    if (sessions.size() > 1 && !into.changes_together())
      into.read("try the sessions", [&](SQLite::Database& here) {
        Rehearsal{here, source, rules}.run(sessions);
      });
    report = SlicedMerge{into, source, rules, also}.run(sessions);
  });
  report.left_out = left_out;
  return report;
}

} // namespace dorsal
