#include "engine/shared/shared_sync.h"

#include "engine/shared/shared_address.h"
#include "engine/shared/shared_batch.h"
#include "engine/shared/shared_decisions.h"
#include "engine/shared/shared_thresholds.h"
#include "engine/store/file/cells.h"
#include "engine/store/sessions/session_check.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <span>
#include <string_view>
#include <thread>
#include <unordered_map>

namespace dorsal {
namespace {

constexpr std::int64_t rows_a_batch = 20'000;
constexpr std::size_t sessions_a_batch = 500;

struct SessionThere {
  std::string state;
  std::int64_t rows{};
};
using SessionsThere = std::unordered_map<std::string, SessionThere>;

std::vector<LocalSession> sessions_here(Database& database) {
  std::vector<LocalSession> sessions;
  database.read("list the sessions", [&](SQLite::Database& sqlite) {
    SQLite::Statement select(
        sqlite, fmt::format("SELECT s.session, s.uuid, substr(s.start_utc, 1, 7), s.state, {} FROM "
                            "session s ORDER BY s.start_utc, s.uuid",
                            shared_row_count(sqlite)));
    while (select.executeStep())
      sessions.push_back({select.getColumn(0).getInt64(), select.getColumn(1).getString(),
                          select.getColumn(2).getString(), select.getColumn(3).getString(),
                          select.getColumn(4).getInt64()});
  });
  return sessions;
}

SessionsThere sessions_there(pqxx::work& work) {
  SessionsThere sessions;
  for (const pqxx::row& row : work.exec("SELECT session_uuid, state, row_count FROM dorsal.session"))
    sessions[row[0].c_str()] = {row[1].c_str(), row[2].as<std::int64_t>()};
  return sessions;
}

std::string site_of_role(pqxx::work& work, const std::string& address) {
  const pqxx::result found = work.exec("SELECT site FROM dorsal.site WHERE role = current_user");
  if (found.empty())
    throw Error(
        ExitCode::database_error,
        fmt::format("{}: this role belongs to no site; use the one that `dorsal sync init --site` made",
                    place_of_shared_store(address)));
  return found[0][0].c_str();
}

// Of what rows hold, not of how they are sent.
bool is_refusal(const pqxx::sql_error& error) {
  return dynamic_cast<const pqxx::integrity_constraint_violation*>(&error) != nullptr ||
         dynamic_cast<const pqxx::data_exception*>(&error) != nullptr;
}

// As many as make a transaction of some thousand rows.
std::span<const LocalSession> next_batch(std::span<const LocalSession> left) {
  std::int64_t rows = 0;
  std::size_t count = 0;
  while (count < left.size() && count < sessions_a_batch &&
         (count == 0 || rows + left[count].rows <= rows_a_batch))
    rows += left[count++].rows;
  return left.first(count);
}

// Rows are numbered anew once the last is deleted: since the list was made, a number may have become another
// session's.
std::vector<LocalSession> still_here(SQLite::Database& sqlite, std::span<const LocalSession> listed) {
  SQLite::Statement select(sqlite, "SELECT 1 FROM session WHERE session = ? AND uuid = ?");
  std::vector<LocalSession> sessions;
  for (const LocalSession& session : listed) {
    select.reset();
    Bind(select) << session.row << session.uuid;
    if (select.executeStep()) sessions.push_back(session);
  }
  return sessions;
}

class Sync {
public:
  Sync(Database& database, const std::string& address, const SyncOptions& options)
      : database_(database), address_(address), options_(options) {}

  SyncReport run() {
    auto last_progress = std::chrono::steady_clock::now();
    while (true) {
      const std::int64_t before = steps_;
      try {
        try_once();
        return std::move(report_);
      } catch (const pqxx::failure& error) {
        const auto now = std::chrono::steady_clock::now();
        if (steps_ > before) last_progress = now;
        if (!reached_ || !is_passing(error) || now - last_progress > options_.patience)
          throw shared_error(address_, "bring the sessions to the shared store", error);
        ++report_.interruptions;
        if (options_.interrupted) options_.interrupted(error.what());
        std::this_thread::sleep_for(options_.pause);
      }
    }
  }

private:
  void try_once() {
    pqxx::connection connection(connection_text(address_));
    reached_ = true;
    const std::vector<LocalSession> missing = missing_there(connection);
    SyncProgress progress{0, static_cast<int>(missing.size())};
    for (std::span<const LocalSession> left = missing; !left.empty();) {
      const auto batch = next_batch(left);
      send_or_leave_out(connection, batch);
      left = left.subspan(batch.size());
      progress.sessions_done += static_cast<int>(batch.size());
      if (options_.progress) options_.progress(progress);
    }
    settle_protocols_and_decisions(connection);
  }

