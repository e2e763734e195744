#pragma once
// Which rows are the same trial. A row is a duplicate only where every cell equals an earlier row of its
// number; two time-outs of one number are alike in every cell without being one trial, so they are duplicates
// only within a run of duplicates. A number that comes again at or below where the numbering had got to
// begins a further block.
#include "tools/analyse/reading/seen.h"

#include <memory_resource>
#include <optional>
#include <unordered_map>

namespace dorsal::analyse {

enum class TrialVerdict { first, duplicate, repeated, numbering_restarts };

struct NumberedTrial {
  std::uint64_t course; // hash of participant, session and block
  std::string_view number;
  std::uint64_t row; // hash of every cell
  bool answered;
};

class TrialNumbers {
public:
  TrialVerdict judge(const NumberedTrial& trial);

private:
  struct Course {
    std::uint32_t restarts = 0;
    std::optional<double> last;
    bool last_was_duplicate = false;
  };
  Course& course_of(std::uint64_t key);

  Seen seen_;
  std::pmr::monotonic_buffer_resource memory_{std::size_t{1} << 20}; // given back in one piece
  std::pmr::unordered_map<std::uint64_t, Course> courses_{&memory_};
  std::uint64_t last_key_ = 0;
  Course* last_course_ = nullptr;
};

} // namespace dorsal::analyse
