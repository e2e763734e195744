#include "engine/core/programme/flare.h"

#include "engine/core/readiness/rules/pain_rule.h"

#include <algorithm>

namespace dorsal {

std::optional<Day> flare_since(std::span<const RatedSession> sessions, Day today,
                               const ReadinessRules& rules) {
  std::optional<Day> since;
  for (const auto& [day, pain] : sessions) {
    const bool counts_today = day <= today && today - day <= std::chrono::days{flare_days};
    if (counts_today && pain.before && pain.after && pain_rose(*pain.before, *pain.after, rules))
      since = std::max(since.value_or(day), day);
  }
  return since;
}

std::vector<BlockSpec> halved(const std::vector<BlockSpec>& blocks) {
  std::vector<BlockSpec> half;
  for (const BlockSpec& block : blocks) {
    if (block.kind.purpose == Purpose::assess) continue;
    half.push_back(block);
    if (block.kind.purpose == Purpose::train) half.back().pictures = std::max(1, block.pictures / 2);
  }
  return half;
}

} // namespace dorsal
