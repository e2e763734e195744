#pragma once
// One record of the table becomes a trial, or the reason why not. Sides, responses, marks of right and wrong
// and what stands for "no response" are read by words.h. No response is a time-out, whatever stands in its
// time: a wrong answer without a time. Times at or below 0, above 10 minutes or infinite are impossible.
#include "engine/core/analysis/trial_row.h"
#include "tools/analyse/columns.h"
#include "tools/analyse/number_text.h"
#include "tools/analyse/problems.h"

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
  std::array<Problem, 4> list_{};
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

class RowReader {
public:
  RowReader(const ColumnMap& map, const TimeColumn& times, bool include_practice)
      : map_(map), times_(times), include_practice_(include_practice) {}

  [[nodiscard]] std::variant<ReadTrial, Problem> read(const Fields& fields) const;
  [[nodiscard]] NumberText time_ms(const Fields& fields) const;

  // The trimmed text of a column, empty where the table has none.
  [[nodiscard]] std::string_view text(const Fields& fields, Column column) const;

private:
  [[nodiscard]] std::optional<Problem> set_aside(const Fields& fields) const;
  [[nodiscard]] std::optional<Problem> read_answer(const Fields& fields, ReadTrial& into) const;
  [[nodiscard]] std::optional<Problem> read_side(const Fields& fields, ReadTrial& into) const;
  [[nodiscard]] std::optional<Problem> side_from_mark(const Fields& fields, ReadTrial& into) const;
  void read_angles(const Fields& fields, ReadTrial& into) const;
  void read_brightness(const Fields& fields, ReadTrial& into) const;

  ColumnMap map_;
  TimeColumn times_;
  bool include_practice_;
};

} // namespace dorsal::analyse
