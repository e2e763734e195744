#include "tools/adapt/adaptation_log.h"

#include "engine/core/base/csv.h"
#include "engine/core/base/error.h"
#include "stimuli/pictures/manifest_row.h"
#include "tools/analyse/file/number_text.h"
#include "tools/analyse/reading/mark_evidence.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <initializer_list>
#include <optional>
#include <set>
#include <utility>

namespace dorsal {
namespace {

struct Columns {
  std::optional<std::size_t> level;
  std::optional<std::size_t> correct;
  std::optional<std::size_t> catch_trial;
  std::optional<std::size_t> trial;
  std::optional<std::size_t> participant;
  std::optional<std::size_t> session;
};

class LogReader {
public:
  explicit LogReader(const std::string& name) : name_(name) {}

  AdaptationLog read(std::string_view text) {
    if (text.size() > max_log_bytes)
      problem({}, "", fmt::format("is larger than the {} bytes allowed", max_log_bytes));
    else
      read_table(parse_csv(text));
    std::ranges::stable_sort(log_.problems, {},
                             [](const Diagnostic& found) { return found.at ? found.at->line : 0; });
    return std::move(log_);
  }

private:
  void problem(std::optional<std::size_t> line, std::string column, std::string message) {
    std::optional<Position> at;
    if (line) at = Position{static_cast<int>(*line), 1};
    log_.problems.push_back({name_, at, std::move(column), std::move(message)});
  }

  void read_table(const CsvText& csv) {
    if (csv.unclosed_quote) problem(*csv.unclosed_quote, "", "a quoted field never ends; close it with \"");
    if (csv.rows.empty()) {
      problem(1, "", "is empty; the first line must name the columns level and correct");
      return;
    }
    find_columns(csv.rows.front());
    if (!log_.ok()) return;
    for (std::size_t i = 1; i < csv.rows.size(); ++i) read_row(csv.rows[i], csv.rows.front().fields.size());
    log_.sessions = sessions_.size();
    if (log_.ok() && log_.answers.empty())
      problem({}, "", "holds no row with both a level and an answer; in an export, train blocks have them");
    if (log_.answers.size() > max_log_answers)
      problem({}, "",
              fmt::format("holds {} answers; at most {} are replayed, so give it one patient's",
                          log_.answers.size(), max_log_answers));
  }

  std::optional<std::size_t> find(const CsvRow& header, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
      const auto is_it = [name](const std::string& field) { return analyse::trimmed(field) == name; };
      const auto found = std::ranges::find_if(header.fields, is_it);
      if (found == header.fields.end()) continue;
      if (std::ranges::count_if(header.fields, is_it) > 1)
        problem(header.line, std::string{name}, "names more than one column; keep one of them");
      return static_cast<std::size_t>(found - header.fields.begin());
    }
    return {};
  }

  void find_columns(const CsvRow& header) {
    columns_.level = find(header, {"level", "difficulty", "level_presented"});
    columns_.correct = find(header, {"correct", "response_correct"});
    columns_.trial = find(header, {"trial"});
    columns_.participant = find(header, {"participant"});
    columns_.catch_trial = find(header, {"catch_trial"});
    columns_.session = find(header, {"session"});
    if (!columns_.level)
      problem(header.line, "level", "is no column; name one level, difficulty or level_presented");
    if (!columns_.correct)
      problem(header.line, "correct", "is no column; name one correct or response_correct");
  }

  void read_row(const CsvRow& row, std::size_t width) {
    if (row.fields.size() != width) {
      problem(row.line, "", fmt::format("{} fields, but the header has {}", row.fields.size(), width));
      return;
    }
    if (missing(row, *columns_.level) || missing(row, *columns_.correct) || is_catch(row)) {
      ++log_.left_out;
      return;
    }
    const auto level = level_of(row);
    const auto correct = correct_of(row);
    const auto trial = trial_of(row);
    check_participant(row);
    if (columns_.session) sessions_.insert(row.fields[*columns_.session]);
    if (level && correct && trial)
      log_.answers.push_back({static_cast<int>(row.line), *trial, *level, *correct});
  }

