#pragma once
// The columns that Dorsal knows, the programs whose tables it knows, and where each column stands in a table.
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal::analyse {

enum class Column {
  side, // of the picture, or the right answer
  response,
  response_time_ms,
  response_time_s,
  participant,
  session,
  group,
  condition,
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
inline constexpr std::size_t column_count = 17;

// Which program wrote the table; `automatic`: found out.
enum class Preset {
  automatic,
  dorsal,
  jspsych,
  psychopy,
  pebl,
  opensesame,
  labjs,
  eprime,
  expyriment,
  bids,
  psychtoolbox
};

enum class TimeUnit { milliseconds, seconds, microseconds };

[[nodiscard]] std::string_view name_of(Column column);
[[nodiscard]] std::optional<Column> parse_column(std::string_view name);
[[nodiscard]] std::string_view name_of(Preset preset);
[[nodiscard]] std::optional<Preset> parse_preset(std::string_view name); // versions too: jspsych6
[[nodiscard]] std::string preset_names();                                // for a message

struct ColumnName {
  Column column;
  std::string theirs;
  bool unit_told = true; // false: of a time whose unit is to be found out ("rt=theirs")
};

// Where each column stands in the header; nothing where the table has none.
class ColumnMap {
public:
  [[nodiscard]] std::optional<std::size_t> find(Column column) const {
    return at_[static_cast<std::size_t>(column)];
  }
  void set(Column column, std::optional<std::size_t> index) { at_[static_cast<std::size_t>(column)] = index; }

private:
  std::array<std::optional<std::size_t>, column_count> at_;
};

} // namespace dorsal::analyse
