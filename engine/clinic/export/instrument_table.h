#pragma once
// `dorsal export csv --table instruments`: answers to instruments as a table, a row an answer and one for
// each score, the columns declared once as those of trials are (csv_columns.h). Words of the person may say
// who they are: they leave only with real dates.
#include "engine/clinic/export/export_source.h"
#include "engine/core/instrument/response.h"
#include "engine/store/sessions/session_reader.h"
#include "engine/store/travel/identifying.h"

#include <functional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

namespace dorsal {

struct InstrumentLine {
  const StoredSession& session;
  const InstrumentResponse& response;
  const Instrument* instrument{}; // null: its definition cannot be read
  const ItemAnswer* answer{};     // null: the line is of the score
  std::optional<double> score{};  // of such a line
};

struct InstrumentColumn {
  std::string_view name;
  Identifies identifies;
  std::string_view meaning;
  std::function<std::string(const InstrumentLine&)> value;
};

[[nodiscard]] std::span<const InstrumentColumn> instrument_columns();

struct InstrumentTableReport {
  int responses{};
  int sessions{}; // that have any
  std::vector<LeftOutSession> left_out;
};
void write_instrument_dictionary(std::ostream& out); // a Markdown table
InstrumentTableReport write_instrument_table(const ExportSource& source, std::ostream& out);

} // namespace dorsal
