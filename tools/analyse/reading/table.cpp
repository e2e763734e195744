#include "tools/analyse/reading/table.h"

#include "engine/core/base/error.h"
#include "tools/analyse/reading/importer.h"
#include "tools/analyse/reading/row_names.h"
#include "tools/analyse/reading/spellings.h"
#include "tools/analyse/reading/time_unit.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <unordered_map>

namespace dorsal::analyse {
namespace {

[[noreturn]] void refuse_table(const std::string& path, const std::string& why) {
  throw Error(ExitCode::bad_input, path + ": " + why);
}

// Whether a file tells the column, by a column of its own or by its name.
bool tells(const TableReading& reading, Column column) {
  return reading.rules.map.find(column) || (column == Column::participant && reading.participant) ||
         (column == Column::session && reading.session);
}

std::vector<Column> grouping(const ImportSettings& settings, const TableReading& reading) {
  std::vector<Column> by;
  for (const Column column : settings.by.value_or(std::vector{Column::participant, Column::session})) {
    if (tells(reading, column))
      by.push_back(column);
    else if (settings.by)
      throw Error(ExitCode::bad_input,
                  fmt::format("{} has no column for {}, which --by names", reading.path, name_of(column)));
  }
  return by;
}

// Whether each row's first cell is a name that the header does not have.
bool has_row_names(const TableReading& reading, const Fields& first_row, const CsvStream& stream) {
  const std::size_t width = reading.header.size();
  if (first_row.size() != width + 1 || trimmed(first_row.back()).empty()) return false;
  const FirstCell first = first_cell_of(reading.path, stream.layout(), width);
  if (first == FirstCell::every_row_too_long)
    refuse_table(
        reading.path,
        fmt::format(
            "every row has one cell more than the header, from line {} on: name every column, and put "
            "numbers that hold a '{}' in quotes",
            stream.line(), stream.delimiter()));
  return first == FirstCell::row_name;
}

void take_rows(TableReading& reading, Importer& importer, Table& table) {
  Fields fields;
  std::optional<bool> row_names;
  CsvStream& stream = *reading.stream;
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

std::size_t count_trials(const Table& table) {
  std::size_t count = 0;
  for (const Group& group : table.groups) count += group.trials.size();
  return count;
}

Table read_one(const std::string& path, const ImportSettings& settings, bool name_is_participant);

// With other marks, where the response times show that the first reading was wrong.
Table read_again(const std::string& path, const ImportSettings& settings, DecimalMark mark,
                 bool name_is_participant) {
  ImportSettings other = settings;
  other.decimal = mark;
  Table table = read_one(path, other, name_is_participant);
  table.notes.push_back(fmt::format("response times are read with {}", words_for(mark)));
  return table;
}

Table read_one(const std::string& path, const ImportSettings& settings, bool name_is_participant) {
  TableReading reading = reading_of(path, settings);
  if (!name_is_participant && settings.participant != ParticipantFrom::name) reading.participant.reset();
  Table table;
  table.path = path;
  table.by = grouping(settings, reading);
  Importer importer(table, reading, settings);
  take_rows(reading, importer, table);
  const auto marks = importer.marks().verdict();
  if (const auto* doubt = std::get_if<std::string>(&marks)) refuse_table(path, *doubt);
  if (const auto mark = std::get<DecimalMark>(marks); mark != DecimalMark::either)
    return read_again(path, settings, mark, name_is_participant);
  const auto doubt =
      settings.unit ? std::nullopt : doubt_of_unit(table, reading.unit, importer.above_limit());
  if (doubt) refuse_table(path, *doubt);
  if (reading.stream->comment_lines() > 0)
    reading.taken.push_back(
        {"comment lines skipped", fmt::format("{} below the header", reading.stream->comment_lines())});
  if (reading.participant && std::ranges::find(table.by, Column::participant) != table.by.end())
    reading.taken.push_back(
        {"participant", fmt::format("'{}'", *reading.participant), Sure::likely, "by the file's name"});
  table.files.push_back({path, std::move(reading.taken), table.rows, count_trials(table), {}});
  return table;
}

// Groups of the same key become one; the keys get as many values as the whole table is grouped by.
class Joiner {
public:
  explicit Joiner(const std::vector<Table>& tables) {
    for (const Column column : {Column::participant, Column::session})
      if (std::ranges::any_of(tables, [&](const Table& t) { return has(t, column); }))
        whole_.by.push_back(column);
    for (const Table& t : tables) // what --by names, every file has
      for (const Column column : t.by)
        if (std::ranges::find(whole_.by, column) == whole_.by.end()) whole_.by.push_back(column);
    if (!tables.empty() &&
        std::ranges::all_of(tables, [&](const Table& t) { return t.by == tables.front().by; }))
      whole_.by = tables.front().by;
  }

  void take(Table& table) {
    const auto file = static_cast<std::uint32_t>(whole_.files.size());
    whole_.rows += table.rows;
    whole_.problems.add_file(table.problems, file);
    for (auto& note : table.notes) whole_.notes.push_back(fmt::format("{}: {}", table.path, note));
    for (Group& group : table.groups) take_group(std::move(group), table.by);
    std::ranges::move(table.shown, std::back_inserter(whole_.shown));
    std::ranges::move(table.files, std::back_inserter(whole_.files));
  }

  void refused(const std::string& path, const std::string& why) {
    whole_.files.push_back({path, {}, 0, 0, why});
  }

  [[nodiscard]] Table& whole() { return whole_; }

private:
  static bool has(const Table& table, Column column) {
    return std::ranges::find(table.by, column) != table.by.end();
  }

  void take_group(Group group, const std::vector<Column>& by) {
    std::vector<std::string> key;
    std::string joined;
    for (const Column column : whole_.by) {
      const auto at = std::ranges::find(by, column);
      key.push_back(at == by.end() ? "" : group.key[static_cast<std::size_t>(at - by.begin())]);
      joined += key.back() + '\x1f';
    }
    const auto [found, is_new] = index_.try_emplace(joined, whole_.groups.size());
    if (is_new) {
      whole_.groups.push_back({std::move(key), std::move(group.trials)});
      return;
    }
    auto& trials = whole_.groups[found->second].trials;
    trials.insert(trials.end(), group.trials.begin(), group.trials.end());
  }

  Table whole_;
  std::unordered_map<std::string, std::size_t> index_;
};

} // namespace

Table read_table(const std::string& path, const ImportSettings& settings) {
  const bool by_name = participant_in_name(path) != std::filesystem::path(path).stem().string();
  Table table = read_one(path, settings, by_name);
  add_notes(table);
  return table;
}

Table read_tables(const std::vector<std::string>& paths, const ImportSettings& settings) {
  if (paths.size() == 1) return read_table(paths.front(), settings);
  std::vector<Table> tables;
  std::vector<std::pair<std::string, std::string>> refusals;
  for (const auto& path : paths) {
    try {
      tables.push_back(read_one(path, settings, true));
    } catch (const Error& error) {
      refusals.emplace_back(path, error.what());
    }
  }
  if (tables.empty()) {
    std::vector<std::string> reasons;
    for (const auto& [path, why] : refusals) reasons.push_back(why);
    throw Error(ExitCode::bad_input,
                fmt::format("none of {} files can be used:\n  {}", paths.size(), fmt::join(reasons, "\n  ")));
  }
  Joiner joiner(tables);
  for (Table& table : tables) joiner.take(table);
  for (const auto& [path, why] : refusals) joiner.refused(path, why);
  Table whole = std::move(joiner.whole());
  whole.path = fmt::format("{} and {} more", paths.front(), paths.size() - 1);
  add_notes(whole);
  return whole;
}

} // namespace dorsal::analyse
