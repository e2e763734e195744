#include "engine/clinic/doctor/doctor_finding.h"

#include "engine/clinic/machine/version.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace dorsal {
namespace {

auto first_failing(const DoctorFindings& findings) {
  return std::ranges::find(findings, Health::failing, &DoctorFinding::health);
}

std::string sum_of(const DoctorFindings& findings) {
  if (const auto failing = first_failing(findings); failing != findings.end())
    return fmt::format("No session can be run here yet ({}).\n", failing->part);
  const auto limited = std::ranges::count(findings, Health::limited, &DoctorFinding::health);
  if (limited == 0) return "Sessions can be run here.\n";
  return fmt::format("Sessions can be run here; {} limited. How exact they are: `dorsal rig check`.\n",
                     limited == 1 ? "one part is" : fmt::format("{} parts are", limited));
}

} // namespace

std::string_view name_of(Health health) {
  switch (health) {
  case Health::good: return "ok";
  case Health::limited: return "limited";
  case Health::failing: return "failing";
  }
  return "failing";
}

ExitCode outcome_of(const DoctorFindings& findings) {
  const auto failing = first_failing(findings);
  return failing == findings.end() ? ExitCode::ok : failing->stops_with;
}

std::string to_text(const DoctorFindings& findings) {
  std::string text = fmt::format("dorsal {}\n\n", software_version());
  for (const DoctorFinding& finding : findings) {
    text += fmt::format("{:8} {:18} {}\n", name_of(finding.health), finding.part, finding.found);
    if (!finding.remedy.empty()) text += fmt::format("{:27} -> {}\n", "", finding.remedy);
  }
  return text + '\n' + sum_of(findings);
}

std::string to_json(const DoctorFindings& findings) {
  nlohmann::ordered_json document{{"schema", "dorsal.doctor"},
                                  {"schema_version", 1},
                                  {"version", software_version()},
                                  {"exit_code", static_cast<int>(outcome_of(findings))}};
  document["findings"] = nlohmann::ordered_json::array();
  for (const DoctorFinding& finding : findings)
    document["findings"].push_back({{"part", finding.part},
                                    {"health", name_of(finding.health)},
                                    {"found", finding.found},
                                    {"remedy", finding.remedy}});
  return document.dump(2);
}

} // namespace dorsal
