#include "tools/console/today/needs.h"

#include <algorithm>

namespace dorsal::console {

bool is_behind(const Adherence& adherence) { return adherence.days_done * 2 < adherence.days_asked; }

std::vector<Need> needs_of(const GradeShelf::Kept& kept, const std::optional<Adherence>& adherence,
                           const Attention& attention) {
  std::vector<Need> needs;
  const bool is_news = attention.came_utc > attention.looked_utc;
  const bool looked_lately = attention.looked_utc > attention.week_ago_utc;
  if (kept.is_stopped) needs.push_back({"stopped"});
  for (const std::string& phase : kept.undecided) needs.push_back({"ready", phase});
  if (is_news && kept.pain_rose) needs.push_back({"pain"});
  if (adherence && is_behind(*adherence) && !looked_lately) needs.push_back({"behind"});
  if (is_news && kept.data_doubtful) needs.push_back({"data"});
  if (kept.left_out > 0 && !looked_lately) needs.push_back({"unreadable"});
  if (is_news && attention.came_utc > attention.long_ago_utc) needs.push_back({"new"});
  return needs;
}

} // namespace dorsal::console
