#pragma once
// One record of the table becomes a trial, or the reason why not. Sides and responses are read in the
// spellings that trial tables use: left/right, l/r, arrowleft/arrowright, any case. Times at or below 0,
// above 10 minutes or infinite are impossible.
#include "engine/core/analysis/trial_row.h"
#include "tools/analyse/columns.h"
#include "tools/analyse/problems.h"

#include <variant>

namespace dorsal::analyse {

using Fields = std::vector<std::string_view>;

struct ReadTrial {
  analysis::TrialRow trial;
  bool unreadable_angle = false;
  bool taken_as_time_out = false;
};

class RowReader {
public:
  RowReader(const ColumnMap& map, bool include_practice) : map_(map), include_practice_(include_practice) {}

  [[nodiscard]] std::variant<ReadTrial, Problem> read(const Fields& fields) const;

  // The trimmed text of a column, empty where the table has none.
  [[nodiscard]] std::string_view text(const Fields& fields, Column column) const;

private:
  [[nodiscard]] std::optional<Problem> set_aside(const Fields& fields) const;
  [[nodiscard]] std::optional<Problem> read_answer(const Fields& fields, ReadTrial& into) const;
  [[nodiscard]] std::optional<Problem> read_side(const Fields& fields, ReadTrial& into) const;
  void read_angles(const Fields& fields, ReadTrial& into) const;

  ColumnMap map_;
  bool include_practice_;
};

} // namespace dorsal::analyse
