#pragma once
// What is tried, and what came of it.
#include "tests/attacks/clinic.h"

#include <span>
#include <string>
#include <string_view>

namespace dorsal::attacks {

struct Outcome {
  std::string answer;
  bool refused{};
};

struct Attack {
  std::string_view name;
  Outcome (*run)(const Clinic& clinic);
};

[[nodiscard]] std::span<const Attack> attacks();

} // namespace dorsal::attacks
