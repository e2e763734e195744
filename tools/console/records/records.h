#pragma once
// Where the console's patients are: in this station's own file, or in the shared store of a site. Handlers
// read a patient from the database they are given here and do not know which it is. Accounts and the audit
// log are the station's own either way.
#include "engine/store/people/decisions.h"
#include "engine/store/people/patients.h"
#include "engine/store/people/protocol_history.h"
#include "engine/store/sessions/practice_days.h"
#include "tools/console/http/call.h"
#include "tools/console/records/on_shared_store.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal::console {

class Records {
public:
  Records() = default;
  virtual ~Records() = default;
  Records(const Records&) = delete;
  Records& operator=(const Records&) = delete;
  Records(Records&&) = delete;
  Records& operator=(Records&&) = delete;

  [[nodiscard]] virtual std::vector<PatientOverview> overviews() = 0;
  [[nodiscard]] virtual std::map<std::string, PracticeDays> practice(const std::string& since_utc) = 0;
  // Patients who are in no overview, because their own row cannot be read.
  [[nodiscard]] virtual std::vector<LeftOutSession> unreadable() = 0;
  // With the clinic's settings; none: these alone. Good until another one is asked for.
  [[nodiscard]] virtual Database& of(const std::optional<std::string>& patient) = 0;
  // What is not in the patient asked for last, because no file would keep it.
  [[nodiscard]] virtual std::vector<LeftOutSession> left_out() const = 0;
  [[nodiscard]] virtual Database& of_session(const Uuid& session) = 0;
  // As the functions of the same names in engine/store.
  [[nodiscard]] virtual std::optional<int> change_protocol(const ProtocolChange& change) = 0;
  virtual void add_decision(const std::string& patient, const Decision& decision) = 0;

  // Why a route that is so on a shared store cannot be used here, and where instead; empty when it can.
  [[nodiscard]] virtual std::string_view refusal(const OnSharedStore& route) const = 0;
  // Where the records are and whose; null for this station's own.
  [[nodiscard]] virtual Json place() const = 0;
  // Stations that hold different settings for a patient or the clinic; empty where none do.
  [[nodiscard]] virtual Json differing(const std::optional<std::string>& patient) = 0;
};

} // namespace dorsal::console
