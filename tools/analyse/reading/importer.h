#pragma once
// Takes the rows of one file into a table: what is wrong with a row's shape, its trial number among the
// others, its group.
#include "tools/analyse/file/csv_stream.h"
#include "tools/analyse/reading/mark_evidence.h"
#include "tools/analyse/reading/table_reading.h"
#include "tools/analyse/reading/trial_numbers.h"

#include <span>
#include <unordered_map>

namespace dorsal::analyse {

class Importer {
public:
  Importer(Table& table, const TableReading& reading, const ImportSettings& settings);

  void take(const Fields& fields, const CsvStream& stream);

  [[nodiscard]] const MarkEvidence& marks() const { return marks_; }
  [[nodiscard]] std::size_t above_limit() const { return above_limit_; }

private:
  [[nodiscard]] std::optional<Problem> shape_problem(const Fields& fields, const CsvStream& stream) const;
  void refuse_split_time(const Fields& fields, const CsvStream& stream) const;
  void leave_out(const Fields& fields, Problem problem, std::uint32_t line);
  void keep(const Fields& fields, const ReadTrial& read, std::uint32_t line);
  void show(const Fields& fields, std::uint32_t line, const ReadTrial* read, std::optional<Problem> problem);
  [[nodiscard]] TrialVerdict judge_number(const Fields& fields, bool has_answer);
  [[nodiscard]] std::string_view cell(const Fields& fields, Column column) const;
  Group& group_of(const Fields& fields);
  [[nodiscard]] std::vector<std::string> key_values(const Fields& fields) const;

  Table& table_;
  const TableReading& reading_;
  RowReader reader_;
  std::size_t rows_to_show_;
  MarkEvidence marks_;
  TrialNumbers numbers_;
  std::size_t above_limit_ = 0; // answers whose time is impossibly long
  std::unordered_map<std::string, std::size_t> index_;
  std::string key_;
  std::string last_key_;
  std::size_t last_ = 0;
};

} // namespace dorsal::analyse
