#pragma once
// Why a row was left out or doubted: each kind has a name, a sentence, and the line of every row it met.
// Nothing is dropped without one. `by_design` rows (practice, voided, anticipations) are no faults of the
// table.
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dorsal::analyse {

enum class Problem {
  practice,
  voided,
  anticipation,
  repeated_header,
  not_asked_for,
  no_trial,
  short_row,
  long_row,
  zero_byte,
  broken_quote,
  missing_side,
  unknown_side,
  unknown_correct,
  unanswered_but_correct,
  unknown_response,
  missing_time,
  unreadable_time,
  impossible_time,
  unknown_outcome,
  duplicate,
  no_answer_taken_as_time_out,
  time_without_response,
  time_out_without_side,
  other_key,
  answer_without_time,
  contradicts_correct,
  numbering_restarts,
  repeated_trial_number,
  unreadable_angle,
  unknown_brightness
};
inline constexpr std::size_t problem_count = 30;

enum class Consequence { left_out_by_design, left_out, kept };

struct ProblemKind {
  std::string_view name;
  std::string_view sentence;
  Consequence consequence;
};

[[nodiscard]] const ProblemKind& kind_of(Problem problem);
[[nodiscard]] std::string_view name_of(Consequence consequence);

class ProblemList {
public:
  void add(Problem problem, std::uint32_t line) { lines_[static_cast<std::size_t>(problem)].push_back(line); }
  // The problems of one more file, by its number among the files.
  void add_file(const ProblemList& of_file, std::uint32_t file);

  [[nodiscard]] const std::vector<std::uint32_t>& lines(Problem problem) const {
    return lines_[static_cast<std::size_t>(problem)];
  }
  // The file of each line; empty where there is one file only.
  [[nodiscard]] const std::vector<std::uint32_t>& files(Problem problem) const {
    return files_[static_cast<std::size_t>(problem)];
  }
  [[nodiscard]] bool any_fault() const; // anything but rows left out by design

private:
  std::array<std::vector<std::uint32_t>, problem_count> lines_;
  std::array<std::vector<std::uint32_t>, problem_count> files_;
};

} // namespace dorsal::analyse
