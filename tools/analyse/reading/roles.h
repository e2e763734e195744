#pragma once
// Which column is what: what the reader names comes first, then Dorsal's own names, then those of the program
// that wrote the table, then what such columns are called elsewhere, each only where the column holds what
// such a column holds. Where a program keeps one set of columns for each screen (PsychoPy's `probe.rt` and
// `probe.keys`, E-Prime's `Probe.RT`), the set is taken that has most timed and marked answers, and the
// others are named. A name that stands in the header twice is taken only where both columns hold the same.
#include "tools/analyse/reading/program.h"
#include "tools/analyse/reading/role_names.h"
#include "tools/analyse/reading/sample.h"

namespace dorsal::analyse {

struct Taken {
  std::string what; // "response time"
  std::string is;   // "column 'rt'"
  Sure sure = Sure::certain;
  std::string why{}; // empty where there is nothing to add
};

struct Roles {
  ColumnMap map;
  std::vector<Taken> taken;
  std::vector<std::string> problems; // one sentence each; a table with problems cannot be used
  std::optional<TimeUnit> unit;      // that the name of the time column tells, or the program
  bool unit_by_name = false;         // its name tells it, rather than the program's habit
  bool marks_are_errors = false;     // 1 is wrong
};

struct RoleQuestion {
  const Sample& sample;
  ProgramFound program;
  const std::vector<ColumnName>& named;
};

[[nodiscard]] Roles find_roles(const RoleQuestion& question);

} // namespace dorsal::analyse
