#include "engine/shared/shared_clinic.h"

#include "engine/shared/shared_address.h"
#include "engine/shared/shared_decisions.h"
#include "engine/shared/shared_patient.h"
#include "engine/shared/shared_reading.h"
#include "engine/shared/shared_thresholds.h"
#include "engine/store/file/cells.h"
#include "engine/store/sessions/patient_rows.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

namespace dorsal {
namespace {

// Sessions are only added and only grow: their number and that of their rows tell every change.
constexpr const char* overviews_text = R"sql(
WITH set_aside AS (SELECT DISTINCT session_uuid FROM dorsal.exclusion WHERE in_force), seen AS (
  SELECT patient_code, count(*) AS sessions, sum(row_count) AS rows, count(*) FILTER (WHERE state = 'running') AS running,
         max(start_utc || ' ' || utc_offset_minutes) FILTER (WHERE a.session_uuid IS NULL AND start_utc !~ ' '
           AND utc_offset_minutes BETWEEN -1080 AND 1080) AS last_start, min(patient_uuid::text) AS uuid
  FROM dorsal.session s LEFT JOIN set_aside a USING (session_uuid) GROUP BY patient_code
), decided AS (SELECT patient_code, count(*) AS decisions FROM dorsal.decision GROUP BY patient_code),
excluded AS (
  SELECT patient_code, count(*) FILTER (WHERE in_force) || ' ' || max(at_utc) AS state
  FROM dorsal.exclusion GROUP BY patient_code
), ruled AS (SELECT patient_code, count(*) AS versions FROM dorsal.protocol_version GROUP BY patient_code)
SELECT patient_code, uuid, sessions, coalesce(decisions, 0), split_part(last_start, ' ', 1), split_part(last_start, ' ', 2)::int,
       concat_ws('/', sessions, rows, running, coalesce(excluded.state, ''), coalesce(ruled.versions, 0),
                 (SELECT versions FROM ruled WHERE patient_code = ''))
FROM seen LEFT JOIN decided USING (patient_code) LEFT JOIN excluded USING (patient_code)
     LEFT JOIN ruled USING (patient_code)
ORDER BY patient_code COLLATE "C"
)sql";

constexpr const char* practice_text = R"sql(
SELECT patient_code, start_utc, utc_offset_minutes, start_utc >= $1 AND state <> 'running' FROM (
  SELECT *, row_number() OVER (PARTITION BY patient_code ORDER BY start_utc) AS place FROM dorsal.session
  WHERE utc_offset_minutes BETWEEN -1080 AND 1080
    AND session_uuid NOT IN (SELECT session_uuid FROM dorsal.exclusion WHERE in_force)) s
WHERE place = 1 OR start_utc >= $1 ORDER BY patient_code, start_utc
)sql";

constexpr const char* protocols_text = R"sql(
SELECT protocol_text, who, at_utc, why FROM dorsal.protocol_version WHERE site = $1 AND patient_code = $2
ORDER BY at_utc, station_uuid, version
)sql";

constexpr const char* stations_text = R"sql(
SELECT DISTINCT ON (station_uuid) station_uuid, version, who, at_utc, protocol_text FROM dorsal.protocol_version
WHERE site = $1 AND patient_code = $2 ORDER BY station_uuid, version DESC
)sql";

PatientOverview overview_in(const pqxx::row& row) {
  PatientOverview one;
  one.code = row[0].c_str();
  one.uuid = parse_uuid(row[1].c_str()).value_or(Uuid{});
  one.sessions = row[2].as<int>();
  one.decisions = row[3].as<int>();
  if (!row[4].is_null()) one.last_start = WallClock{row[4].c_str(), row[5].as<int>()};
  one.state = row[6].c_str();
  return one;
}

std::optional<std::int64_t> row_of(SQLite::Database& sqlite, const std::string& code) {
  return code.empty() ? std::nullopt : std::optional{patient_row(sqlite, code).row};
}

// An empty code is the clinic.
void fetch_protocols(pqxx::transaction_base& work, const SharedPatient& owner, Database& database) {
  const pqxx::result rows = shared_rows(work, protocols_text, owner.site, owner.code);
  database.change("keep the protocols", [&](SQLite::Database& sqlite) {
    const auto patient = row_of(sqlite, owner.code);
    int version = 0;
    for (const pqxx::row& row : rows) {
      SQLite::Statement insert(sqlite, "INSERT INTO protocol_version (patient, version, protocol_text, who, "
                                       "at_utc, why) VALUES (?, ?, ?, ?, ?, ?)");
      Bind(insert) << patient << ++version
                   << (row[0].is_null() ? std::nullopt : std::optional<std::string>{row[0].c_str()})
                   << row[1].c_str() << row[2].c_str() << row[3].c_str();
      insert.exec();
    }
  });
}

