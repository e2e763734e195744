#include "tools/analyse/table.h"

#include "engine/core/base/error.h"
#include "tools/analyse/csv_stream.h"
#include "tools/analyse/mark_evidence.h"
#include "tools/analyse/row_names.h"
#include "tools/analyse/row_reader.h"
#include "tools/analyse/spellings.h"
#include "tools/analyse/split_number.h"
#include "tools/analyse/time_unit.h"
#include "tools/analyse/trial_numbers.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
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

[[noreturn]] void refuse(const std::string& path, const std::string& why) {
  throw Error(ExitCode::bad_input, path + ": " + why);
}

bool all_blank(std::span<const std::string_view> fields) {
  return std::all_of(fields.begin(), fields.end(), [](auto field) { return trimmed(field).empty(); });
}

struct Reading {
  std::string path;
  std::vector<std::string> header;
  ColumnMap map;
  TimeColumn times;
  TimeUnit unit;
};

class Importer {
public:
  Importer(Table& table, const Reading& reading, const ImportSettings& settings)
      : table_(table), reading_(reading), reader_(reading.map, reading.times, settings.include_practice),
        marks_matter_(reading.unit != TimeUnit::seconds && !settings.decimal) {}

  void take(const Fields& fields, const CsvStream& stream) {
    ++table_.rows;
    const std::uint32_t line = stream.line();
    if (const auto problem = shape_problem(fields, stream)) return table_.problems.add(*problem, line);
    if (marks_matter_) marks_.see(reader_.text(fields, reading_.times.column), line);
    const auto read = reader_.read(fields);
    if (const auto* problem = std::get_if<Problem>(&read)) return leave_out(fields, *problem, line);
    keep(fields, std::get<ReadTrial>(read), line);
  }

  [[nodiscard]] const MarkEvidence& marks() const { return marks_; }
  [[nodiscard]] std::size_t above_limit() const { return above_limit_; }

private:
  std::optional<Problem> shape_problem(const Fields& fields, const CsvStream& stream) {
    const std::size_t width = reading_.header.size();
    if (stream.broken_quote()) return Problem::broken_quote;
    if (stream.zero_byte()) return Problem::zero_byte;
    if (fields.size() < width) return Problem::short_row;
    if (fields.size() == width || all_blank(std::span(fields).subspan(width))) return std::nullopt;
    refuse_split_time(fields, stream);
    return Problem::long_row;
  }

  // To leave such rows out would leave out just the slow answers.
  void refuse_split_time(const Fields& fields, const CsvStream& stream) const {
    const auto at = reading_.map.find(reading_.times.column);
    if (!at || fields.size() != reading_.header.size() + 1) return;
    const auto whole = trimmed(fields[*at]), rest = trimmed(fields[*at + 1]);
    if (is_split_number(whole, rest))
      refuse(reading_.path,
             fmt::format(
                 "line {}: the response time {}{}{} has the table's own delimiter inside; put such numbers "
                 "in quotes, or write them without thousands",
                 stream.line(), whole, stream.delimiter(), rest));
  }

  void leave_out(const Fields& fields, Problem problem, std::uint32_t line) {
    const auto same = [](const auto& name, auto field) { return name == trimmed(field); };
    const auto& header = reading_.header;
    if (std::equal(header.begin(), header.end(), fields.begin(), same)) problem = Problem::repeated_header;
    if (problem == Problem::impossible_time) {
      const double time = std::get<double>(reader_.time_ms(fields));
      above_limit_ += time > 0 && std::isfinite(time) ? 1 : 0;
    }
    table_.problems.add(problem, line);
  }

  void keep(const Fields& fields, const ReadTrial& read, std::uint32_t line) {
    const TrialVerdict verdict = judge_number(fields, answered(read.trial));
    if (verdict == TrialVerdict::duplicate) return table_.problems.add(Problem::duplicate, line);
    if (verdict == TrialVerdict::repeated) table_.problems.add(Problem::repeated_trial_number, line);
    if (verdict == TrialVerdict::numbering_restarts) table_.problems.add(Problem::numbering_restarts, line);
    for (const Problem doubt : read.doubts) table_.problems.add(doubt, line);
    group_of(fields).trials.push_back(read.trial);
  }

