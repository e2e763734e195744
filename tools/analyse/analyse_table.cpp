#include "tools/analyse/analyse_table.h"

#include "engine/system/output_file.h"
#include "tools/analyse/html_report.h"
#include "tools/analyse/json_report.h"
#include "tools/analyse/plots.h"
#include "tools/analyse/reading/time_unit.h"
#include "tools/analyse/reading_report.h"
#include "tools/analyse/rules_file.h"
#include "tools/analyse/text_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>

namespace dorsal::analyse {
namespace {

constexpr std::size_t rows_of_dry_run = 12; // of each file

Column column_of(const std::string& name) {
  const auto column = parse_column(name);
  if (!column) throw Error(ExitCode::usage, fmt::format("'{}' is not a column that Dorsal knows", name));
  return *column;
}

ColumnName column_name(const std::string& text) {
  const auto at = text.find('=');
  if (at == std::string::npos)
    throw Error(ExitCode::usage, fmt::format("--columns wants ours=theirs, not '{}'", text));
  const std::string ours = text.substr(0, at), theirs = text.substr(at + 1);
  if (ours == "rt" || ours == "response_time") return {Column::response_time_ms, theirs, false};
  return {column_of(ours), theirs};
}

Preset preset_of(const std::string& name) {
  const auto preset = parse_preset(name);
  if (!preset)
    throw Error(ExitCode::usage, fmt::format("unknown preset '{}'; known: {}", name, preset_names()));
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

// "phase=test" or "phase!=practice"; several of one column are alternatives.
void add_where(std::vector<Where>& all, const std::string& text) {
  const auto at = text.find('=');
  const bool none_of_them = at != std::string::npos && at > 0 && text[at - 1] == '!';
  if (at == std::string::npos || at == 0 || (none_of_them && at == 1))
    throw Error(ExitCode::usage, fmt::format("--where wants column=value or column!=value, not '{}'", text));
  const std::string column = text.substr(0, none_of_them ? at - 1 : at), value = text.substr(at + 1);
  for (Where& where : all)
    if (where.column == column && where.none_of_them == none_of_them) {
      where.values.push_back(value);
      return;
    }
  all.push_back({column, {value}, none_of_them});
}

LayoutWishes layout_of(const AnalyseOptions& options) {
  LayoutWishes wishes;
  wishes.header_line = options.header_line;
  if (options.delimiter.empty()) return wishes;
  wishes.delimiter = parse_delimiter(options.delimiter);
  if (!wishes.delimiter)
    throw Error(ExitCode::usage,
                fmt::format("--delimiter wants comma, semicolon, tab, pipe, blank or one character, "
                            "not '{}'",
                            options.delimiter));
  return wishes;
}

ParticipantFrom participant_from(const std::string& name) {
  if (name == "either") return ParticipantFrom::either;
  if (name == "column") return ParticipantFrom::column;
  if (name == "name") return ParticipantFrom::name;
  throw Error(ExitCode::usage, fmt::format("--participant wants column, name or either, not '{}'", name));
}

// Any column can be grouped by under its own name: it is taken as the condition.
void take_grouping(ImportSettings& settings, const AnalyseOptions& options) {
  if (options.by.empty()) return;
  settings.by.emplace();
  for (const auto& name : options.by) {
    if (const auto column = parse_column(name)) {
      settings.by->push_back(*column);
      continue;
    }
    const auto has = [&](Column c) {
      return std::ranges::any_of(settings.named, [&](const auto& n) { return n.column == c; });
    };
    const Column free = has(Column::condition) ? Column::group : Column::condition;
    if (has(free))
      throw Error(ExitCode::usage,
                  fmt::format("--by takes two columns of other names at most; '{}' is one more", name));
    settings.named.push_back({free, name});
    settings.by->push_back(free);
  }
}

ImportSettings import_settings(const AnalyseOptions& options) {
  ImportSettings settings;
  settings.preset = preset_of(options.preset);
  for (const auto& text : options.columns) settings.named.push_back(column_name(text));
  settings.unit = unit_of(options.unit);
  settings.decimal = decimal_of(options.decimal);
  take_grouping(settings, options);
  settings.codes = {options.left, options.right, options.none};
  for (const auto& text : options.where) add_where(settings.where, text);
  settings.layout = layout_of(options);
  settings.participant = participant_from(options.participant);
  settings.rows_to_show = options.dry_run ? rows_of_dry_run : 0;
  return settings;
}

Table usable_table(const std::vector<std::string>& handed_over, const ImportSettings& settings) {
  Table table = read_tables(table_files(handed_over), settings);
  if (!table.groups.empty()) return table;
  const std::string why =
      table.rows == 0 ? "there is no row below the header"
                      : fmt::format("none of its {} rows can be used\n{}{}", table.rows,
                                    set_apart_text(table.problems, table.files), read_as_text(table.files));
  throw Error(ExitCode::bad_input, fmt::format("{}: {}", table.path, trimmed(why)));
}

// "all-times.svg", "by-level-accuracy.svg", "group-03-times.svg": a group's name may be anything, its place
// is not.
void write_figures(const Results& results, const std::string& folder) {
  write_whole_folder(folder, [&](const std::filesystem::path& part) {
    const auto write = [&](const std::string& prefix, const std::vector<NamedPlot>& plots) {
      for (const NamedPlot& one : plots) {
        const std::filesystem::path file = part / fmt::format("{}-{}.svg", prefix, one.name);
        std::ofstream out(file, std::ios::binary);
        out << chart::svg_of(one.plot) << '\n';
        out.close();
        if (!out)
          throw Error(ExitCode::file_error,
                      fmt::format("{} cannot be written; is the disk full?", file.string()));
      }
    };
    const double confidence = results.rules.confidence;
    write("all", plots_of(results.all, "All trials", confidence));
    if (const auto contrasts = contrasts_of(results)) write("contrast", plots_of(*contrasts, confidence));
    for (std::size_t i = 0; i < results.groups.size(); ++i)
      write(fmt::format("group-{:02}", i + 1),
            plots_of(results.groups[i], title_of(results.groups[i], results.by), confidence));
  });
}

} // namespace

ExitCode analyse_table(const AnalyseOptions& options, std::ostream& out) {
  ImportSettings settings = import_settings(options);
  const auto rules = options.rules.empty() ? analysis::AnalysisRules{} : read_rules(options.rules);
  settings.include_practice = rules.include_practice;
  Table table = usable_table(options.tables, settings);
  if (options.dry_run) {
    out << dry_run_text(table);
    return ExitCode::ok;
  }
  const Results results = sum_up(std::move(table), rules);
  if (!options.html.empty())
    write_whole_file(options.html, [&](std::ostream& page) { page << html_report(results); });
  if (!options.svg.empty()) write_figures(results, options.svg);
  if (options.json)
    write_json_report(results, out);
  else
    out << text_report(results);
  const bool refused =
      std::ranges::any_of(results.files, [](const FileRead& f) { return !f.refusal.empty(); });
  return refused || results.problems.any_fault() ? ExitCode::with_exclusions : ExitCode::ok;
}

} // namespace dorsal::analyse