int versions_there(pqxx::work& work, const SharedPatient& owner) {
  return shared_row(work,
                    "SELECT count(*) FROM dorsal.protocol_version WHERE site = $1 AND patient_code = $2",
                    owner.site, owner.code)[0]
      .as<int>();
}

// Two consoles that change the same at once come one after the other.
void wait_for_turn(pqxx::work& work, const SharedPatient& owner) {
  shared_rows(work, "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))",
              fmt::format("dorsal {} {}", owner.site, owner.code));
}

// The newest is in force, so a clock that is behind would make a change that nobody sees.
void refuse_clock_behind(pqxx::work& work, const SharedPatient& owner, const Database& own,
                         const std::string& now) {
  const pqxx::row newest = shared_row(work,
                                      "SELECT max(at_utc) FROM dorsal.protocol_version WHERE site = $1 AND "
                                      "patient_code = $2 AND station_uuid <> $3::uuid",
                                      owner.site, owner.code, to_string(own.station()));
  if (!newest[0].is_null() && newest[0].c_str() >= now)
    throw Error(
        ExitCode::bad_input,
        fmt::format("Another station changed these settings at {}, but here it is {}: set the clocks of "
                    "both, then change them again.",
                    newest[0].c_str(), now));
}

// A patient of another station is known here from now on, without sessions.
void know_patient(pqxx::work& work, const SharedPatient& patient, Database& own) {
  const pqxx::result found = shared_rows(work,
                                         "SELECT patient_uuid FROM dorsal.session WHERE site = $1 AND "
                                         "patient_code = $2 ORDER BY start_utc LIMIT 1",
                                         patient.site, patient.code);
  if (found.empty()) return;
  own.change("add a patient", [&](SQLite::Database& sqlite) {
    SQLite::Statement insert(sqlite, "INSERT OR IGNORE INTO patient (uuid, code) VALUES (?, ?)");
    Bind(insert) << found[0][0].c_str() << patient.code;
    insert.exec();
  });
}

// A server that does not answer is given up, so that the page can say so.
std::unique_ptr<pqxx::connection> connected(const std::string& address) {
  auto connection = std::make_unique<pqxx::connection>(
      connection_text(address, {{"connect_timeout", "10"}, {"tcp_user_timeout", "20000"}}));
  pqxx::nontransaction(*connection).exec("SET statement_timeout = '30s'");
  return connection;
}

Error sent_later(const Error& error) {
  return {
      ExitCode::database_error,
      fmt::format("kept on this station, but not yet in the shared store; the next `dorsal sync run` sends "
                  "it ({})",
                  error.what())};
}

} // namespace

struct SharedClinic::Link {
  std::string address;
  std::string place;
  std::string site;
  std::unique_ptr<pqxx::connection> connection{};

  template <class Work>
  auto within(std::string_view what, const Work& work) {
    try {
      if (!connection) connection = connected(address);
      return work(*connection);
    } catch (const pqxx::failure& error) {
      connection.reset();
      throw shared_error(address, what, error);
    }
  }

  // Once more where the connection of the question before is gone.
  template <class Work>
  auto read(std::string_view what, const Work& work) {
    const auto reading = [&](pqxx::connection& there) {
      Reading transaction(there);
      return work(transaction);
    };
    if (connection) {
      try {
        return reading(*connection);
      } catch (const pqxx::failure& error) {
        connection.reset();
        if (!is_passing(error)) throw shared_error(address, what, error);
      }
    }
    return within(what, reading);
  }

  // On a new connection, so that one that is gone is noticed before anything is kept.
  template <class Work>
  auto write(std::string_view what, const Work& work) {
    connection.reset();
    return within(what, [&](pqxx::connection& there) {
      pqxx::work transaction(there);
      return work(transaction);
    });
  }

  [[nodiscard]] SharedPatient owner(const std::optional<std::string>& code) const {
    return {site, code.value_or("")};
  }

  // `deed` is kept in the own file; from there on a failure costs only the sending.
  template <class Deed, class Send>
  void keep_and_send(const Deed& deed, const Send& send) const {
    deed();
    try {
      send();
    } catch (const pqxx::failure& error) {
      throw sent_later(shared_error(address, "send the change", error));
    }
  }
};

SharedClinic::SharedClinic(const std::string& address)
    : link_(std::make_unique<Link>(Link{address, place_of_shared_store(address), {}})) {
  link_->site = link_->read("open the shared store", [&](Reading& work) {
    const pqxx::result found = work.exec("SELECT site FROM dorsal.site WHERE role = current_user");
    if (found.empty())
      throw Error(ExitCode::usage, fmt::format("{}: this role belongs to no site; the console needs the role "
                                               "of a site (`dorsal sync init --site`), a manager looks with "
                                               "`dorsal trial show`",
                                               link_->place));
    return std::string{found[0][0].c_str()};
  });
}

