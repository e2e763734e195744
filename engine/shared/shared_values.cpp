#include "engine/shared/shared_values.h"

#include "engine/shared/known_words.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace dorsal {
namespace {

std::string statement_of(SQLite::Database& sqlite, std::string_view table) {
  SQLite::Statement select(sqlite, "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?");
  select.bind(1, std::string{table});
  return select.executeStep() ? select.getColumn(0).getString() : std::string{};
}

std::string without_comments(const std::string& sql) {
  std::string text;
  for (std::size_t at = 0; at < sql.size();) {
    const std::size_t comment = std::min(sql.find("--", at), sql.size());
    text += sql.substr(at, comment - at);
    at = std::min(sql.find('\n', comment), sql.size());
  }
  return text;
}

// From behind an opening bracket to before the one that closes it.
std::string within_brackets(const std::string& sql, std::size_t from) {
  int depth = 1;
  bool quoted = false;
  for (std::size_t at = from; at < sql.size(); ++at) {
    if (sql[at] == '\'') quoted = !quoted;
    if (quoted) continue;
    if (sql[at] == '(') ++depth;
    if (sql[at] == ')' && --depth == 0) return sql.substr(from, at - from);
  }
  return sql.substr(from);
}

// SQLite's GLOB has stars and sets of characters; our schema uses nothing else of it.
std::string regex_of(std::string_view glob) {
  constexpr std::string_view set = "[]^-";
  std::string regex;
  bool in_set = false;
  for (const char c : glob) {
    if (c == '[') in_set = true;
    if (c == ']') in_set = false;
    if (c == '*' && !in_set)
      regex += ".*";
    else if (in_set || set.find(c) != std::string_view::npos ||
             std::string_view{".+?(){}|$\\"}.find(c) == std::string_view::npos)
      regex += c;
    else
      regex += {'\\', c};
  }
  return "^" + regex + "$";
}

std::string in_words_of_postgres(std::string check) {
  for (const auto& [glob, match] : {std::pair{" NOT GLOB '", " !~ '"}, std::pair{" GLOB '", " ~ '"}})
    for (std::size_t at = check.find(glob); at != std::string::npos; at = check.find(glob, at)) {
      const std::size_t from = at + std::string_view{glob}.size();
      const std::size_t to = check.find('\'', from);
      check.replace(at, to - at, match + regex_of(std::string_view{check}.substr(from, to - from)));
      at += std::string_view{match}.size();
    }
  return check;
}

bool is_word_character(char c) {
  return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool names(std::string_view check, std::string_view word) {
  for (std::size_t at = check.find(word); at != std::string_view::npos; at = check.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !is_word_character(check[at - 1])) &&
        (end == check.size() || !is_word_character(check[end])))
      return true;
  }
  return false;
}

using Columns = std::vector<SharedColumn>;

bool has(const Columns& columns, std::string_view name) {
  return std::ranges::find(columns, name, &SharedColumn::name) != columns.end();
}

// What a record cannot hold of a single value.
void add_range(const SharedColumn& column, std::vector<std::string>& checks) {
  constexpr std::string_view century_ns = "3155760000000000000";
  const std::string name = fmt::format("\"{}\"", column.name);
  if (column.type == "double precision")
    checks.push_back(fmt::format("{0} > '-Infinity' AND {0} < 'Infinity'", name));
  else if (column.type == "bigint" && column.name.ends_with("_ns"))
    checks.push_back(fmt::format("{0} BETWEEN -{1} AND {1}", name, century_ns));
  else if (column.type == "bigint" && column.name == "key")
    checks.push_back(name + " BETWEEN 0 AND 4294967295");
  else if (column.type == "bigint" && column.name != "row_count")
    checks.push_back(name + " BETWEEN -2147483648 AND 2147483647");
}

// A stamp is there with both its bounds or not at all.
void add_stamp(const Columns& columns, std::string_view best, std::vector<std::string>& checks) {
  const std::string_view stem = best == "at_ns" ? "" : best.substr(0, best.size() - 2);
  const std::string earliest = fmt::format("{}earliest_ns", stem);
  const std::string latest = fmt::format("{}latest_ns", stem);
  if (has(columns, earliest) && has(columns, latest))
    checks.push_back(fmt::format("num_nulls(\"{}\", \"{}\", \"{}\") IN (0, 3)", best, earliest, latest));
}

// Of a day that there is and an hour of it, as everybody's calendar and PostgreSQL's read it.
std::string is_an_instant(std::string_view column) {
  return fmt::format(R"(CASE WHEN {0} ~ '^\d{{4}}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?Z$' )"
                     "THEN make_date(left({0}, 4)::int, substr({0}, 6, 2)::int, substr({0}, 9, 2)::int) "
                     "IS NOT NULL ELSE {0} IS NULL END",
                     column);
}