  // Easy ones in between: no method learns from them.
  bool is_catch(const CsvRow& row) const {
    return columns_.catch_trial && analyse::trimmed(row.fields[*columns_.catch_trial]) == "1";
  }

  static bool missing(const CsvRow& row, std::size_t column) {
    return analyse::means_missing(analyse::trimmed(row.fields[column]));
  }

  static bool is_ambiguous(const std::string& text) {
    analyse::MarkEvidence marks;
    marks.see(analyse::trimmed(text), 0);
    return text.find(',') != std::string::npos && std::holds_alternative<std::string>(marks.verdict());
  }

  std::optional<double> level_of(const CsvRow& row) {
    const std::string& text = row.fields[*columns_.level];
    if (is_ambiguous(text)) {
      problem(
          row.line, "level",
          fmt::format("\"{}\" could be thousands or decimals; write it with a point, or without the comma",
                      printable(text)));
      return {};
    }
    const auto number = analyse::read_number(text);
    const double* level = std::get_if<double>(&number);
    if (level != nullptr && std::abs(*level) <= largest_level) return *level;
    problem(row.line, "level",
            fmt::format("\"{}\" is not a level; allowed are numbers from {:.0f} to {:.0f}", printable(text),
                        -largest_level, largest_level));
    return {};
  }

  std::optional<bool> correct_of(const CsvRow& row) {
    const std::string& field = row.fields[*columns_.correct];
    std::string text{analyse::trimmed(field)};
    std::ranges::transform(text, text.begin(), [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    if (text == "1" || text == "true") return true;
    if (text == "0" || text == "false") return false;
    problem(row.line, "correct",
            fmt::format("\"{}\" is not an answer; allowed are 1, 0, true and false, or nothing",
                        printable(field)));
    return {};
  }

  std::optional<std::int64_t> trial_of(const CsvRow& row) {
    const auto counted = static_cast<std::int64_t>(log_.answers.size()) + 1;
    if (!columns_.trial || missing(row, *columns_.trial)) return counted;
    const std::string& text = row.fields[*columns_.trial];
    const auto number = analyse::read_number(text);
    const double* trial = std::get_if<double>(&number);
    if (trial != nullptr && *trial >= 0 && *trial <= 1e9 && *trial == std::floor(*trial))
      return static_cast<std::int64_t>(*trial);
    problem(row.line, "trial",
            fmt::format("\"{}\" is not a number of a trial; allowed are whole numbers from 0 to 1000000000",
                        printable(text)));
    return {};
  }

  // Once is enough: a file of a whole clinic would repeat it on every line.
  void check_participant(const CsvRow& row) {
    if (!columns_.participant || second_participant_) return;
    const std::string& text = row.fields[*columns_.participant];
    if (!participant_) participant_ = text;
    if (*participant_ == text) return;
    second_participant_ = true;
    problem(row.line, "participant",
            fmt::format("\"{}\" comes after \"{}\"; replay reads the log of one person, so export one with "
                        "--patient",
                        printable(text), printable(*participant_)));
  }

  std::string name_;
  Columns columns_;
  std::optional<std::string> participant_;
  bool second_participant_ = false;
  std::set<std::string> sessions_;
  AdaptationLog log_;
};

} // namespace

AdaptationLog parse_adaptation_log(std::string_view text, const std::string& name) {
  return LogReader(name).read(text);
}

AdaptationLog read_adaptation_log(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error))
    throw Error(ExitCode::file_error,
                fmt::format("{} is not a file that can be read; check the path", file.string()));
  const auto size = std::filesystem::file_size(file, error);
  std::ifstream in(file, std::ios::binary);
  // One byte more than allowed is enough to tell that it is too large.
  std::string text(std::min<std::uintmax_t>(error ? max_log_bytes : size, max_log_bytes) + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (!in && !in.eof())
    throw Error(ExitCode::file_error, fmt::format("{} cannot be read; check its permissions", file.string()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  return parse_adaptation_log(text, file.string());
}

} // namespace dorsal