SharedClinic::~SharedClinic() = default;

const std::string& SharedClinic::site() const { return link_->site; }
const std::string& SharedClinic::place() const { return link_->place; }

std::vector<PatientOverview> SharedClinic::overviews() {
  return link_->read("list the patients", [&](Reading& work) {
    std::vector<PatientOverview> found;
    for (const pqxx::row& row : work.exec(overviews_text)) found.push_back(overview_in(row));
    return found;
  });
}

std::map<std::string, PracticeDays> SharedClinic::practice_days(const std::string& since_utc) {
  return link_->read("list the days of practice", [&](Reading& work) {
    std::map<std::string, PracticeDays> found;
    for (const pqxx::row& row : shared_rows(work, practice_text, since_utc)) {
      const WallClock start{row[1].c_str(), row[2].as<int>()};
      PracticeDays& days = found[row[0].c_str()];
      if (days.first.utc.empty()) days.first = start;
      if (row[3].as<bool>()) days.recent.push_back(start);
    }
    return found;
  });
}

SharedClinic::Patient SharedClinic::patient(const std::string& code) {
  return link_->read("read the patient", [&](Reading& work) {
    const SharedPatient patient = link_->owner(code);
    Patient read{Database::in_memory(), {}};
    read.left_out = fetch_shared_patient(work, patient, read.database);
    for (LeftOutSession& one : fetch_decisions(work, patient, read.database))
      read.left_out.push_back(std::move(one));
    fetch_protocols(work, {patient.site, ""}, read.database);
    fetch_protocols(work, patient, read.database);
    return read;
  });
}

Database SharedClinic::clinic() {
  return link_->read("read the settings", [&](Reading& work) {
    Database database = Database::in_memory();
    fetch_protocols(work, link_->owner({}), database);
    return database;
  });
}

std::string SharedClinic::patient_of(const Uuid& session) {
  return link_->read("find the session", [&](Reading& work) {
    const pqxx::result found =
        shared_rows(work, "SELECT patient_code FROM dorsal.session WHERE session_uuid = $1::uuid LIMIT 1",
                    to_string(session));
    if (found.empty())
      throw Error(ExitCode::not_found, "There is no such session in the shared store; load the page again.");
    return std::string{found[0][0].c_str()};
  });
}

std::vector<StationProtocol> SharedClinic::differing(const std::optional<std::string>& patient) {
  return link_->read("compare the settings", [&](Reading& work) {
    const SharedPatient owner = link_->owner(patient);
    const pqxx::result rows = shared_rows(work, stations_text, owner.site, owner.code);
    const auto text = [](const pqxx::row& row) {
      return row[4].is_null() ? std::nullopt : std::optional<std::string>{row[4].c_str()};
    };
    std::vector<StationProtocol> stations;
    bool alike = true;
    for (const pqxx::row& row : rows) {
      alike &= text(row) == text(rows[0]);
      stations.push_back({row[0].c_str(), row[1].as<int>(), row[2].c_str(), row[3].c_str()});
    }
    return alike ? std::vector<StationProtocol>{} : stations;
  });
}

std::optional<int> SharedClinic::change_protocol(Database& own, const ProtocolChange& change) {
  return link_->write("change the settings", [&](pqxx::work& work) -> std::optional<int> {
    const SharedPatient owner = link_->owner(change.patient);
    wait_for_turn(work, owner);
    static_cast<void>(send_protocols(work, own, owner.site));
    if (versions_there(work, owner) != change.made_from) {
      work.commit();
      return {};
    }
    refuse_clock_behind(work, owner, own, change.at_utc);
    if (change.patient) know_patient(work, owner, own);
    const auto last = last_protocol(own, change.patient);
    ProtocolChange here = change;
    here.made_from = last ? last->version : 0;
    bool kept = false;
    link_->keep_and_send([&] { kept = dorsal::change_protocol(own, here).has_value(); },
                         [&] {
                           static_cast<void>(send_protocols(work, own, owner.site));
                           work.commit();
                         });
    return kept ? std::optional{change.made_from + 1} : std::nullopt;
  });
}

void SharedClinic::add_decision(Database& own, const std::string& patient, const Decision& decision) {
  link_->write("keep the decision", [&](pqxx::work& work) {
    know_patient(work, link_->owner(patient), own);
    link_->keep_and_send([&] { dorsal::add_decision(own, patient, decision); },
                         [&] {
                           static_cast<void>(send_decisions(work, own, link_->site));
                           work.commit();
                         });
  });
}

} // namespace dorsal
