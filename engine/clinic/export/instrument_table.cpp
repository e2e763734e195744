#include "engine/clinic/export/instrument_table.h"

#include "engine/clinic/export/harmless_text.h"
#include "engine/clinic/instrument/kept_definitions.h"
#include "engine/core/base/csv.h"
#include "engine/core/instrument/instrument_score.h"

#include <fmt/format.h>

#include <vector>

namespace dorsal {
namespace {

using Line = const InstrumentLine&;

std::string cell_of(const std::optional<double>& value) { return value ? fmt::format("{}", *value) : ""; }

std::optional<instrument::Span> interval_of_line(Line line) {
  return line.score && line.instrument ? interval_of(*line.instrument, *line.score) : std::nullopt;
}

std::string smallest_change_of(Line line) {
  if (line.answer || !line.instrument) return {};
  const auto& smallest = line.instrument->score.smallest_change;
  return smallest ? fmt::format("{}", smallest->value) : "not known";
}

std::vector<InstrumentColumn> made_columns() {
  return {
      {"participant", Identifies::nothing, "the patient's code",
       [](Line line) { return line.session.summary.patient; }},
      {"session", Identifies::record, "UUID of the session",
       [](Line line) { return to_string(line.session.summary.uuid); }},
      {"session_start_utc", Identifies::time, "start of the session in UTC",
       [](Line line) { return line.session.summary.start.utc; }},
      {"instrument", Identifies::nothing, "name of the instrument",
       [](Line line) { return line.response.instrument; }},
      {"occasion", Identifies::nothing, "why it was asked then",
       [](Line line) { return line.response.occasion; }},
      {"language", Identifies::nothing, "in which it was asked",
       [](Line line) { return harmless_text(line.response.language); }},
      {"definition_sha256", Identifies::nothing, "SHA-256 of the instrument's file as it was asked from",
       [](Line line) { return harmless_text(line.response.sha256); }},
      {"item", Identifies::nothing, "name of the item; empty: the line holds the score",
       [](Line line) { return line.answer ? line.answer->item : std::string{}; }},
      {"value", Identifies::nothing,
       "the answer as a number (yes 1, no 0), or the score; empty: passed over, answered in words, or no "
       "score",
       [](Line line) { return cell_of(line.answer ? line.answer->value : line.score); }},
      {"words", Identifies::words, "the person's own words; empty where dates are shifted",
       [](Line line) { return line.answer ? harmless_text(line.answer->words) : std::string{}; }},
      {"low", Identifies::nothing,
       "lower end of the score's interval, where the smallest detectable change is known",
       [](Line line) {
         const auto interval = interval_of_line(line);
         return cell_of(interval ? std::optional{interval->low} : std::nullopt);
       }},
      {"high", Identifies::nothing, "upper end of it",
       [](Line line) {
         const auto interval = interval_of_line(line);
         return cell_of(interval ? std::optional{interval->high} : std::nullopt);
       }},
      {"smallest_change", Identifies::nothing,
       "of the score, or \"not known\"; its source stands in the instrument", smallest_change_of},
  };
}

void write_line(std::ostream& out, Line line) { out << csv_row(cells_of(instrument_columns(), line)); }

void write_response(std::ostream& out, const StoredSession& session, const InstrumentResponse& response,
                    const Instrument* instrument) {
  for (const ItemAnswer& answer : response.answers) write_line(out, {session, response, instrument, &answer});
  if (instrument && instrument->score.scoring != instrument::Scoring::none)
    write_line(out, {session, response, instrument, nullptr, score_of(*instrument, response.answers)});
}

} // namespace

std::span<const InstrumentColumn> instrument_columns() {
  static const std::vector<InstrumentColumn> columns = made_columns();
  return columns;
}

void write_instrument_dictionary(std::ostream& out) { write_dictionary(out, instrument_columns()); }

InstrumentTableReport write_instrument_table(const ExportSource& source, std::ostream& out) {
  out << csv_row(names_of(instrument_columns()));
  InstrumentTableReport report;
  KeptDefinitions definitions;
  report.left_out = for_each_session(source, [&](const StoredSession& session) {
    for (const InstrumentResponse& response : session.record.responses)
      write_response(out, session, response, definitions.of(response));
    report.responses += static_cast<int>(session.record.responses.size());
    if (!session.record.responses.empty()) ++report.sessions;
  });
  return report;
}

} // namespace dorsal
