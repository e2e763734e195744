#include "engine/clinic/export/column_type.h"

#include "engine/clinic/export/export_tables.h"
#include "engine/core/task/task.h"

#include <algorithm>
#include <array>
#include <optional>

namespace dorsal {
namespace {

constexpr std::array flag_names{"correct", "catch_trial", "fast_guess", "simulated", "again"};
constexpr std::array integer_names{"block",  "trial", "plan",  "missed_frames", "stray_inputs", "place",
                                   "rating", "stage", "times", "quota",         "pain_before"};
constexpr std::array number_names{"level", "right", "value", "low", "high"};

bool is_in(std::string_view name, const auto& names) { return std::ranges::find(names, name) != names.end(); }

struct Levels {
  std::string_view name;
  std::vector<std::string> levels;
  std::string_view table{}; // empty: of all that have the column
};

const std::vector<Levels>& all_levels() {
  static const std::vector<std::string> sides{"left", "right"},
      qualities{"hardware", "composited", "estimate", "round-trip", "simulated"},
      devices{"key", "mouse", "touch"};
  static const std::vector<Levels> all{
      {"block_kind", {"practice", "assess", "control", "train"}},
      {"session_state", {"running", "complete", "stopped"}},
      {"side", sides},
      {"response", sides},
      {"movement", {"rotation", "flexion", "combined", "none"}, shown_trials},
      {"outcome", {"answered", "time_out", "anticipation", "voided"}, shown_trials},
      {"outcome", {"answered", "time_out", "voided"}, led_trials},
      {"outcome", {"done", "skipped", "stopped"}, activities},
      {"onset_quality", qualities},
      {"cue_quality", qualities},
      {"response_device", devices},
      {"answer_device", devices},
      {"amplitude", {"subtle", "medium", "marked", "none"}},
      {"head", {"following", "forward", "none"}},
      {"brightness", {"normal", "dim"}},
      {"answered_by", {"patient", "helper"}},
      {"led_by", {"helper", "machine"}}};
  return all;
}

std::optional<ColumnType> of_a_factor(std::string_view table, std::string_view name) {
  if (table != led_trials) return {};
  for (const Task& task : tasks())
    for (const Factor& factor : task.factors)
      if (is_led(task.id) && factor.name == name)
        return ColumnType{.type = CellType::number, .unit = std::string{factor.unit}};
  return {};
}

} // namespace

ColumnType type_of_column(std::string_view table, std::string_view name) {
  for (const Levels& known : all_levels())
    if (known.name == name && (known.table.empty() || known.table == table))
      return {.type = CellType::level, .levels = known.levels};
  if (auto factor = of_a_factor(table, name)) return *factor;
  if (name.ends_with("_ns")) return {.type = CellType::integer, .unit = "ns"};
  if (name.ends_with("_minutes")) return {.type = CellType::integer, .unit = "min"};
  if (name.ends_with("_ms")) return {.type = CellType::number, .unit = "ms"};
  if (name.ends_with("_deg")) return {.type = CellType::number, .unit = "deg"};
  if (is_in(name, flag_names)) return {.type = CellType::flag};
  if (is_in(name, integer_names)) return {.type = CellType::integer};
  if (is_in(name, number_names)) return {.type = CellType::number};
  return {};
}

} // namespace dorsal
