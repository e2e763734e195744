#pragma once
// Which column of a table is what. Dorsal's own names are tried first, then those of a preset; `--columns
// ours=theirs` comes before both; `ours=#3` is the third column. A name that stands in the header twice is
// never chosen for the reader: the columns are named, and one is to be given by its number. Times are
// milliseconds unless the column is given as response_time_s. Without a side column, side follows from
// response and correct.
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal::analyse {

enum class Column {
  side,
  response,
  response_time_ms,
  response_time_s,
  participant,
  session,
  block,
  block_kind,
  trial,
  roll_deg,
  amplitude_deg,
  view_deg,
  brightness,
  outcome,
  correct
};
inline constexpr std::size_t column_count = 15;

enum class Preset { dorsal, jspsych, psychopy, pebl };

[[nodiscard]] std::string_view name_of(Column column);
[[nodiscard]] std::optional<Column> parse_column(std::string_view name);
[[nodiscard]] std::optional<Preset> parse_preset(std::string_view name);

struct ColumnName {
  Column column;
  std::string theirs;
};

// Where each column stands in the header; nothing where the table has none.
class ColumnMap {
public:
  [[nodiscard]] std::optional<std::size_t> find(Column column) const {
    return at_[static_cast<std::size_t>(column)];
  }
  void set(Column column, std::size_t index) { at_[static_cast<std::size_t>(column)] = index; }

private:
  std::array<std::optional<std::size_t>, column_count> at_;
};

struct Mapping {
  ColumnMap map;
  std::vector<std::string> problems; // one sentence each; a mapping with problems cannot be used
};

[[nodiscard]] Mapping map_columns(const std::vector<std::string>& header, Preset preset,
                                  const std::vector<ColumnName>& named);

} // namespace dorsal::analyse
