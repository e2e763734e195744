#pragma once
// What a clinician decided about a patient, beside the grade that was shown then. Never edited: a later
// decision is a further one. Each is an entry of the audit log.
#include "engine/core/readiness/evidence/finding.h"
#include "engine/store/file/database.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

// override_grade is next_phase in spite of the grade; clear lets the programme go on after a safety question
// was answered with yes; take_back undoes the newest one that stands, and both stay on record.
enum class DecisionKind {
  next_phase,
  stay,
  override_grade,
  open_early,
  set_aside,
  go_back,
  clear,
  take_back
};
[[nodiscard]] std::span<const DecisionKind> decision_kinds();
[[nodiscard]] std::string_view
name_of(DecisionKind kind); // "next phase", "stay", "override", "open early", ...
[[nodiscard]] std::string in_words(std::span<const DecisionKind> kinds); // "stay", "go back", in quotes
[[nodiscard]] std::optional<DecisionKind> parse_decision_kind(std::string_view name);
[[nodiscard]] bool needs_reason(DecisionKind kind); // all but next_phase and stay

struct Decision {
  DecisionKind kind{};
  Grade grade{}; // shown when it was made
  std::string who;
  std::string at_utc;
  std::string reason{};
  std::string phase{}; // that it is about; empty: made before phases were kept, or about the whole
  friend bool operator==(const Decision&, const Decision&) = default;
};

// Throw Error(not_found) for an unknown patient, Error(usage) where a reason is missing.
void add_decision(Database& database, const std::string& patient, const Decision& decision);
[[nodiscard]] std::vector<Decision> decisions_about(Database& database, const std::string& patient);
// Those that nobody took back, by their time, without the taking back.
[[nodiscard]] std::vector<Decision> standing_of(std::span<const Decision> decisions);

} // namespace dorsal
