#pragma once
// One record of the table becomes a trial, or the reason why not. Which answers are left, right or none is
// told by SideCodes; marks of right and wrong are read by words.h. No response is a time-out, whatever stands
// in its time: a wrong answer without a time. Times at or below 0, above 10 minutes or infinite are
// impossible. Where the sides are not told, right and wrong come from the mark, or from a right answer in the
// same codes.
#include "engine/core/analysis/trial_row.h"
#include "tools/analyse/file/number_text.h"
#include "tools/analyse/reading/columns.h"
#include "tools/analyse/reading/problems.h"
#include "tools/analyse/reading/side_codes.h"

#include <variant>

namespace dorsal::analyse {

using Fields = std::vector<std::string_view>;

// What is doubtful about a trial that counts; never more than one of each.
class Doubts {
public:
  void add(Problem problem) { list_[count_++] = problem; }
  [[nodiscard]] const Problem* begin() const { return list_.data(); }
  [[nodiscard]] const Problem* end() const { return list_.data() + count_; }

private:
  std::array<Problem, 6> list_{};
  std::size_t count_ = 0;
};

struct ReadTrial {
  analysis::TrialRow trial;
  Doubts doubts;
};

struct TimeColumn {
  Column column = Column::response_time_ms;
  double ms_per_unit = 1;
  DecimalMark mark = DecimalMark::either;
};

// Rows that are asked for: the cell is one of the values, or is none of them.
struct RowFilter {
  std::size_t column;
  std::vector<std::string> values;
  bool none_of_them = false;
};

// How the rows of a table are to be taken.
struct RowRules {
  ColumnMap map;
  TimeColumn times;
  SideCodes codes{};
  std::vector<RowFilter> filters{};
  Preset program = Preset::automatic;
  bool include_practice = false;
  bool marks_are_errors = false;
};

class RowReader {
public:
  explicit RowReader(RowRules rules) : rules_(std::move(rules)) {}

  [[nodiscard]] std::variant<ReadTrial, Problem> read(const Fields& fields);
  [[nodiscard]] NumberText time_ms(const Fields& fields) const;

  // The trimmed text of a column, empty where the table has none.
  [[nodiscard]] std::string_view text(const Fields& fields, Column column) const;

private:
  using MaybeProblem = std::optional<Problem>;

  [[nodiscard]] bool has(Column column) const { return rules_.map.find(column).has_value(); }
  [[nodiscard]] std::optional<bool> mark(const Fields& fields) const;
  [[nodiscard]] MaybeProblem set_aside(const Fields& fields);
  [[nodiscard]] bool is_no_trial(const Fields& fields);
  [[nodiscard]] MaybeProblem read_answer(const Fields& fields, ReadTrial& into);
  [[nodiscard]] MaybeProblem take_time(const NumberText& time, ReadTrial& into) const;
  [[nodiscard]] MaybeProblem answer_by_mark_alone(const Fields& fields, ReadTrial& into);
  [[nodiscard]] MaybeProblem other_answer(const Fields& fields, ReadTrial& into);
  [[nodiscard]] MaybeProblem read_side(const Fields& fields, ReadTrial& into);
  [[nodiscard]] MaybeProblem side_from_mark(const Fields& fields, ReadTrial& into) const;
  void read_angles(const Fields& fields, ReadTrial& into) const;
  void read_brightness(const Fields& fields, ReadTrial& into) const;

  RowRules rules_;
};

} // namespace dorsal::analyse
