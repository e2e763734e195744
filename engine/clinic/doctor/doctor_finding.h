#pragma once
// What `dorsal doctor` found out about one part of this machine, in words, with what to do about it.
#include "engine/core/base/error.h"

#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

enum class Health {
  good,
  limited, // sessions run, and something is less exact or not possible
  failing  // no session can be run
};

[[nodiscard]] std::string_view name_of(Health health); // "ok", "limited", "failing"

struct DoctorFinding {
  std::string part; // "display", "response provider", ...
  Health health{};
  std::string found;
  std::string remedy{};              // empty where there is nothing to do
  ExitCode stops_with{ExitCode::ok}; // of a session, where it is failing
};

using DoctorFindings = std::vector<DoctorFinding>;

// That of the first part that fails; ok where sessions run, limited or not.
[[nodiscard]] ExitCode outcome_of(const DoctorFindings& findings);
[[nodiscard]] std::string to_text(const DoctorFindings& findings);
[[nodiscard]] std::string to_json(const DoctorFindings& findings); // schema dorsal.doctor

} // namespace dorsal
