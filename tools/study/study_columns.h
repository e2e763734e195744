#pragma once
// Condition, group and place (and a column for each factor) beside every row of an export: a person's number
// is the place of the code in a list, or the digits at the code's end; the n-th session of a person is the
// n-th condition of their order. Rows that the plan does not know keep the columns empty, and are named.
#include "engine/core/study/study_design.h"

#include <string>
#include <vector>

namespace dorsal {

struct JoinedTable {
  std::string text;
  std::size_t rows = 0;              // that have a condition now
  std::vector<std::string> left_out; // one sentence a person or session
};

// Throws Error: file_error, or bad_input where the table has no participant and session.
[[nodiscard]] JoinedTable with_study_columns(const study::StudyDesign& design, const std::string& file,
                                             const std::vector<std::string>& people);

} // namespace dorsal
