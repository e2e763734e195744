#include "tools/analyse/analyse_table.h"

#include "engine/system/output_file.h"
#include "tools/analyse/html_report.h"
#include "tools/analyse/json_report.h"
#include "tools/analyse/rules_file.h"
#include "tools/analyse/text_report.h"
#include "tools/analyse/time_unit.h"

#include <fmt/format.h>

#include <ostream>

namespace dorsal::analyse {
namespace {

Column column_of(const std::string& name) {
  const auto column = parse_column(name);
  if (!column) throw Error(ExitCode::usage, fmt::format("'{}' is not a column that Dorsal knows", name));
  return *column;
}

ColumnName column_name(const std::string& text) {
  const auto at = text.find('=');
  if (at == std::string::npos)
    throw Error(ExitCode::usage, fmt::format("--columns wants ours=theirs, not '{}'", text));
  return {column_of(text.substr(0, at)), text.substr(at + 1)};
}

Preset preset_of(const std::string& name) {
  const auto preset = parse_preset(name);
  if (!preset)
    throw Error(ExitCode::usage,
                fmt::format("unknown preset '{}'; known: dorsal, jspsych, psychopy, pebl", name));
  return *preset;
}

std::optional<TimeUnit> unit_of(const std::string& name) {
  const auto unit = parse_time_unit(name);
  if (!unit && !name.empty())
    throw Error(ExitCode::usage, fmt::format("unknown unit '{}'; known: ms, s, us", name));
  return unit;
}

std::optional<DecimalMark> decimal_of(const std::string& name) {
  if (name.empty()) return std::nullopt;
  if (name == "point") return DecimalMark::point;
  if (name == "comma") return DecimalMark::comma;
  throw Error(ExitCode::usage, fmt::format("--decimal wants point or comma, not '{}'", name));
}

ImportSettings import_settings(const AnalyseOptions& options) {
  ImportSettings settings;
  settings.preset = preset_of(options.preset);
  for (const auto& text : options.columns) settings.named.push_back(column_name(text));
  settings.unit = unit_of(options.unit);
  settings.decimal = decimal_of(options.decimal);
  if (!options.by.empty()) settings.by.emplace();
  for (const auto& name : options.by) settings.by->push_back(column_of(name));
  return settings;
}

Table usable_table(const std::string& path, const ImportSettings& settings) {
  Table table = read_table(path, settings);
  if (!table.groups.empty()) return table;
  const std::string why = table.rows == 0 ? "there is no row below the header"
                                          : fmt::format("none of its {} rows can be used\n{}", table.rows,
                                                        set_apart_text(table.problems));
  throw Error(ExitCode::bad_input, fmt::format("{}: {}", path, trimmed(why)));
}

} // namespace

ExitCode analyse_table(const AnalyseOptions& options, std::ostream& out) {
  ImportSettings settings = import_settings(options);
  const auto rules = options.rules.empty() ? analysis::AnalysisRules{} : read_rules(options.rules);
  settings.include_practice = rules.include_practice;
  const Results results = sum_up(usable_table(options.table, settings), rules);
  if (!options.html.empty())
    write_whole_file(options.html, [&](std::ostream& page) { page << html_report(results); });
  if (options.json)
    write_json_report(results, out);
  else
    out << text_report(results);
  return results.problems.any_fault() ? ExitCode::with_exclusions : ExitCode::ok;
}

} // namespace dorsal::analyse
