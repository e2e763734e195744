#pragma once
// The records of this station's own file.
#include "tools/console/records/records.h"

namespace dorsal::console {

class OwnRecords : public Records {
public:
  explicit OwnRecords(Database& own) : own_(own) {}

  std::vector<PatientOverview> overviews() override { return patient_overviews(own_); }
  std::map<std::string, PracticeDays> practice(const std::string& since_utc) override {
    return practice_days(own_, since_utc);
  }
  std::vector<LeftOutSession> unreadable() override { return unreadable_patients(own_); }
  [[nodiscard]] std::vector<LeftOutSession> left_out() const override { return {}; }
  Database& of(const std::optional<std::string>&) override { return own_; }
  Database& of_session(const Uuid&) override { return own_; }
  std::optional<int> change_protocol(const ProtocolChange& change) override {
    return dorsal::change_protocol(own_, change);
  }
  void add_decision(const std::string& patient, const Decision& decision) override {
    dorsal::add_decision(own_, patient, decision);
  }
  [[nodiscard]] std::string_view refusal(const OnSharedStore&) const override { return {}; }
  [[nodiscard]] Json place() const override { return nullptr; }
  Json differing(const std::optional<std::string>&) override { return Json::array(); }

private:
  Database& own_;
};

} // namespace dorsal::console
