#pragma once
// `dorsal export csv --table instruments`: answers to instruments as a table, a row an answer and one for
// each score, the columns declared once as those of trials are (csv_columns.h). Words of the person may say
// who they are: they leave only with real dates.
#include "engine/clinic/export/column.h"
#include "engine/core/instrument/response.h"
#include "engine/store/sessions/session_reader.h"

#include <ostream>
#include <span>
#include <string>

namespace dorsal {

struct InstrumentLine {
  const StoredSession& session;
  const InstrumentResponse& response;
  const Instrument* instrument{}; // null: its definition cannot be read
  const ItemAnswer* answer{};     // null: the line is of the score
  std::optional<double> score{};  // of such a line
};

using InstrumentColumn = Column<InstrumentLine>;

[[nodiscard]] std::span<const InstrumentColumn> instrument_columns();

struct InstrumentTableReport {
  int responses{};
  int sessions{}; // that have any
  std::vector<LeftOutSession> left_out;
};
void write_instrument_dictionary(std::ostream& out); // a Markdown table
InstrumentTableReport write_instrument_table(const ExportSource& source, std::ostream& out);

} // namespace dorsal