  TrialVerdict judge_number(const Fields& fields, bool has_answer) {
    const auto number = reader_.text(fields, Column::trial);
    if (number.empty()) return TrialVerdict::first;
    std::uint64_t course = 0;
    for (const Column c : {Column::participant, Column::session, Column::block, Column::block_kind})
      course = hash(reader_.text(fields, c), course);
    std::uint64_t row = 0;
    for (const auto field : fields) row = hash(field, row);
    return numbers_.judge({course, number, row, has_answer});
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
  const Reading& reading_;
  RowReader reader_;
  bool marks_matter_;
  MarkEvidence marks_;
  TrialNumbers numbers_;
  std::size_t above_limit_ = 0; // answers whose time is impossibly long
  std::unordered_map<std::string, std::size_t> index_;
  std::string key_;
  std::string last_key_;
  std::size_t last_ = 0;
};

Reading reading_of(const std::string& path, CsvStream& stream, const ImportSettings& settings) {
  Reading reading{path, read_header(stream, path), {}, {}, TimeUnit::milliseconds};
  const Mapping mapping = map_columns(reading.header, settings.preset, settings.named);
  if (!mapping.problems.empty()) refuse(path, fmt::format("{}", fmt::join(mapping.problems, "\n  ")));
  reading.map = mapping.map;
  const bool by_name_in_seconds = !reading.map.find(Column::response_time_ms);
  reading.unit = settings.unit.value_or(by_name_in_seconds ? TimeUnit::seconds : TimeUnit::milliseconds);
  reading.times = {by_name_in_seconds ? Column::response_time_s : Column::response_time_ms,
                   milliseconds_in(reading.unit), settings.decimal.value_or(DecimalMark::either)};
  return reading;
}

// Whether each row's first cell is a name that the header does not have.
bool has_row_names(const Reading& reading, const Fields& first_row, const CsvStream& stream) {
  const std::size_t width = reading.header.size();
  if (first_row.size() != width + 1 || trimmed(first_row.back()).empty()) return false;
  const FirstCell first = first_cell_of(reading.path, width);
  if (first == FirstCell::every_row_too_long)
    refuse(reading.path,
           fmt::format(
               "every row has one cell more than the header, from line {} on: name every column, and put "
               "numbers that hold a '{}' in quotes",
               stream.line(), stream.delimiter()));
  return first == FirstCell::row_name;
}

void take_rows(CsvStream& stream, const Reading& reading, Importer& importer, Table& table) {
  Fields fields;
  std::optional<bool> row_names;
  while (stream.next(fields)) {
    if (is_blank_line(fields)) continue;
    if (!row_names) row_names = has_row_names(reading, fields, stream);
    if (*row_names && !stream.broken_quote()) fields.erase(fields.begin());
    importer.take(fields, stream);
  }
  if (row_names.value_or(false))
    table.notes.emplace_back(
        "every row has one cell more than the header: the first is taken as R's row name");
}

bool nobody_answered(const Table& table) {
  return std::all_of(table.groups.begin(), table.groups.end(), [](const Group& group) {
    return std::none_of(group.trials.begin(), group.trials.end(), analysis::answered);
  });
}

// Angles that would all be tiny; nobody turns pictures by a few degrees only.
bool could_be_radians(const Table& table, analysis::Factor factor) {
  constexpr double whole_turn_rad = 6.2832;
  double largest = 0;
  for (const Group& group : table.groups)
    for (const analysis::TrialRow& trial : group.trials)
      largest = std::max(largest, std::abs(analysis::degrees_of(trial, factor).value_or(0)));
  return largest > 0 && largest <= whole_turn_rad;
}

void note_radians(Table& table) {
  for (const auto& [factor, column] : {std::pair{analysis::Factor::roll, Column::roll_deg},
                                       {analysis::Factor::amplitude, Column::amplitude_deg}})
    if (could_be_radians(table, factor))
      table.notes.push_back(fmt::format(
          "every {} is below 6.3: if these are radians, whatever is said per degree is 57 times too large",
          name_of(column)));
}

void add_notes(Table& table) {
  note_radians(table);
  if (!table.groups.empty() && nobody_answered(table))
    table.notes.emplace_back("no row has a response: is that the right column?");
  const auto at = std::find(table.by.begin(), table.by.end(), Column::participant) - table.by.begin();
  std::vector<std::string> codes;
  for (const Group& group : table.groups) {
    if (static_cast<std::size_t>(at) >= group.key.size()) continue;
    const std::string& code = group.key[static_cast<std::size_t>(at)];
    if (codes.empty() || codes.back() != code) codes.push_back(code);
  }
  for (auto& sentence : near_spellings(codes)) table.notes.push_back(std::move(sentence));
}

std::string_view words_for(DecimalMark mark) {
  return mark == DecimalMark::point ? "points as decimals and commas as thousands"
                                    : "commas as decimals and points as thousands";
}

// With other marks, where the response times show that the first reading was wrong.
Table read_again(const std::string& path, const ImportSettings& settings, DecimalMark mark) {
  ImportSettings other = settings;
  other.decimal = mark;
  Table table = read_table(path, other);
  table.notes.push_back(fmt::format("response times are read with {}", words_for(mark)));
  return table;
}

} // namespace

Table read_table(const std::string& path, const ImportSettings& settings) {
  CsvStream stream(path);
  const Reading reading = reading_of(path, stream, settings);
  Table table;
  table.path = path;
  table.by = grouping(settings, reading.map, path);
  Importer importer(table, reading, settings);
  take_rows(stream, reading, importer, table);
  const auto marks = importer.marks().verdict();
  if (const auto* doubt = std::get_if<std::string>(&marks)) refuse(path, *doubt);
  if (const auto mark = std::get<DecimalMark>(marks); mark != DecimalMark::either)
    return read_again(path, settings, mark);
  const auto doubt =
      settings.unit ? std::nullopt : doubt_of_unit(table, reading.unit, importer.above_limit());
  if (doubt) refuse(path, *doubt);
  add_notes(table);
  return table;
}

} // namespace dorsal::analyse
