#pragma once
// What is reported of imagined and of graded movements: a line a movement, by their names as their guides
// have them. A movement whose guide is gone keeps its line; its name is then told in words. The goal and what
// was feared are the person's own words, as they were said last.
#include "engine/core/analysis/chronometry.h"
#include "engine/core/analysis/imagery_summary.h"
#include "engine/core/analysis/movement_summary.h"
#include "engine/core/ladder/imagery_ladder.h"
#include "engine/core/protocol/protocol.h"
#include "engine/core/task/movement/guide.h"
#include "engine/store/sessions/session_reader.h"

#include <nlohmann/json.hpp>

#include <span>
#include <string>
#include <vector>

namespace dorsal {

struct MovementLine {
  movement::MovementSummary summary;
  std::string title;  // English
  std::string feared; // own words; empty: none
};

struct ImageryLine {
  imagery::ImagerySummary summary;
  std::string title; // English
  imagery::Chronometry chronometry;
};

struct MovementReport {
  std::vector<MovementLine> movements;
  std::vector<ImageryLine> imagined;
  std::string goal; // own words; empty: none
  imagery::Waits waits{};
  [[nodiscard]] bool nothing() const {
    return movements.empty() && imagined.empty() && goal.empty() && waits == imagery::Waits::none;
  }
};

// `counted`: sessions that count, oldest first. `guides`: those that there are now.
[[nodiscard]] MovementReport movement_report(std::span<const StoredSession> counted, const Protocol& protocol,
                                             const MovementGuides& guides);

// On real days, with which what a clinician cleared is compared: shifted ones would not do.
[[nodiscard]] imagery::Waits imagery_waits(std::span<const StoredSession> counted, const Protocol& protocol);

// "2 movements done, 1 left for another day", "12 times imagined"; empty: of another task, or nothing was.
[[nodiscard]] std::string activity_words(const BlockRecord& block);

// Sentences and cells that text, page and console have alike; "no value" where there is none.
[[nodiscard]] std::string in_words(const movement::Prediction& prediction); // "2.1 (0.8 to 3.4)"
[[nodiscard]] std::string in_words(const movement::FirstAndLast& ratings);  // "3 to 8"
[[nodiscard]] std::string quota_words(const movement::MovementSummary& summary);
[[nodiscard]] std::string skip_words(const movement::MovementSummary& summary);
[[nodiscard]] std::string ease_words(const movement::MovementSummary& summary);
[[nodiscard]] std::string fear_words(const movement::MovementSummary& summary);
[[nodiscard]] std::string in_words(const imagery::Chronometry& told);
[[nodiscard]] std::string in_words(const imagery::Scaling& scaling);
[[nodiscard]] std::string probe_words(const imagery::ImagerySummary& summary);
[[nodiscard]] std::string_view in_words(imagery::Waits waits); // empty: it does not wait

inline constexpr std::string_view chronometry_disclaimer =
    "Shown, never graded; below 1 is common in low back pain, where moving is the slower one "
    "(Estradera-Bel et al. 2024).";

// {"goal", "imagery_waits", "movements": [...], "imagined": [...]}; null where there is no value.
[[nodiscard]] nlohmann::ordered_json json_of(const MovementReport& report);

} // namespace dorsal
