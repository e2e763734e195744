#pragma once
// What a clinician decided about a patient, beside the grade that was shown then. Never edited: a later
// decision is a further one. An override needs a reason. Each is an entry of the audit log.
#include "engine/core/readiness/finding.h"
#include "engine/store/file/database.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

enum class DecisionKind { next_phase, stay, override_grade };
[[nodiscard]] std::string_view name_of(DecisionKind kind); // "next phase", "stay", "override"
[[nodiscard]] std::optional<DecisionKind> parse_decision_kind(std::string_view name);

struct Decision {
  DecisionKind kind{};
  Grade grade{}; // shown when it was made
  std::string who;
  std::string at_utc;
  std::string reason{};
};

// Throw Error(not_found) for an unknown patient.
void add_decision(Database& database, const std::string& patient, const Decision& decision);
[[nodiscard]] std::vector<Decision> decisions_about(Database& database, const std::string& patient);

} // namespace dorsal
