#pragma once
// The columns of `dorsal export csv`, one row per attempt at a trial that is shown on the screen. Names and
// order of the first 27 are a promise; new ones go to the end.
#include "engine/clinic/export/column.h"

namespace dorsal {

using CsvTrial = ExportedTrial<TrialRecord>;
using CsvColumn = Column<CsvTrial>;

[[nodiscard]] std::span<const CsvColumn> csv_columns();
void write_csv_header(std::ostream& out);
// How many rows it wrote, one per trial.
int write_csv_trials(std::ostream& out, const StoredSession& session, Dates dates);
void write_data_dictionary(std::ostream& out); // a Markdown table

} // namespace dorsal
