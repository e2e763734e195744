#pragma once
// Whether a safety question stops the programme: a yes that is newer than the last time a clinician cleared
// the patient. Derived from what was answered and decided, never kept (facts/programme.md 7.6; the questions
// are usual warning signs, and a yes is no finding).
#include "engine/core/instrument/response.h"

#include <span>
#include <string>
#include <vector>

namespace dorsal {

// An answer with the moment at which its session began, UTC in ISO 8601.
struct AnsweredInstrument {
  std::string at_utc;
  Instrument instrument;
  std::string occasion;
  Answers answers;
};

struct SafetyStanding {
  bool stopped{};
  std::string since_utc{};
  std::vector<std::string> items{}; // answered with yes, by name
};

// `cleared_utc`: of each clearing decision. Both in any order.
[[nodiscard]] SafetyStanding safety_standing(std::span<const AnsweredInstrument> answered,
                                             std::span<const std::string> cleared_utc);

} // namespace dorsal
