#pragma once
// The names that columns go by, most usual first, in lower case and without blanks, points, hyphens and
// underscores (`plain_name`): jsPsych 6 to 8, PsychoPy 2 to 2024, PEBL 2, OpenSesame 3 and 4, lab.js 20 to
// 23, E-Prime 2 and 3, Expyriment 0.9 and 0.10, BIDS 1, and what laboratories call them by themselves in
// English, German, French and Spanish.
#include "tools/analyse/reading/columns.h"

#include <span>

namespace dorsal::analyse {

enum class Role {
  time,
  response,
  mark,
  error_mark,
  truth,
  participant,
  session,
  group,
  condition,
  block,
  block_kind,
  trial,
  roll,
  outcome
};

[[nodiscard]] std::span<const std::string_view> names_for(Role role);

// Names of one program alone, tried before the others; nothing where it has none of its own.
[[nodiscard]] std::span<const std::string_view> names_for(Role role, Preset program);

// The unit that a name tells: "rt_ms", "RT (s)", "response_time_us".
[[nodiscard]] std::optional<TimeUnit> unit_in_name(std::string_view name);
[[nodiscard]] std::string without_unit(std::string_view plain, TimeUnit unit);

} // namespace dorsal::analyse