  std::vector<LocalSession> missing_there(pqxx::connection& connection) {
    pqxx::work work(connection);
    report_.site = site_of_role(work, address_);
    const SessionsThere there = sessions_there(work);
    report_.sessions_same = report_.sessions_ahead = 0;
    report_.left_out.clear();
    std::vector<LocalSession> missing;
    for (LocalSession& session : sessions_here(database_)) {
      const auto found = there.find(session.uuid);
      const bool is_there = found != there.end();
      if (is_there && found->second.rows == session.rows && found->second.state == session.state)
        ++report_.sessions_same;
      else if (is_there && (found->second.rows > session.rows || found->second.state != "running"))
        ++report_.sessions_ahead;
      else if (auto unreadable = unreadable_session(database_, session.uuid))
        report_.left_out.push_back(std::move(*unreadable));
      else
        missing.push_back(std::move(session));
    }
    there_ = there;
    return missing;
  }

  // What the store refuses of many is found one by one.
  void send_or_leave_out(pqxx::connection& connection, std::span<const LocalSession> batch) {
    try {
      send(connection, batch);
    } catch (const pqxx::sql_error& error) {
      if (!is_refusal(error)) throw;
      if (batch.size() == 1) return leave_out(batch.front(), error.what());
      for (std::size_t i = 0; i < batch.size(); ++i) send_or_leave_out(connection, batch.subspan(i, 1));
    }
  }

  void leave_out(const LocalSession& session, std::string_view why) {
    report_.left_out.push_back({session.uuid, code_of(session), std::string{why.substr(0, why.find('\n'))}});
  }

  std::string code_of(const LocalSession& session) {
    std::string code;
    database_.read("look whose session it is", [&](SQLite::Database& sqlite) {
      SQLite::Statement select(sqlite, "SELECT p.code FROM session s JOIN patient p USING (patient) "
                                       "WHERE s.session = ?");
      select.bind(1, session.row);
      if (select.executeStep()) code = select.getColumn(0).getString();
    });
    return code;
  }

  void send(pqxx::connection& connection, std::span<const LocalSession> batch) {
    std::vector<LocalSession> sessions;
    SentRows sent;
    pqxx::work work(connection);
    database_.read("read the sessions", [&](SQLite::Database& sqlite) {
      sessions = still_here(sqlite, batch);
      std::ranges::sort(sessions, {}, &LocalSession::uuid); // the same order on every station: no deadlock
      sent = send_sessions(work, sqlite, report_.site, sessions);
    });
    work.commit();
    ++steps_;
    report_.rows_sent += sent.rows;
    report_.trials_sent += sent.trials;
    for (const LocalSession& session : sessions)
      ++(there_.contains(session.uuid) ? report_.sessions_grown : report_.sessions_sent);
  }

  void settle_protocols_and_decisions(pqxx::connection& connection) {
    pqxx::work work(connection);
    const int sent = send_protocols(work, database_, report_.site);
    const int decisions = send_decisions(work, database_, report_.site);
    auto differences = threshold_differences(work, to_string(database_.station()));
    work.commit();
    report_.protocols_sent += sent;
    report_.decisions_sent += decisions;
    report_.differences = std::move(differences);
  }

  Database& database_;
  const std::string& address_;
  const SyncOptions& options_;
  SyncReport report_;
  SessionsThere there_; // before this try
  std::int64_t steps_{};
  bool reached_{false};
};

} // namespace

SyncReport sync_sessions(Database& database, const std::string& address, const SyncOptions& options) {
  return Sync{database, address, options}.run();
}

std::string protocol_of_station(const std::string& address, const std::string& station,
                                const std::string& patient) {
  std::string text;
  with_shared_store(address, "read the protocol", [&](pqxx::connection& connection) {
    pqxx::work work(connection);
    const pqxx::result found =
        shared_rows(work,
                    "SELECT coalesce(protocol_text, '') FROM dorsal.protocol_version WHERE "
                    "station_uuid::text = $1 AND patient_code "
                    "= $2 ORDER BY version DESC LIMIT 1",
                    station, patient);
    if (found.empty())
      throw Error(ExitCode::not_found,
                  fmt::format("station {} has sent no protocol for {}; `dorsal sync run` lists "
                              "those that differ",
                              station, patient.empty() ? "the clinic" : patient));
    text = found[0][0].c_str();
  });
  return text;
}

} // namespace dorsal
