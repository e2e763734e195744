#include "engine/core/programme/safety.h"

#include <algorithm>

namespace dorsal {

std::vector<std::string> items_that_stop(const Instrument& instrument, const Answers& answers) {
  std::vector<std::string> items;
  if (!stops_programme(instrument, answers)) return items;
  for (const ItemAnswer& answer : answers)
    if (answer.value == 1) items.push_back(answer.item);
  return items;
}

std::optional<SafetyYes> safety_stop(std::span<const SafetyYes> answered,
                                     std::span<const std::string> cleared_utc) {
  const auto newest = std::ranges::max_element(answered, {}, &SafetyYes::at_utc);
  if (newest == answered.end()) return {};
  const bool is_cleared =
      std::ranges::any_of(cleared_utc, [&](const std::string& cleared) { return cleared > newest->at_utc; });
  return is_cleared ? std::nullopt : std::optional{*newest};
}

} // namespace dorsal