// Which cells of a stray input hold a value follows from its kind.
constexpr std::string_view stray_is_whole =
    "CASE WHEN kind = 'key' THEN num_nulls(\"key\", motion, at_ns, provider) = 0 "
    "WHEN kind IN ('mouse', 'touch') THEN num_nulls(x_px, y_px, motion, at_ns, provider) = 0 "
    "WHEN kind = 'window_changed' THEN num_nulls(width_px, height_px) = 0 "
    "WHEN kind = 'close_requested' THEN true ELSE at_ns IS NOT NULL END"; // losing or gaining focus,
                                                                          // disturbed

void add_rules_of_readers(const SharedTable& table, std::vector<std::string>& checks) {
  for (const SharedColumn& column : table.columns) {
    add_range(column, checks);
    if (column.name.ends_with("_ns")) add_stamp(table.columns, column.name, checks);
    if (column.name == "factors" || column.name == "ratings") // an error where it is no JSON
      checks.push_back(fmt::format("json_typeof(\"{}\"::json) = 'object'", column.name));
    if (const auto words = words_known_for(table.name, column.name); !words.empty())
      checks.push_back(fmt::format("\"{}\" IN ('{}')", column.name, fmt::join(words, "', '")));
  }
  if (table.name.ends_with("stray_input")) checks.emplace_back(stray_is_whole);
  if (table.name != "session") return;
  checks.emplace_back(
      "CASE WHEN seed ~ '^[0-9]{1,20}$' THEN seed::numeric <= 18446744073709551615 ELSE false END");
  checks.emplace_back("patient_code ~ '^[A-Z0-9]{3,16}$'");
  for (const char* instant : {"start_utc", "ended_utc"}) checks.push_back(is_an_instant(instant));
}

std::string statement_for(std::string_view table, const std::vector<std::string>& checks) {
  std::string additions;
  for (std::size_t i = 0; i < checks.size(); ++i)
    additions += fmt::format("{}ADD CONSTRAINT value_rule_{} CHECK ({}) NOT VALID", i == 0 ? "" : ",\n  ",
                             i + 1, checks[i]);
  return fmt::format(
      "DO $$ DECLARE old text; BEGIN\n"
      "  FOR old IN SELECT conname FROM pg_constraint WHERE conrelid = 'dorsal.\"{0}\"'::regclass AND\n"
      "    conname LIKE 'value\\_rule\\_%' LOOP\n"
      "    EXECUTE format('ALTER TABLE dorsal.\"{0}\" DROP CONSTRAINT %I', old);\n"
      "  END LOOP;\nEND $$;\n"
      "ALTER TABLE dorsal.\"{0}\" {1};\n",
      table, additions);
}

// Those that speak of a column which the other table does not have, or holds as a UUID, say nothing there.
std::vector<std::string> checks_for(SQLite::Database& sqlite, std::string_view in_file,
                                    const Columns& there) {
  std::vector<std::string> checks = checks_in_file(sqlite, in_file);
  SQLite::Statement select(sqlite, "SELECT name FROM pragma_table_info(?)");
  select.bind(1, std::string{in_file});
  while (select.executeStep()) {
    const std::string column = select.getColumn(0).getString();
    const auto at = std::ranges::find(there, column, &SharedColumn::name);
    if (at == there.end() || at->type == "uuid")
      std::erase_if(checks, [&](const std::string& check) { return names(check, column); });
  }
  return checks;
}

} // namespace

std::vector<std::string> checks_in_file(SQLite::Database& sqlite, std::string_view table) {
  constexpr std::string_view word = "CHECK (";
  const std::string sql = without_comments(statement_of(sqlite, table));
  std::vector<std::string> checks;
  for (std::size_t at = sql.find(word); at != std::string::npos; at = sql.find(word, at + 1))
    checks.push_back(in_words_of_postgres(within_brackets(sql, at + word.size())));
  return checks;
}

std::string shared_value_rules(SQLite::Database& sqlite, const SharedTable& table) {
  std::vector<std::string> checks = checks_for(sqlite, table.name, table.columns);
  add_rules_of_readers(table, checks);
  return statement_for(table.name, checks);
}

std::string shared_value_rules(SQLite::Database& sqlite, std::string_view shared, std::string_view in_file) {
  Columns columns;
  for (const char* name :
       {"kind", "grade", "who", "at_utc", "reason", "version", "protocol_text", "why", "phase"})
    columns.push_back({.name = name, .type = "text", .required = false});
  std::vector<std::string> checks = checks_for(sqlite, in_file, columns);
  checks.emplace_back("patient_code ~ '^[A-Z0-9]{3,16}$' OR patient_code = ''");
  return statement_for(shared, checks);
}

} // namespace dorsal
