#include "tools/analyse/reading/table_reading.h"

#include "engine/core/base/error.h"
#include "tools/analyse/reading/time_unit.h"
#include "tools/analyse/reading/words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>

namespace dorsal::analyse {
namespace {

[[noreturn]] void refuse(const std::string& path, const std::string& why) {
  throw Error(ExitCode::bad_input, path + ": " + why);
}

std::vector<std::string> read_header(CsvStream& stream, const std::string& path) {
  if (!stream.layout().has_header) return stream.layout().names;
  Fields fields;
  if (!stream.next(fields)) refuse(path, "is empty; a table begins with a header line");
  std::vector<std::string> header;
  for (const auto field : fields) header.emplace_back(trimmed(field));
  while (header.size() > 1 && header.back().empty()) header.pop_back();
  return header;
}

// One line, so that signs of a program can be looked for.
std::string first_line_of(const std::string& path) {
  TextSource source(path);
  std::string start(200, '\0');
  start.resize(source.read(start.data(), start.size()));
  return start.substr(0, start.find_first_of("\r\n"));
}

void take_layout(TableReading& reading, const OpenedTable& opened) {
  const Layout& layout = reading.stream->layout();
  auto& taken = reading.taken;
  taken.push_back({"encoding", opened.encoding.words(),
                   opened.encoding.foreign_bytes > 0 ||
                           (opened.encoding.encoding != Encoding::utf8 && !opened.encoding.marked)
                       ? Sure::likely
                       : Sure::certain});
  if (opened.made) {
    taken.push_back({"form", *opened.made == MadeOf::json
                                 ? "JSON, an object a row (line n+1 is the n-th object)"
                                 : "E-Prime log, a frame a row"});
    return;
  }
  taken.push_back({"line ends", layout.line_end == '\r' ? "CR" : layout.carriage_returns ? "CRLF" : "LF"});
  const Sure sure = layout.delimiter_named || layout.agreement > 0.99 ? Sure::certain
                    : layout.agreement > 0.8                          ? Sure::likely
                                                                      : Sure::guessed;
  taken.push_back({"delimiter", std::string(name_of_delimiter(layout.delimiter)), sure,
                   layout.delimiter_named ? "as named"
                   : layout.agreement > 0.99
                       ? ""
                       : fmt::format("{:.0f} % of the lines agree", layout.agreement * 100)});
  if (layout.header_is_comment)
    taken.push_back({"header", "in a comment line", Sure::likely});
  else if (!layout.has_header)
    taken.push_back({"header", "none: columns go by their numbers", Sure::likely});
  else if (layout.lines_before > 0)
    taken.push_back({"header", fmt::format("line {}", layout.lines_before + 1), Sure::likely,
                     fmt::format("{} line{} above it skipped", layout.lines_before,
                                 layout.lines_before == 1 ? "" : "s")});
  if (layout.comment != '\0')
    taken.push_back({"comments", fmt::format("lines that begin with {}", layout.comment), Sure::likely});
}

std::vector<RowFilter> filters_of(const std::vector<Where>& where, const std::vector<std::string>& header,
                                  const std::string& path) {
  std::vector<RowFilter> filters;
  for (const Where& w : where) {
    const auto at = std::ranges::find(header, w.column);
    if (at == header.end())
      refuse(path, fmt::format("--where names the column '{}', which is not in the header", w.column));
    filters.push_back({static_cast<std::size_t>(at - header.begin()), w.values, w.none_of_them});
  }
  return filters;
}

void keep_asked_for(Sample& sample, const std::vector<RowFilter>& filters) {
  for (const RowFilter& filter : filters)
    std::erase_if(sample.rows, [&](const Row& row) {
      return (std::ranges::find(filter.values, row[filter.column]) != filter.values.end()) ==
             filter.none_of_them;
    });
}

// What is beyond the header's width in every row makes the first cell R's row name (row_names.h).
void drop_row_names(Sample& sample) {
  const std::size_t width = sample.header.size();
  const bool longer = !sample.rows.empty() && std::ranges::all_of(sample.rows, [&](const Row& row) {
    return row.size() == width + 1 && !row.back().empty();
  });
  if (longer)
    for (Row& row : sample.rows) row.erase(row.begin());
}

double median_of(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

// Nobody judges in 20 ms, and hardly anybody takes 20 s: what is in between could be both.
std::optional<TimeUnit> unit_of_times(const std::vector<double>& positive) {
  if (positive.empty()) return std::nullopt;
  const double median = median_of(positive);
  if (median < 20) return TimeUnit::seconds;
  if (median < 60) return std::nullopt;
  return median < 60'000 ? TimeUnit::milliseconds : TimeUnit::microseconds;
}

void find_unit(TableReading& reading, const Roles& roles, const Sample& sample,
               const ImportSettings& settings) {
  const auto& map = reading.rules.map;
  const auto column = map.find(Column::response_time_ms) ? Column::response_time_ms : Column::response_time_s;
  const auto at = map.find(column);
  const auto by_times = at ? unit_of_times(facts_of(sample, *at).positive) : std::optional<TimeUnit>{};
  if (settings.unit) {
    reading.unit = *settings.unit;
  } else if (roles.unit_by_name) {
    reading.unit = *roles.unit;
  } else if (by_times) {
    reading.unit = *by_times;
  } else if (roles.unit || !at || facts_of(sample, *at).positive.empty()) {
    reading.unit = roles.unit.value_or(TimeUnit::milliseconds);
  } else {
    refuse(reading.path,
           fmt::format("the times in '{}' could be seconds or milliseconds: say --unit s or --unit ms",
                       reading.header[*at]));
  }
  const bool sure_seconds =
      reading.unit == TimeUnit::seconds && (roles.unit == TimeUnit::seconds || settings.unit);
  reading.marks_matter = !sure_seconds && !settings.decimal;
  reading.rules.times = {column, milliseconds_in(reading.unit),
                         settings.decimal.value_or(DecimalMark::either)};
  if (!at) return;
  const bool agree = by_times == reading.unit;
  const Sure sure = settings.unit || (roles.unit == reading.unit && agree) ? Sure::certain : Sure::likely;
  std::string why = settings.unit                ? "as said"
                    : roles.unit_by_name         ? "by its name"
                    : roles.unit == reading.unit ? "as this program writes them"
                                                 : "by the size of the times";
  if (roles.unit && by_times && roles.unit != by_times && !settings.unit && !roles.unit_by_name)
    why += fmt::format(", where this program writes {}", name_of(*roles.unit));
  reading.taken.push_back({"unit", std::string(name_of(reading.unit)), sure, why});
}

std::optional<bool> as_side(Answer answer) {
  if (answer == Answer::left) return true;
  return answer == Answer::right ? std::optional{false} : std::nullopt;
}

// Where what was taken for the right answer says another thing than the marks in more than one row of ten, it
// is none: the side on which a picture stood, say.
bool contradicts_marks(const Sample& sample, TableReading& reading) {
  const auto& map = reading.rules.map;
  const auto response = map.find(Column::response), truth = map.find(Column::side),
             mark = map.find(Column::correct);
  if (!response || !truth || !mark || !reading.rules.codes.told()) return false;
  std::size_t both = 0, against = 0;
  for (const Row& row : sample.rows) {
    const auto answer = as_side(reading.rules.codes.answer(row[*response]));
    const auto right = as_side(reading.rules.codes.answer(row[*truth]));
    auto marked = is_marked_correct(row[*mark]);
    if (marked && reading.rules.marks_are_errors) marked = !*marked;
    if (!answer || !right || !marked) continue;
    ++both;
    against += (*answer == *right) == *marked ? 0 : 1;
  }
  return both >= 10 && 10 * against > both;
}

std::string codes_words(const SideCodes& codes, const Sample& sample, std::size_t response) {
  const auto taken = codes.words();
  return taken.empty() ? fmt::format("words in '{}'", sample.header[response]) : taken;
}

void take_sides(TableReading& reading, const Sample& sample) {
  const auto response = reading.rules.map.find(Column::response);
  const auto& codes = reading.rules.codes;
  auto& taken = reading.taken;
  if (!response) return;
  switch (codes.by()) {
  case SidesBy::said: taken.push_back({"left and right", codes.words(), Sure::certain, "as said"}); break;
  case SidesBy::words: {
    const auto extra = codes.words();
    taken.push_back({"left and right", extra.empty() ? "by their words" : "by their words; " + extra});
    break;
  }
  case SidesBy::keys:
    taken.push_back({"left and right", codes_words(codes, sample, *response), Sure::likely,
                     "by where the keys lie; --left and --right say otherwise"});
    break;
  case SidesBy::pictures:
    taken.push_back(
        {"left and right", codes.words(), Sure::likely, "by the sides of the pictures beside the marks"});
    break;
  case SidesBy::nothing:
    taken.push_back(
        {"left and right", "not told", Sure::certain,
         fmt::format("'{}' holds {}; right and wrong count, and --left and --right say which is which",
                     sample.header[*response], values_met(sample, *response))});
    break;
  }
}

void refuse_unknown_answers(const TableReading& reading, const Sample& sample) {
  const auto& map = reading.rules.map;
  const auto response = map.find(Column::response), truth = map.find(Column::side);
  if (reading.rules.codes.told() || map.find(Column::correct) || !response || !truth || sample.rows.empty())
    return;
  std::size_t same = 0, answers = 0;
  for (const Row& row : sample.rows) {
    if (means_no_response(row[*response])) continue;
    ++answers;
    const auto in_truth = [&](const Row& other) { return same_code(other[*truth], row[*response]); };
    same += same_code(row[*truth], row[*response]) ||
                    (answers <= 50 && std::ranges::any_of(sample.rows, in_truth))
                ? 1
                : 0;
  }
  if (answers == 0 || same > 0) return;
  refuse(
      reading.path,
      fmt::format("which answers are left and which right cannot be told: '{}' holds {}, and '{}' holds {}; "
                  "say --left and --right, as in --left f,70 --right j,74 (and --timeout for what stands for "
                  "no answer), or name a column that marks right and wrong: --columns correct=...",
                  sample.header[*response], values_met(sample, *response), sample.header[*truth],
                  values_met(sample, *truth)));
}

std::optional<std::string> entity(const std::string& name, std::string_view key) {
  const auto at = name.find(key);
  if (at == std::string::npos || (at > 0 && name[at - 1] != '_' && name[at - 1] != '/')) return std::nullopt;
  const auto begin = at + key.size();
  const auto value = name.substr(begin, name.find_first_of("_./", begin) - begin);
  return value.empty() ? std::nullopt : std::optional{value};
}

void take_names(TableReading& reading, const ImportSettings& settings) {
  const std::string name = std::filesystem::path(reading.path).filename().string();
  if (settings.participant != ParticipantFrom::column &&
      (settings.participant == ParticipantFrom::name || !reading.rules.map.find(Column::participant)))
    reading.participant = participant_in_name(reading.path);
  if (settings.participant == ParticipantFrom::name) reading.rules.map.set(Column::participant, std::nullopt);
  if (!reading.rules.map.find(Column::session)) reading.session = entity(name, "ses-");
}

} // namespace

std::string participant_in_name(const std::string& path) {
  const std::filesystem::path file(path);
  if (const auto sub = entity(file.filename().string(), "sub-")) return *sub;
  return file.stem().string();
}

TableReading reading_of(const std::string& path, const ImportSettings& settings) {
  OpenedTable looked_at = open_table(path, settings.layout);
  TableReading reading{path, {}, {}, {}, TimeUnit::milliseconds, true, {}, {}, {}};
  reading.stream = std::move(looked_at.stream);
  reading.header = read_header(*reading.stream, path);
  Sample sample = read_sample(*reading.stream, reading.header);
  looked_at.encoding = reading.stream->encoding().encoding == Encoding::utf8 && !looked_at.made
                           ? reading.stream->encoding()
                           : looked_at.encoding;
  reading.rules.filters = filters_of(settings.where, reading.header, path);
  drop_row_names(sample);
  keep_asked_for(sample, reading.rules.filters);
  const std::string name = std::filesystem::path(path).filename().string();
  ProgramFound program = program_of({reading.header, looked_at.made, first_line_of(path), name});
  if (settings.preset != Preset::automatic && settings.preset != program.program)
    program = {settings.preset, {}, Sure::certain};
  take_layout(reading, looked_at);
  if (program.program != Preset::automatic)
    reading.taken.push_back(
        {"program", words_for(program), program.sure, settings.preset != Preset::automatic ? "as said" : ""});
  Roles roles = find_roles({sample, program, settings.named});
  if (!roles.problems.empty()) refuse(path, fmt::format("{}", fmt::join(roles.problems, "\n  ")));
  reading.rules.map = roles.map;
  reading.rules.program = program.program;
  reading.rules.include_practice = settings.include_practice;
  reading.rules.marks_are_errors = roles.marks_are_errors;
  const auto find_codes = [&] {
    const auto& map = reading.rules.map;
    const auto time = map.find(Column::response_time_ms) ? map.find(Column::response_time_ms)
                                                         : map.find(Column::response_time_s);
    return find_side_codes(
        sample, {map.find(Column::response), map.find(Column::side), map.find(Column::correct), time},
        settings.codes);
  };
  reading.rules.codes = find_codes();
  const auto said_side =
      std::ranges::any_of(settings.named, [](const auto& n) { return n.column == Column::side; });
  if (program.program != Preset::dorsal && !said_side && contradicts_marks(sample, reading)) {
    const auto dropped = reading.header[*reading.rules.map.find(Column::side)];
    reading.rules.map.set(Column::side, std::nullopt);
    std::erase_if(roles.taken, [](const Taken& t) { return t.what == "side or right answer"; });
    roles.taken.push_back(
        {"side or right answer", "by the marks", Sure::likely,
         fmt::format("'{}' says another thing than the marks too often to be the right answer", dropped)});
    reading.rules.codes = find_codes();
  }
  std::ranges::move(roles.taken, std::back_inserter(reading.taken));
  refuse_unknown_answers(reading, sample);
  take_sides(reading, sample);
  find_unit(reading, roles, sample, settings);
  take_names(reading, settings);
  reading.stream = open_table(path, settings.layout).stream; // from the start again, for every row
  static_cast<void>(read_header(*reading.stream, path));
  return reading;
}

} // namespace dorsal::analyse
