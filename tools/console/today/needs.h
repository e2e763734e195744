#pragma once
// Who needs a clinician, and why: the work list that the console opens with. A reason goes away by itself
// when what it says is over; "pain", "data" and "new" also once somebody has looked since the last results
// came, "behind" and "unreadable" for a week after that.
#include "engine/core/dose/adherence.h"
#include "tools/console/records/grade_shelf.h"

#include <string>
#include <string_view>
#include <vector>

namespace dorsal::console {

struct Need {
  std::string_view kind; // stopped, ready, pain, behind, data, new, unreadable
  std::string phase{};   // of which one is ready
};

// Times are ISO 8601, UTC; empty where there was none.
struct Attention {
  std::string came_utc{};     // the last results
  std::string looked_utc{};   // when somebody last said so, or decided
  std::string week_ago_utc{}; // of now
  std::string long_ago_utc{}; // results from before are news no more
};

[[nodiscard]] std::vector<Need>
needs_of(const GradeShelf::Kept& kept, const std::optional<Adherence>& adherence, const Attention& attention);
[[nodiscard]] bool is_behind(const Adherence& adherence); // fewer than half of the days asked for

} // namespace dorsal::console
