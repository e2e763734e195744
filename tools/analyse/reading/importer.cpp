#include "tools/analyse/reading/importer.h"

#include "engine/core/base/error.h"
#include "tools/analyse/reading/split_number.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace dorsal::analyse {
namespace {

constexpr char key_separator = '\x1f';

bool all_blank(std::span<const std::string_view> fields) {
  return std::all_of(fields.begin(), fields.end(), [](auto field) { return trimmed(field).empty(); });
}

} // namespace

Importer::Importer(Table& table, const TableReading& reading, const ImportSettings& settings)
    : table_(table), reading_(reading), reader_(reading.rules), rows_to_show_(settings.rows_to_show) {}

void Importer::take(const Fields& fields, const CsvStream& stream) {
  ++table_.rows;
  const std::uint32_t line = stream.line();
  if (const auto problem = shape_problem(fields, stream)) {
    table_.problems.add(*problem, line);
    return show(fields, line, nullptr, problem);
  }
  if (reading_.marks_matter) marks_.see(reader_.text(fields, reading_.rules.times.column), line);
  const auto read = reader_.read(fields);
  if (const auto* problem = std::get_if<Problem>(&read)) return leave_out(fields, *problem, line);
  keep(fields, std::get<ReadTrial>(read), line);
}

std::optional<Problem> Importer::shape_problem(const Fields& fields, const CsvStream& stream) const {
  const std::size_t width = reading_.header.size();
  if (stream.broken_quote()) return Problem::broken_quote;
  if (stream.zero_byte()) return Problem::zero_byte;
  if (fields.size() < width) return Problem::short_row;
  if (fields.size() == width || all_blank(std::span(fields).subspan(width))) return std::nullopt;
  refuse_split_time(fields, stream);
  return Problem::long_row;
}

// To leave such rows out would leave out just the slow answers.
void Importer::refuse_split_time(const Fields& fields, const CsvStream& stream) const {
  const auto at = reading_.rules.map.find(reading_.rules.times.column);
  if (!at || fields.size() != reading_.header.size() + 1) return;
  const auto whole = trimmed(fields[*at]), rest = trimmed(fields[*at + 1]);
  if (is_split_number(whole, rest))
    throw Error(
        ExitCode::bad_input,
        fmt::format("{}: line {}: the response time {}{}{} has the table's own delimiter inside; put such "
                    "numbers in quotes, or write them without thousands",
                    reading_.path, stream.line(), whole, stream.delimiter(), rest));
}

void Importer::leave_out(const Fields& fields, Problem problem, std::uint32_t line) {
  const auto same = [](const auto& name, auto field) { return name == trimmed(field); };
  const auto& header = reading_.header;
  if (std::equal(header.begin(), header.end(), fields.begin(), same)) problem = Problem::repeated_header;
  if (problem == Problem::impossible_time) {
    const auto time = reader_.time_ms(fields);
    const auto* value = std::get_if<double>(&time);
    above_limit_ += value && *value > 0 && std::isfinite(*value) ? 1 : 0;
  }
  table_.problems.add(problem, line);
  show(fields, line, nullptr, problem);
}

void Importer::keep(const Fields& fields, const ReadTrial& read, std::uint32_t line) {
  const TrialVerdict verdict = judge_number(fields, answered(read.trial));
  if (verdict == TrialVerdict::duplicate) {
    table_.problems.add(Problem::duplicate, line);
    return show(fields, line, nullptr, Problem::duplicate);
  }
  if (verdict == TrialVerdict::repeated) table_.problems.add(Problem::repeated_trial_number, line);
  if (verdict == TrialVerdict::numbering_restarts) table_.problems.add(Problem::numbering_restarts, line);
  for (const Problem doubt : read.doubts) table_.problems.add(doubt, line);
  group_of(fields).trials.push_back(read.trial);
  show(fields, line, &read, std::nullopt);
}

void Importer::show(const Fields& fields, std::uint32_t line, const ReadTrial* read,
                    std::optional<Problem> problem) {
  if (table_.shown.size() >= rows_to_show_) return;
  RowShown row{reading_.path,
               line,
               key_values(fields),
               std::string(reader_.text(fields, Column::response)),
               std::string(reader_.text(fields, Column::side)),
               read ? std::optional{read->trial} : std::nullopt,
               {}};
  if (problem) row.problems.push_back(*problem);
  if (read) row.problems.insert(row.problems.end(), read->doubts.begin(), read->doubts.end());
  table_.shown.push_back(std::move(row));
}

TrialVerdict Importer::judge_number(const Fields& fields, bool has_answer) {
  const auto number = reader_.text(fields, Column::trial);
  if (number.empty()) return TrialVerdict::first;
  std::uint64_t course = 0;
  for (const Column c : {Column::participant, Column::session, Column::block, Column::block_kind})
    course = hash(reader_.text(fields, c), course);
  std::uint64_t row = 0;
  for (const auto field : fields) row = hash(field, row);
  return numbers_.judge({course, number, row, has_answer});
}

// Of a column, or of the file where its name tells it.
std::string_view Importer::cell(const Fields& fields, Column column) const {
  if (column == Column::participant && reading_.participant) return *reading_.participant;
  if (column == Column::session && reading_.session) return *reading_.session;
  return reader_.text(fields, column);
}

Group& Importer::group_of(const Fields& fields) {
  key_.clear();
  for (const Column column : table_.by) {
    key_ += cell(fields, column);
    key_ += key_separator;
  }
  if (!table_.groups.empty() && key_ == last_key_) return table_.groups[last_];
  const auto [found, is_new] = index_.try_emplace(key_, table_.groups.size());
  if (is_new) table_.groups.push_back({key_values(fields), {}});
  last_key_ = key_;
  last_ = found->second;
  return table_.groups[last_];
}

std::vector<std::string> Importer::key_values(const Fields& fields) const {
  std::vector<std::string> values;
  for (const Column column : table_.by) values.emplace_back(cell(fields, column));
  return values;
}

} // namespace dorsal::analyse
