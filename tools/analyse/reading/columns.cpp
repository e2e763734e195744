#include "tools/analyse/reading/columns.h"

#include "engine/core/base/names.h"

#include <fmt/format.h>

namespace dorsal::analyse {
namespace {

constexpr Names<Column, column_count> column_names{{{Column::side, "side"},
                                                    {Column::response, "response"},
                                                    {Column::response_time_ms, "response_time_ms"},
                                                    {Column::response_time_s, "response_time_s"},
                                                    {Column::participant, "participant"},
                                                    {Column::session, "session"},
                                                    {Column::group, "group"},
                                                    {Column::condition, "condition"},
                                                    {Column::block, "block"},
                                                    {Column::block_kind, "block_kind"},
                                                    {Column::trial, "trial"},
                                                    {Column::roll_deg, "roll_deg"},
                                                    {Column::amplitude_deg, "amplitude_deg"},
                                                    {Column::view_deg, "view_deg"},
                                                    {Column::brightness, "brightness"},
                                                    {Column::outcome, "outcome"},
                                                    {Column::correct, "correct"}}};

// The first name of each is the one that is written.
constexpr Names<Preset, 23> names_of_presets{{{Preset::automatic, "auto"},
                                              {Preset::dorsal, "dorsal"},
                                              {Preset::jspsych, "jspsych"},
                                              {Preset::jspsych, "jspsych6"},
                                              {Preset::jspsych, "jspsych7"},
                                              {Preset::jspsych, "jspsych8"},
                                              {Preset::psychopy, "psychopy"},
                                              {Preset::psychopy, "psychopy-wide"},
                                              {Preset::psychopy, "psychopy-long"},
                                              {Preset::pebl, "pebl"},
                                              {Preset::opensesame, "opensesame"},
                                              {Preset::labjs, "labjs"},
                                              {Preset::labjs, "lab.js"},
                                              {Preset::eprime, "eprime"},
                                              {Preset::eprime, "e-prime"},
                                              {Preset::eprime, "eprime2"},
                                              {Preset::eprime, "eprime3"},
                                              {Preset::expyriment, "expyriment"},
                                              {Preset::bids, "bids"},
                                              {Preset::psychtoolbox, "psychtoolbox"},
                                              {Preset::psychtoolbox, "ptb"},
                                              {Preset::bids, "bids-events"},
                                              {Preset::automatic, "automatic"}}};

} // namespace

std::string_view name_of(Column column) { return column_names.name_of(column); }
std::optional<Column> parse_column(std::string_view name) { return column_names.parse(name); }
std::string_view name_of(Preset preset) { return names_of_presets.name_of(preset); }
std::optional<Preset> parse_preset(std::string_view name) { return names_of_presets.parse(name); }

std::string preset_names() {
  std::string names;
  for (const auto& [preset, name] : names_of_presets.table)
    if (names_of_presets.name_of(preset) == name) names += (names.empty() ? "" : ", ") + std::string(name);
  return names;
}

} // namespace dorsal::analyse
