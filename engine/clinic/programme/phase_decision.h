#pragma once
// What may be decided about a phase, by where it stands and what it is graded: one rule for the page and the
// command line.
#include "engine/clinic/programme/patient_programme.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

struct DecidedPhase {
  Standing standing{};
  Grade grade{};
  bool is_only_one{}; // of its programme: it is never set aside
};

// In the order in which a page offers them.
[[nodiscard]] std::vector<DecisionKind> possible_decisions(const DecidedPhase& phase);
[[nodiscard]] std::vector<DecisionKind> possible_decisions(const PatientProgramme& programme,
                                                           std::size_t place);

// The phase of this name, or the only one where there is one alone and none is named.
[[nodiscard]] std::optional<std::size_t> place_of(const PatientProgramme& programme, std::string_view phase);

// Why this cannot be decided about the phase now, in a sentence; empty where it can.
[[nodiscard]] std::string fault_of_decision(const PatientProgramme& programme, std::size_t place,
                                            DecisionKind kind, std::string_view reason);

} // namespace dorsal
