#include "engine/shared/shared_batch.h"

#include "engine/store/sessions/session_rows.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <cassert>
#include <optional>

namespace dorsal {

namespace {

// A stream of rows has a width that is fixed when this is compiled: a staging table has this many columns of
// text, and those that its table does not need stay empty.
constexpr std::size_t widest = 60;

using StagingStream = RowStream<widest>;

std::vector<std::string> column_names(const SharedTable& table) {
  std::vector<std::string> names{"site", "month", "session_uuid"};
  for (const SharedColumn& column : table.columns) names.push_back(column.name);
  return names;
}

std::string quoted(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += fmt::format("{}\"{}\"", text.empty() ? "" : ", ", name);
  return text;
}

// Seventeen digits bring a real number over without loss.
std::optional<std::string> value_of(const SQLite::Column& column) {
  if (column.isNull()) return {};
  if (column.isFloat()) return fmt::format("{:.17g}", column.getDouble());
  return column.getString();
}

std::string staging_of(const SharedTable& table) { return "staging_" + table.name; }

std::vector<std::string> staging_columns() {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < widest; ++i) names.push_back(fmt::format("c{}", i));
  return names;
}

// Of the connection's own, so that stations never meet before the INSERT.
void make_staging(pqxx::work& work, const SharedTable& table) {
  std::string columns;
  for (const std::string& name : staging_columns()) columns += (columns.empty() ? "" : ", ") + name + " text";
  work.exec(fmt::format("CREATE TEMPORARY TABLE IF NOT EXISTS {} ({}) ON COMMIT DELETE ROWS",
                        staging_of(table), columns));
}

void copy_rows(pqxx::work& work, SQLite::Database& sqlite, const SharedTable& table, const std::string& site,
               const std::vector<LocalSession>& sessions) {
  SQLite::Statement select(sqlite, table.select);
  assert(table.columns.size() + 3 <= widest);
  StagingStream stream(work, staging_of(table));
  StagingStream::Row row;
  for (const LocalSession& session : sessions) {
    row[0] = site;
    row[1] = session.month;
    row[2] = session.uuid;
    select.reset();
    select.bind(1, session.row);
    while (select.executeStep()) {
      for (int i = 0; i < select.getColumnCount(); ++i)
        row[static_cast<std::size_t>(i) + 3] = value_of(select.getColumn(i));
      stream.put(row);
    }
  }
  stream.complete();
}

std::string staged_values(const SharedTable& table) {
  std::string values = "c0, c1, c2::uuid";
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    values += fmt::format(", c{}::{}", i + 3, table.columns[i].type);
  return values;
}

std::int64_t insert_new(pqxx::work& work, const SharedTable& table) {
  return static_cast<std::int64_t>(
      work.exec(fmt::format("INSERT INTO dorsal.\"{}\" ({}) SELECT {} FROM {} ON CONFLICT DO NOTHING",
                            table.name, quoted(column_names(table)), staged_values(table), staging_of(table)))
          .affected_rows());
}

// A session that was running when it was sent first; one that another station has brought further stays.
void update_grown(pqxx::work& work, const SharedTable& session) {
  work.exec(fmt::format(
      "UPDATE dorsal.session s SET state = g.state, ended_utc = g.ended_utc, row_count = g.row_count "
      "FROM (SELECT {} FROM {}) g ({}) WHERE s.site = g.site AND s.month = g.month "
      "AND s.session_uuid = g.session_uuid AND s.row_count <= g.row_count AND s.state = 'running' "
      "AND (s.row_count, s.state) IS DISTINCT FROM (g.row_count, g.state)",
      staged_values(session), staging_of(session), quoted(column_names(session))));
}

} // namespace

SentRows send_sessions(pqxx::work& work, SQLite::Database& sqlite, const std::string& site,
                       const std::vector<LocalSession>& sessions) {
  SentRows sent;
  work.exec("SET LOCAL client_min_messages = warning"); // that a staging table is there already is no news
  for (const SharedTable& table : shared_tables(sqlite)) {
    make_staging(work, table);
    copy_rows(work, sqlite, table, site, sessions);
    const std::int64_t rows = insert_new(work, table);
    if (table.name == "session")
      update_grown(work, table);
    else
      sent.rows += rows;
    if (holds_trials(table.name)) sent.trials += rows;
  }
  return sent;
}

} // namespace dorsal
