#pragma once
// What an exported table of activities holds, for a data dictionary: the unit of a column, and what each of
// its values means. Questions of imagery and of movement come from the plans that ask them, with their
// ranges.
#include "engine/core/task/task.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dorsal {

struct AskedInActivity {
  std::string part; // "before"
  std::string question;
  int least{}, most{};
  std::string meaning; // never empty: a test looks
};
// In the order in which they are asked; of tasks other than imagery and movement none are listed.
[[nodiscard]] std::vector<AskedInActivity> asked_in(TaskId task);

// "ns", "ms"; empty: a number without a unit, or words.
[[nodiscard]] std::string_view unit_of_activity_column(std::string_view column);

using ValueMeanings = std::vector<std::pair<std::string, std::string>>; // a value, what it means
// Empty where a column's values are no closed set.
[[nodiscard]] ValueMeanings levels_of_activity_column(TaskId task, std::string_view column);

} // namespace dorsal
