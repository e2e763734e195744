#pragma once
// The columns of `dorsal export csv --table activities`: what was done at the person's own pace, one row per
// answer, and one for an activity that asks nothing. New ones go to the end.
#include "engine/clinic/export/column.h"

namespace dorsal {

// One answer of an activity where it stands; none: it asks nothing.
struct CsvActivity {
  const StoredSession& session;
  const BlockHeader& block;
  const ActivityRecord& activity;
  const ActivityRating* rating{};
  Uuid uuid;
  Dates dates{Dates::real};
};
using ActivityColumn = Column<CsvActivity>;

[[nodiscard]] std::span<const ActivityColumn> activity_columns();
// Without those that are of other tasks alone.
[[nodiscard]] std::vector<ActivityColumn> activity_columns_of(TaskId task);
// The rows of one block.
[[nodiscard]] std::vector<CsvActivity> activity_rows(const StoredSession& session, std::size_t block,
                                                     Dates dates);
void write_activity_header(std::ostream& out);
int write_activities(std::ostream& out, const StoredSession& session, Dates dates); // how many rows
void write_activity_dictionary(std::ostream& out);                                  // a Markdown table

} // namespace dorsal
