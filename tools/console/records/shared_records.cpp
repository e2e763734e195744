#include "tools/console/records/shared_records.h"

namespace dorsal::console {

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

std::string_view SharedRecords::refusal(const OnSharedStore& route) const { return route.refusal(); }

Json SharedRecords::place() const { return {{"site", clinic_->site()}, {"place", clinic_->place()}}; }

Json SharedRecords::differing(const std::optional<std::string>& patient) {
  Json rows = Json::array();
  for (const StationProtocol& one : clinic_->differing(patient))
    rows.push_back(
        {{"station", one.station}, {"version", one.version}, {"who", one.who}, {"at_utc", one.at_utc}});
  return rows;
}

} // namespace dorsal::console
