#pragma once
// The columns of `dorsal export csv --table led-trials`, one row per attempt at a trial that a helper leads.
// What varies from trial to trial has the columns that the tasks' rows name (engine/core/task/tasks.cpp);
// they are empty in the rows of other tasks. New ones go to the end.
#include "engine/clinic/export/column.h"

namespace dorsal {

using CsvLedTrial = ExportedTrial<LedTrialRecord>;
using LedColumn = Column<CsvLedTrial>;

[[nodiscard]] std::span<const LedColumn> led_columns();           // of all tasks
[[nodiscard]] std::vector<LedColumn> led_columns_of(TaskId task); // without those of other tasks
void write_led_header(std::ostream& out);
int write_led_trials(std::ostream& out, const StoredSession& session, Dates dates); // how many
void write_led_dictionary(std::ostream& out);                                       // a Markdown table

} // namespace dorsal
