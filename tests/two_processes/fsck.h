#pragma once
// What must be true of a clinic's folder once two programs have met, been killed, and the next start is over.
#include "tests/two_processes/clinic.h"

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace dorsal::test {

struct Acknowledged {
  std::map<std::string, std::string> session_code;
  std::set<std::tuple<std::string, int, int>> trials; // session, block, trial
};
void read_acknowledged(const std::filesystem::path& output, Acknowledged& into);

struct Known {                                     // of the clinic before the run
  std::map<std::string, std::string> patient_code; // by UUID
  std::map<std::string, std::string> session_code;
  std::map<std::string, std::vector<std::string>> names_of; // a code's patient and its sessions
};
[[nodiscard]] Known look_at_clinic(const std::filesystem::path& database);

struct Verdict {
  int acknowledged{}, lost{}, twice{}, mixed{}, back{}, orphans{}, plain{}, damaged{};
  std::vector<std::string> faults;
};
struct After {
  const Known& known;
  const Acknowledged& acknowledged;
  std::set<std::string> deleted; // codes whose deletion went through
};
[[nodiscard]] Verdict judge(const Premises& premises, const After& after);

} // namespace dorsal::test
