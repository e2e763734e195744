#pragma once
// The trial manager's view in words and as JSON: sites, recruitment, sessions done against prescribed, data
// and timing quality by station. Prescribed is the dose (days a week times sessions a day) of each
// participant's last session over the days since their first one; what is not yet due in a week that has
// begun counts by its share.
#include "engine/shared/shared_trial.h"

#include <string>
#include <vector>

namespace dorsal {

struct TrialSite {
  std::string site;
  int participants{};
  int recruited_last_28_days{};
  int stations{};
  int complete{};
  int stopped{};
  int unfinished{};
  double prescribed{}; // sessions
  int without_dose{};  // participants whose protocol cannot be read; they count nothing towards `prescribed`
};

struct TrialReport {
  TrialQuestion question;
  std::vector<TrialSite> sites;
  std::vector<TrialStation> stations;
};

[[nodiscard]] TrialReport report_of(const TrialOverview& overview, const TrialQuestion& question);
[[nodiscard]] std::string to_text(const TrialReport& report);
[[nodiscard]] std::string to_json(const TrialReport& report); // schema dorsal.trial

} // namespace dorsal
