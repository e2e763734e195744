#include "engine/clinic/export/export_tables.h"

#include "engine/clinic/export/activity_columns.h"
#include "engine/clinic/export/csv_columns.h"
#include "engine/clinic/export/instrument_table.h"
#include "engine/clinic/export/led_columns.h"

#include <algorithm>

namespace dorsal {
namespace {

template <class Row>
std::vector<ColumnFacts> facts_of(std::string_view table, std::span<const Column<Row>> columns) {
  std::vector<ColumnFacts> facts;
  for (const Column<Row>& column : columns)
    facts.push_back({std::string{column.name}, column.meaning, type_of_column(table, column.name)});
  return facts;
}

template <class WriteSession>
TableReport write_sessions(const ExportSource& source, WriteSession write) {
  TableReport report;
  report.left_out = for_each_session(source, [&](const StoredSession& session) {
    const int rows = write(session);
    report.rows += rows;
    report.others += session.summary.trials - rows;
    ++report.sessions;
  });
  return report;
}

TableReport write_shown(const ExportSource& source, std::ostream& out) {
  write_csv_header(out);
  return write_sessions(
      source, [&](const StoredSession& session) { return write_csv_trials(out, session, source.dates); });
}

TableReport write_led(const ExportSource& source, std::ostream& out) {
  write_led_header(out);
  return write_sessions(
      source, [&](const StoredSession& session) { return write_led_trials(out, session, source.dates); });
}

TableReport write_activity_rows(const ExportSource& source, std::ostream& out) {
  write_activity_header(out);
  TableReport report = write_sessions(
      source, [&](const StoredSession& session) { return write_activities(out, session, source.dates); });
  report.others = 0; // a row is an answer here, not a trial
  return report;
}

TableReport write_instruments(const ExportSource& source, std::ostream& out) {
  InstrumentTableReport report = write_instrument_table(source, out);
  return {.rows = report.responses, .sessions = report.sessions, .left_out = std::move(report.left_out)};
}

std::vector<ExportTable> made_tables() {
  return {{shown_trials, "an attempt at a trial that is shown on the screen",
           facts_of(shown_trials, csv_columns()), write_shown},
          {led_trials, "an attempt at a trial that a helper or a machine leads on the back",
           facts_of(led_trials, led_columns()), write_led},
          {activities, "an answer within a lesson, an imagined or a done movement",
           facts_of(activities, activity_columns()), write_activity_rows},
          {instrument_answers, "an answer to an item of a questionnaire, or the score of one",
           facts_of(instrument_answers, instrument_columns()), write_instruments}};
}

} // namespace

std::span<const ExportTable> export_tables() {
  static const std::vector<ExportTable> tables = made_tables();
  return tables;
}

const ExportTable& export_table(std::string_view name) {
  return *std::ranges::find(export_tables(), name, &ExportTable::name);
}

} // namespace dorsal
