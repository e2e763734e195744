#pragma once
// What a new session has to know of a patient's earlier ones.
#include "engine/core/adaptation/difficulty_scale.h"
#include "engine/core/protocol.h"
#include "engine/store/session_reader.h"

#include <string>
#include <vector>

namespace dorsal {

struct History {
  bool practised{};                      // has begun a practice block before
  int assess_blocks{};                   // finished or not: parallel forms are taken in turn
  std::optional<double> last_level;      // where training left off
  adaptation::PatientDifficulty patient; // what the last two train blocks that can be read have told
};

// The median of the last five wished levels, catch trials left out.
[[nodiscard]] std::optional<double> left_off_at(const BlockRecord& train);

// Of the sessions that count and began before `before` (ISO 8601 in UTC; empty: of all).
[[nodiscard]] History read_history(Database& database, const std::string& patient,
                                   const std::string& before = {});

// Share of correct answers, and median time of the correct ones, of each assess block of the sessions that
// can be read; oldest first.
struct AssessResult {
  std::string start_utc; // of its session
  double accuracy{};
  std::optional<Duration> median_time;
  std::string brightness{};
  bool compares{true}; // with the last one: shown as bright as it was
};
[[nodiscard]] std::vector<AssessResult> assess_results(Database& database, const std::string& patient);

// Which of a block's parallel forms is due.
[[nodiscard]] std::string form_due(const BlockSpec& block, int earlier_blocks);

} // namespace dorsal
