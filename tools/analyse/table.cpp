#include "tools/analyse/table.h"

#include "engine/core/error.h"
#include "tools/analyse/csv_stream.h"
#include "tools/analyse/number_text.h"
#include "tools/analyse/row_reader.h"
#include "tools/analyse/seen.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <unordered_map>

namespace dorsal::analyse {
namespace {

constexpr char key_separator = '\x1f';

std::vector<std::string> read_header(CsvStream& stream, const std::string& path) {
  Fields fields;
  if (!stream.next(fields))
    throw Error(ExitCode::bad_input, path + " is empty; a table begins with a header line");
  std::vector<std::string> header;
  for (const auto field : fields) header.emplace_back(trimmed(field));
  return header;
}

std::vector<Column> grouping(const ImportSettings& settings, const ColumnMap& map, const std::string& path) {
  std::vector<Column> by;
  for (const Column column : settings.by.value_or(std::vector{Column::participant, Column::session})) {
    if (map.find(column))
      by.push_back(column);
    else if (settings.by)
      throw Error(ExitCode::bad_input,
                  fmt::format("{} has no column for {}, which --by names", path, name_of(column)));
  }
  return by;
}

class Importer {
public:
  Importer(Table& table, const ColumnMap& map, const ImportSettings& settings)
      : table_(table), map_(map), reader_(map, settings.include_practice) {}

  void take(const Fields& fields, std::size_t width, const CsvStream& stream) {
    ++table_.rows;
    const std::uint32_t line = stream.line();
    if (stream.broken_quote()) return table_.problems.add(Problem::broken_quote, line);
    if (fields.size() < width) return table_.problems.add(Problem::short_row, line);
    const auto read = reader_.read(fields);
    if (const auto* problem = std::get_if<Problem>(&read)) return table_.problems.add(*problem, line);
    keep(fields, std::get<ReadTrial>(read), line);
  }

private:
  void keep(const Fields& fields, const ReadTrial& read, std::uint32_t line) {
    if (is_duplicate(fields, line)) return table_.problems.add(Problem::duplicate, line);
    if (read.taken_as_time_out) table_.problems.add(Problem::no_answer_taken_as_time_out, line);
    if (read.unreadable_angle) table_.problems.add(Problem::unreadable_angle, line);
    group_of(fields).trials.push_back(read.trial);
  }

  // Same participant, session, block and trial number: a duplicate if response and time agree too.
  bool is_duplicate(const Fields& fields, std::uint32_t line) {
    if (reader_.text(fields, Column::trial).empty()) return false;
    std::uint64_t key = 0;
    for (const Column c :
         {Column::participant, Column::session, Column::block, Column::block_kind, Column::trial})
      key = hash(reader_.text(fields, c), key);
    std::uint64_t answer = key;
    for (const Column c : {Column::side, Column::response, Column::response_time_ms, Column::response_time_s})
      answer = hash(reader_.text(fields, c), answer);
    const Sighting sighting = seen_.insert(key, answer);
    if (sighting == Sighting::same_answer) return true;
    if (sighting == Sighting::same_number) table_.problems.add(Problem::repeated_trial_number, line);
    return false;
  }

  Group& group_of(const Fields& fields) {
    key_.clear();
    for (const Column column : table_.by) {
      key_ += reader_.text(fields, column);
      key_ += key_separator;
    }
    if (!table_.groups.empty() && key_ == last_key_) return table_.groups[last_];
    const auto [found, is_new] = index_.try_emplace(key_, table_.groups.size());
    if (is_new) table_.groups.push_back({key_values(fields), {}});
    last_key_ = key_;
    last_ = found->second;
    return table_.groups[last_];
  }

  std::vector<std::string> key_values(const Fields& fields) const {
    std::vector<std::string> values;
    for (const Column column : table_.by) values.emplace_back(reader_.text(fields, column));
    return values;
  }

  Table& table_;
  ColumnMap map_;
  RowReader reader_;
  Seen seen_;
  std::unordered_map<std::string, std::size_t> index_;
  std::string key_;
  std::string last_key_;
  std::size_t last_ = 0;
};

bool blank(const Fields& fields) { return fields.size() == 1 && trimmed(fields.front()).empty(); }

} // namespace

Table read_table(const std::string& path, const ImportSettings& settings) {
  CsvStream stream(path);
  const auto header = read_header(stream, path);
  const Mapping mapping = map_columns(header, settings.preset, settings.named);
  if (!mapping.problems.empty())
    throw Error(ExitCode::bad_input, fmt::format("{}: {}", path, fmt::join(mapping.problems, "\n  ")));
  Table table;
  table.path = path;
  table.by = grouping(settings, mapping.map, path);
  Importer importer(table, mapping.map, settings);
  Fields fields;
  while (stream.next(fields))
    if (!blank(fields)) importer.take(fields, header.size(), stream);
  return table;
}

} // namespace dorsal::analyse
