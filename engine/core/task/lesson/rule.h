#pragma once
// What a protocol may set about the task "lesson".
#include <string>
#include <vector>

namespace dorsal::lesson {

struct Rule {
  std::vector<std::string> leave_out; // lessons by name, that are not taught
  std::string reviewed_by{};          // the clinician who read those that ship; empty: nobody yet
  friend bool operator==(const Rule&, const Rule&) = default;
};

} // namespace dorsal::lesson
