#pragma once
// The patients of one site as its stations have sent them, for the console. A patient is read into a database
// in memory by the rows that sync sends, so that whatever reads a station's file reads it too; nothing is
// kept between two questions but the connection. What may be changed is changed on this station first, in its
// own file with its audit log, and sent at once the way `dorsal sync run` sends it; the other stations show
// it as a difference and take nothing over by themselves. Needs the role of a site; one thread at a time.
// All throw Error(database_error) where the store cannot be reached or refuses.
#include "engine/store/people/decisions.h"
#include "engine/store/people/patients.h"
#include "engine/store/people/protocol_history.h"
#include "engine/store/sessions/practice_days.h"
#include "engine/store/sessions/session_reader.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dorsal {

// The last protocol of a station, for the clinic or one patient.
struct StationProtocol {
  std::string station; // UUID
  int version{};       // as that station counts
  std::string who;
  std::string at_utc;
};

class SharedClinic {
public:
  // Throws Error(usage) where the role belongs to no site.
  explicit SharedClinic(const std::string& address);
  ~SharedClinic();
  SharedClinic(const SharedClinic&) = delete;
  SharedClinic& operator=(const SharedClinic&) = delete;
  SharedClinic(SharedClinic&&) = delete;
  SharedClinic& operator=(SharedClinic&&) = delete;

  [[nodiscard]] const std::string& site() const;
  [[nodiscard]] const std::string& place() const; // HOST:PORT/NAME

  // By code; archived ones are not told apart. The state changes whenever something the grade rests on does.
  [[nodiscard]] std::vector<PatientOverview> overviews();
  [[nodiscard]] std::map<std::string, PracticeDays>
  practice_days(const std::string& since_utc); // as practice_days.h
  struct Patient {
    Database database;
    std::vector<LeftOutSession> left_out; // what the store holds and a file would not keep
  };
  // Sessions, decisions, exclusions, and the protocols of patient and clinic: those of all stations in the
  // order in which they were made, numbered anew, so that the newest is in force. Error(not_found).
  [[nodiscard]] Patient patient(const std::string& code);
  [[nodiscard]] Database clinic();                           // its protocols only
  [[nodiscard]] std::string patient_of(const Uuid& session); // code; Error(not_found)

  // One for each station where they are not all alike; empty where they are.
  [[nodiscard]] std::vector<StationProtocol> differing(const std::optional<std::string>& patient);

  // `made_from` counts as patient() and clinic() do. Nothing where another change came first, from wherever.
  [[nodiscard]] std::optional<int> change_protocol(Database& own, const ProtocolChange& change);
  void add_decision(Database& own, const std::string& patient, const Decision& decision);

private:
  struct Link;
  std::unique_ptr<Link> link_;
};

} // namespace dorsal
