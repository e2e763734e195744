#include "tools/analyse/reading/problems.h"

namespace dorsal::analyse {
namespace {

constexpr ProblemKind kinds[problem_count] = {
    {"practice", "practice block, never scored", Consequence::left_out_by_design},
    {"voided", "voided trial (paused, repeated later)", Consequence::left_out_by_design},
    {"anticipation", "pressed before the picture appeared", Consequence::left_out_by_design},
    {"repeated_header", "the header once more", Consequence::left_out_by_design},
    {"not_asked_for", "another row than --where asks for", Consequence::left_out_by_design},
    {"no_trial", "no trial: nothing tells right from wrong, as with instructions, fixations and surveys",
     Consequence::left_out_by_design},
    {"short_row", "fewer fields than the header", Consequence::left_out},
    {"long_row", "more fields than the header: a delimiter inside a cell without quotes?",
     Consequence::left_out},
    {"zero_byte", "zero bytes in the line, as a damaged file has them", Consequence::left_out},
    {"broken_quote", "a quote that never closes", Consequence::left_out},
    {"missing_side", "no side, nor a mark of right or wrong to tell it", Consequence::left_out},
    {"unknown_side", "a side that is neither left nor right", Consequence::left_out},
    {"unknown_correct", "marked neither right (1, true, correct) nor wrong (0, false, incorrect)",
     Consequence::left_out},
    {"unanswered_but_correct", "no response, and yet marked right", Consequence::left_out},
    {"unknown_response", "a response that is neither left nor right", Consequence::left_out},
    {"missing_time", "a response but no time", Consequence::left_out},
    {"unreadable_time", "a response time that is no number", Consequence::left_out},
    {"impossible_time", "a response time at or below 0, above 10 minutes, or infinite",
     Consequence::left_out},
    {"unknown_outcome", "an outcome that Dorsal does not know", Consequence::left_out},
    {"duplicate", "equal in every cell to an earlier row of the same trial number", Consequence::left_out},
    {"no_answer_taken_as_time_out", "neither response nor time: counted as a wrong answer without a time",
     Consequence::kept},
    {"time_without_response", "a time but no response: counted as a wrong answer, its time not used",
     Consequence::kept},
    {"time_out_without_side", "a time-out whose side nothing tells: counts overall, in neither side",
     Consequence::kept},
    {"other_key", "a key that is neither left nor right: counts overall as it is marked, in neither side",
     Consequence::kept},
    {"answer_without_time", "marked right and no time: counts in the accuracy, not among the times",
     Consequence::kept},
    {"contradicts_correct", "marked right or wrong against its own side and response, which count",
     Consequence::kept},
    {"numbering_restarts", "the trial numbers begin again: taken as a further block", Consequence::kept},
    {"repeated_trial_number", "the same trial number on another row", Consequence::kept},
    {"unreadable_angle", "an angle that is no number: the trial counts, the angle does not",
     Consequence::kept},
    {"unknown_brightness", "a brightness that is neither normal nor dim: taken as not recorded",
     Consequence::kept},
};

} // namespace

const ProblemKind& kind_of(Problem problem) { return kinds[static_cast<std::size_t>(problem)]; }

std::string_view name_of(Consequence consequence) {
  switch (consequence) {
  case Consequence::left_out_by_design: return "left_out_by_design";
  case Consequence::left_out: return "left_out";
  case Consequence::kept: return "kept";
  }
  return "unknown";
}

void ProblemList::add_file(const ProblemList& of_file, std::uint32_t file) {
  for (std::size_t i = 0; i < problem_count; ++i) {
    lines_[i].insert(lines_[i].end(), of_file.lines_[i].begin(), of_file.lines_[i].end());
    files_[i].resize(lines_[i].size(), file);
  }
}

bool ProblemList::any_fault() const {
  for (std::size_t i = 0; i < problem_count; ++i)
    if (kinds[i].consequence != Consequence::left_out_by_design && !lines_[i].empty()) return true;
  return false;
}

} // namespace dorsal::analyse
