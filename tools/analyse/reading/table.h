#pragma once
// Whole tables: their trials by group, and every problem by line. Groups keep the order of their first row.
// Each file is looked at by itself: how it is written (reading/), which column is what, which answers are
// left and right, in what unit the times are; what was taken, and how sure it is, stands in `read_as`. A file
// is read once more where the response times prove to have thousands marks.
#include "engine/core/analysis/trial_row.h"
#include "tools/analyse/file/number_text.h"
#include "tools/analyse/reading/columns.h"
#include "tools/analyse/reading/problems.h"
#include "tools/analyse/reading/roles.h"
#include "tools/analyse/reading/side_codes.h"

namespace dorsal::analyse {

struct Group {
  std::vector<std::string> key; // one value per column grouped by
  std::vector<analysis::TrialRow> trials;
};

// How one file was read, or why it was not.
struct FileRead {
  std::string path;
  std::vector<Taken> taken{};
  std::size_t rows = 0;
  std::size_t trials = 0;
  std::string refusal{}; // empty: read
};

// A row as understood, for --dry-run.
struct RowShown {
  std::string path;
  std::uint32_t line;
  std::vector<std::string> key;
  std::string response; // as it stands
  std::string side;
  std::optional<analysis::TrialRow> trial;
  std::vector<Problem> problems;
};

struct Table {
  std::string path;     // as handed over; several files: the first, and how many
  std::size_t rows = 0; // below the header, empty lines not counted
  std::vector<Column> by;
  std::vector<Group> groups;
  ProblemList problems;
  std::vector<std::string> notes; // how the table was read, where that was not plain; one sentence each
  std::vector<FileRead> files{};
  std::vector<RowShown> shown{};
};

enum class ParticipantFrom { either, column, name };

// Columns by their own names: those rows only, or all but those.
struct Where {
  std::string column;
  std::vector<std::string> values;
  bool none_of_them = false;
};

struct ImportSettings {
  Preset preset = Preset::automatic;
  std::vector<ColumnName> named{};
  std::optional<std::vector<Column>> by{}; // missing: participant and session, as far as the table has them
  std::optional<TimeUnit> unit{};       // missing: by the column's name, the program or the times themselves
  std::optional<DecimalMark> decimal{}; // of the response times; missing: found out, or refused
  bool include_practice = false;
  SaidCodes codes{};
  LayoutWishes layout{};
  std::vector<Where> where{};
  ParticipantFrom participant = ParticipantFrom::either;
  std::size_t rows_to_show = 0; // the first of each file, as understood
};

// Throws Error (bad_input) with every problem of the header in its message, or with what makes the whole
// table doubtful: numbers split by the delimiter, marks or a unit that could be two; or file_error.
[[nodiscard]] Table read_table(const std::string& path, const ImportSettings& settings);

// Several files as one table, participants from a column or the file's name. A file that cannot be used is
// kept by its name and reason; Error (bad_input) with all reasons where none can.
[[nodiscard]] Table read_tables(const std::vector<std::string>& paths, const ImportSettings& settings);

// What a person hands over: files stay, a folder becomes the tables in it and below, in the order of their
// names. In a folder with BIDS events only those are taken. Throws Error (not_found, bad_input) where nothing
// is.
[[nodiscard]] std::vector<std::string> table_files(const std::vector<std::string>& handed_over);

} // namespace dorsal::analyse
