#include "engine/core/programme/safety.h"

#include <algorithm>

namespace dorsal {
namespace {

std::vector<std::string> items_with_yes(const AnsweredInstrument& answered) {
  std::vector<std::string> items;
  for (const ItemAnswer& answer : answered.answers)
    if (answer.value == 1) items.push_back(answer.item);
  return items;
}

} // namespace

SafetyStanding safety_standing(std::span<const AnsweredInstrument> answered,
                               std::span<const std::string> cleared_utc) {
  SafetyStanding standing;
  for (const AnsweredInstrument& one : answered)
    if (stops_programme(one.instrument, one.answers) && one.at_utc > standing.since_utc)
      standing = {.stopped = true, .since_utc = one.at_utc, .items = items_with_yes(one)};
  const auto cleared = std::ranges::max_element(cleared_utc);
  if (cleared != cleared_utc.end() && *cleared > standing.since_utc) return {};
  return standing;
}

} // namespace dorsal
