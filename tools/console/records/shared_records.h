#pragma once
// The records of a site in the shared store (engine/shared/shared_clinic.h). One patient at a time is
// in memory. What would change a station's own records is refused, with where to do it.
#include "engine/shared/shared_clinic.h"
#include "tools/console/records/records.h"

#include <memory>

namespace dorsal::console {

class SharedRecords : public Records {
public:
  SharedRecords(std::unique_ptr<SharedClinic> clinic, Database& own);

  std::vector<PatientOverview> overviews() override;
  std::map<std::string, PracticeDays> practice(const std::string& since_utc) override;
  std::vector<LeftOutSession> unreadable() override { return {}; }
  [[nodiscard]] std::vector<LeftOutSession> left_out() const override { return left_out_; }
  Database& of(const std::optional<std::string>& patient) override;
  Database& of_session(const Uuid& session) override;
  std::optional<int> change_protocol(const ProtocolChange& change) override;
  void add_decision(const std::string& patient, const Decision& decision) override;
  [[nodiscard]] std::string_view refusal(const OnSharedStore& route) const override;
  [[nodiscard]] Json place() const override;
  Json differing(const std::optional<std::string>& patient) override;

private:
  std::unique_ptr<SharedClinic> clinic_;
  Database& own_;
  std::optional<Database> read_; // the last one asked for
  std::vector<LeftOutSession> left_out_;
};

} // namespace dorsal::console
