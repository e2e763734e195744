#pragma once
// The simulated patients by name, for help and messages.
#include "engine/core/observer/profile.h"

#include <string>

namespace dorsal {

[[nodiscard]] inline std::string profile_names() {
  std::string names;
  for (const observer::ObserverProfile& profile : observer::profiles())
    (names += names.empty() ? "" : ", ") += profile.name;
  return names;
}

} // namespace dorsal
