#pragma once
// Inputs that did not become the answer, as rows beside their trial, and back. Internal to the store: called
// inside a transaction, throws SQLite::Exception.
#include "engine/core/trial/trial.h"
#include "engine/store/file/sqlite_forward.h"
#include "engine/store/file/uuid.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dorsal {

// Which trials they belong to: tables of one form.
struct StrayTable {
  std::string_view strays, trials;
};
inline constexpr StrayTable strays_of_trials{"stray_input", "trial"};
inline constexpr StrayTable strays_of_led_trials{"led_stray_input", "led_trial"};

[[nodiscard]] std::string stray_insert_text(const StrayTable& table);
void insert_strays(SQLite::Statement& insert, std::int64_t trial_row, const std::vector<StrayRecord>& strays);
using StraysOfTrials = std::unordered_map<std::int64_t, std::vector<StrayRecord>>; // by the trial's row
[[nodiscard]] StraysOfTrials select_strays(SQLite::Database& sqlite, const StrayTable& table,
                                           const Uuid& session, int block);

} // namespace dorsal
