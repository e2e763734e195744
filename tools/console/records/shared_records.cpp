#include "tools/console/records/shared_records.h"

#include <algorithm>
#include <array>

namespace dorsal::console {
namespace {

struct Way {
  std::string_view method;
  std::string_view route;
  std::string_view refusal; // empty: open
};

// Whatever is not named is refused, so that a new route works on a station until somebody has thought of
// this.
constexpr std::array ways{
    Way{"GET", "/api/v1/state", ""},
    Way{"POST", "/api/v1/first-account", ""},
    Way{"POST", "/api/v1/sign-in", ""},
    Way{"POST", "/api/v1/sign-out", ""},
    Way{"GET", "/api/v1/accounts", ""},
    Way{"POST", "/api/v1/accounts", ""},
    Way{"GET", "/api/v1/audit", ""},
    Way{"GET", "/api/v1/drafts", ""},
    Way{"PUT", "/api/v1/drafts", ""},
    Way{"GET", "/api/v1/patients", ""},
    Way{"GET", "/api/v1/patients/*", ""},
    Way{"POST", "/api/v1/patients/*/decisions", ""},
    Way{"GET", "/api/v1/sessions/*/blocks/*", ""},
    Way{"GET", "/api/v1/settings", ""},
    Way{"PUT", "/api/v1/settings", ""},
    Way{"POST", "/api/v1/settings/preview", ""},
    Way{"GET", "/api/v1/patients/*/settings", ""},
    Way{"PUT", "/api/v1/patients/*/settings", ""},
    Way{"POST", "/api/v1/patients/*/settings/preview", ""},
    Way{"POST", "/api/v1/patients",
        "Patients come into the shared store with their first session; add them in the console of their "
        "station."},
    Way{"POST", "/api/v1/patients/*/notes",
        "The shared store holds no notes; write it in the console of the patient's station."},
    Way{"POST", "/api/v1/patients/*/archive",
        "Each station archives its own patients; do it in the console of the patient's station."},
    Way{"POST", "/api/v1/patients/*/removal",
        "What was sent stays as it was sent. Remove it in the console of the station that recorded it, and "
        "ask the shared store's administrator."},
    Way{"POST", "/api/v1/sessions/*/exclusion",
        "Exclude it in the console of the station that recorded it; the next `dorsal sync run` brings that "
        "here."},
    Way{"POST", "/api/v1/sessions/*/move",
        "What was sent stays as it was sent. Move it in the console of the station that recorded it, and ask "
        "the "
        "shared store's administrator."},
};

} // namespace

SharedRecords::SharedRecords(std::unique_ptr<SharedClinic> clinic, Database& own)
    : clinic_(std::move(clinic)), own_(own) {}

std::vector<PatientOverview> SharedRecords::overviews() { return clinic_->overviews(); }

std::map<std::string, PracticeDays> SharedRecords::practice(const std::string& since_utc) {
  return clinic_->practice_days(since_utc);
}

Database& SharedRecords::of(const std::optional<std::string>& patient) {
  read_.reset();
  left_out_.clear();
  if (!patient) return read_.emplace(clinic_->clinic());
  SharedClinic::Patient found = clinic_->patient(*patient);
  left_out_ = std::move(found.left_out);
  return read_.emplace(std::move(found.database));
}

Database& SharedRecords::of_session(const Uuid& session) { return of(clinic_->patient_of(session)); }

std::optional<int> SharedRecords::change_protocol(const ProtocolChange& change) {
  return clinic_->change_protocol(own_, change);
}

void SharedRecords::add_decision(const std::string& patient, const Decision& decision) {
  clinic_->add_decision(own_, patient, decision);
}

std::string SharedRecords::refusal(std::string_view method, std::string_view route) const {
  for (const Way& way : ways)
    if (way.method == method && way.route == route) return std::string{way.refusal};
  return "This is done in the console of the patient's station, not on the shared store.";
}

Json SharedRecords::place() const { return {{"site", clinic_->site()}, {"place", clinic_->place()}}; }

Json SharedRecords::differing(const std::optional<std::string>& patient) {
  Json rows = Json::array();
  for (const StationProtocol& one : clinic_->differing(patient))
    rows.push_back(
        {{"station", one.station}, {"version", one.version}, {"who", one.who}, {"at_utc", one.at_utc}});
  return rows;
}

} // namespace dorsal::console
