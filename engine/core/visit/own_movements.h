#pragma once
// What the patient's own results tell of movements: how often each was done at first and how often now, and
// the pain that was expected and had the last time. Nothing of what was not done.
#include "engine/core/base/texts.h"
#include "engine/core/task/movement/guide.h"
#include "engine/core/trial/movement_record.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace dorsal {

struct OwnMovement {
  Texts title;
  std::optional<int> at_first{}, now{}; // repetitions, in the first and in the last visit that counted some
  std::optional<int> expected{}, was{}; // 0 to 10, the last time both were said
};

inline constexpr std::size_t most_own_movements = 6;

// As its guide has it; where no guide is left, its name: "bend-to-floor" is "Bend to floor".
[[nodiscard]] Texts title_of_movement(const MovementGuides& guides, std::string_view movement);

// Of those that were done, the ones that were done last, in the order in which they were begun.
[[nodiscard]] std::vector<OwnMovement> own_movements(const movement::Course& course,
                                                     const MovementGuides& guides);

} // namespace dorsal
