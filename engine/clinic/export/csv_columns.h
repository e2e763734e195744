#pragma once
// The columns of `dorsal export csv`, each declared once: its name, what it gives away (identifying.h), what
// it holds, and how it is made from a trial. Header, rows and the data dictionary all come from this list.
// Names and order of the first 27 are a promise; new ones go to the end. Instants are integer nanoseconds of
// CLOCK_MONOTONIC, or where dates are shifted from the first instant of the session; an empty cell has no
// value.
#include "engine/clinic/export/export_source.h"
#include "engine/store/sessions/session_reader.h"
#include "engine/store/travel/identifying.h"

#include <functional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

namespace dorsal {

struct CsvTrial {
  const StoredSession& session;
  const BlockHeader& block;
  const TrialRecord& trial;
  Uuid uuid;
  Dates dates{Dates::real};
};

struct CsvColumn {
  std::string_view name;
  Identifies identifies;
  std::string_view meaning;
  std::function<std::string(const CsvTrial&)> value;
};

[[nodiscard]] std::span<const CsvColumn> csv_columns();
void write_csv_header(std::ostream& out);
void write_csv_trials(std::ostream& out, const StoredSession& session, Dates dates); // one row per trial
void write_data_dictionary(std::ostream& out);                                       // a Markdown table

} // namespace dorsal
