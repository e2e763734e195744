#pragma once
// What varied in a led trial, as the object of numbers that its row holds (named_numbers.h):
// {"points":2,"distance_mm":12.5}. Internal to the store.
#include "engine/core/task/led_stimulus.h"
#include "engine/store/file/sqlite_forward.h"

#include <optional>
#include <string>

namespace dorsal {

[[nodiscard]] std::string factors_text(const LedStimulus& stimulus);
// Empty where the text does not hold exactly the task's factors, each once and a number, or where their
// values make no stimulus.
[[nodiscard]] std::optional<LedStimulus> parse_factors(SQLite::Database& sqlite, TaskId task,
                                                       const std::string& text);

} // namespace dorsal
