#include "tools/analyse/columns.h"

#include "engine/core/base/names.h"
#include "tools/analyse/number_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace dorsal::analyse {
namespace {

constexpr Names<Column, column_count> column_names{{{Column::side, "side"},
                                                    {Column::response, "response"},
                                                    {Column::response_time_ms, "response_time_ms"},
                                                    {Column::response_time_s, "response_time_s"},
                                                    {Column::participant, "participant"},
                                                    {Column::session, "session"},
                                                    {Column::block, "block"},
                                                    {Column::block_kind, "block_kind"},
                                                    {Column::trial, "trial"},
                                                    {Column::roll_deg, "roll_deg"},
                                                    {Column::amplitude_deg, "amplitude_deg"},
                                                    {Column::view_deg, "view_deg"},
                                                    {Column::brightness, "brightness"},
                                                    {Column::outcome, "outcome"},
                                                    {Column::correct, "correct"}}};

constexpr Names<Preset, 4> preset_names{{{Preset::dorsal, "dorsal"},
                                         {Preset::jspsych, "jspsych"},
                                         {Preset::psychopy, "psychopy"},
                                         {Preset::pebl, "pebl"}}};

struct Alias {
  Preset preset;
  Column column;
  std::string_view theirs;
};

// The names that each program's own trial tables use, most usual first (jsPsych 7-8 data, PsychoPy 2024 wide
// CSV with a key_resp component, PEBL 2 trial files).
constexpr Alias aliases[] = {
    {Preset::jspsych, Column::response_time_ms, "rt"},
    {Preset::jspsych, Column::side, "correct_response"},
    {Preset::jspsych, Column::participant, "subject_id"},
    {Preset::jspsych, Column::participant, "subject"},
    {Preset::jspsych, Column::participant, "participant_id"},
    {Preset::jspsych, Column::session, "session_id"},
    {Preset::jspsych, Column::trial, "trial_index"},
    {Preset::jspsych, Column::roll_deg, "angle"},
    {Preset::jspsych, Column::roll_deg, "rotation"},
    {Preset::psychopy, Column::response_time_s, "key_resp.rt"},
    {Preset::psychopy, Column::response, "key_resp.keys"},
    {Preset::psychopy, Column::correct, "key_resp.corr"},
    {Preset::psychopy, Column::side, "corrAns"},
    {Preset::psychopy, Column::side, "correctAns"},
    {Preset::psychopy, Column::trial, "trials.thisN"},
    {Preset::psychopy, Column::roll_deg, "angle"},
    {Preset::psychopy, Column::roll_deg, "ori"},
    {Preset::pebl, Column::response_time_ms, "rt"},
    {Preset::pebl, Column::response, "resp"},
    {Preset::pebl, Column::correct, "corr"},
    {Preset::pebl, Column::participant, "subnum"},
    {Preset::pebl, Column::participant, "sub"},
    {Preset::pebl, Column::trial, "trialnum"},
    {Preset::pebl, Column::roll_deg, "angle"},
};

std::optional<std::size_t> index_of(const std::vector<std::string>& header, std::string_view name) {
  const auto found = std::find(header.begin(), header.end(), name);
  if (found == header.end()) return std::nullopt;
  return static_cast<std::size_t>(found - header.begin());
}

// "#3" is the third column, unless a column is called so.
std::optional<std::size_t> index_of_named(const std::vector<std::string>& header, const std::string& theirs) {
  if (const auto at = index_of(header, theirs)) return at;
  const auto number = theirs.starts_with('#') ? read_number(theirs.substr(1)) : NumberText{Missing{}};
  const auto* value = std::get_if<double>(&number);
  if (!value || !(*value >= 1 && *value <= static_cast<double>(header.size()))) return std::nullopt;
  return static_cast<std::size_t>(*value) - 1;
}

void map_own_names(Mapping& mapping, const std::vector<std::string>& header) {
  for (const auto& [column, name] : column_names.table)
    if (const auto at = index_of(header, name)) mapping.map.set(column, *at);
}

void map_aliases(Mapping& mapping, const std::vector<std::string>& header, Preset preset) {
  for (const Alias& alias : aliases) {
    if (alias.preset != preset || mapping.map.find(alias.column)) continue;
    if (const auto at = index_of(header, alias.theirs)) mapping.map.set(alias.column, *at);
  }
}

std::vector<std::size_t> numbers_of(const std::vector<std::string>& header, const std::string& name) {
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < header.size(); ++i)
    if (header[i] == name) numbers.push_back(i + 1);
  return numbers;
}

// Every column in use whose name stands in the header more than once, unless it was given by its number.
void refuse_ambiguous(Mapping& mapping, const std::vector<std::string>& header,
                      const std::vector<ColumnName>& named) {
  for (const auto& [column, ours] : column_names.table) {
    const auto at = mapping.map.find(column);
    const auto numbers = at ? numbers_of(header, header[*at]) : std::vector<std::size_t>{};
    const auto by_number = [&, wanted = column](const ColumnName& n) {
      return n.column == wanted && n.theirs != header[*at];
    };
    if (numbers.size() > 1 && std::none_of(named.begin(), named.end(), by_number))
      mapping.problems.push_back(
          fmt::format("columns {} have the same name '{}'; say by its number which one is {}, as in "
                      "--columns {}=#{}",
                      fmt::join(numbers, " and "), header[*at], ours, ours, numbers.front()));
  }
}

void map_named(Mapping& mapping, const std::vector<std::string>& header,
               const std::vector<ColumnName>& named) {
  for (const auto& [column, theirs] : named) {
    if (const auto at = index_of_named(header, theirs))
      mapping.map.set(column, *at);
    else
      mapping.problems.push_back(fmt::format("--columns names '{}', which is not in the header", theirs));
  }
}

void require(Mapping& mapping, bool present, std::string_view what) {
  if (!present) mapping.problems.push_back(fmt::format("no column for {}; name one with --columns", what));
}

} // namespace

std::string_view name_of(Column column) { return column_names.name_of(column); }
std::optional<Column> parse_column(std::string_view name) { return column_names.parse(name); }
std::optional<Preset> parse_preset(std::string_view name) { return preset_names.parse(name); }

Mapping map_columns(const std::vector<std::string>& header, Preset preset,
                    const std::vector<ColumnName>& named) {
  Mapping mapping;
  map_own_names(mapping, header);
  map_aliases(mapping, header, preset);
  map_named(mapping, header, named);
  refuse_ambiguous(mapping, header, named);
  const ColumnMap& map = mapping.map;
  require(mapping, map.find(Column::side) || map.find(Column::correct), "side (or correct)");
  require(mapping, map.find(Column::response).has_value(), "response");
  require(mapping, map.find(Column::response_time_ms) || map.find(Column::response_time_s),
          "response_time_ms");
  if (!mapping.problems.empty())
    mapping.problems.push_back(fmt::format("the header has: {}", fmt::join(header, ", ")));
  return mapping;
}

} // namespace dorsal::analyse
