#include "engine/core/visit/examples.h"

#include "engine/core/task/judgement/schedule.h"

#include <algorithm>

namespace dorsal {

float shape_of(const BasePicture& picture) {
  return static_cast<float>(picture.width_px) / static_cast<float>(picture.height_px);
}

std::vector<Example> example_pictures(const KnownSet& set) {
  const std::vector<StimulusItem> plain = items_for(BlockKind::practice, set.items);
  std::vector<Example> examples;
  for (const Side side : {Side::left, Side::right}) {
    // A turn for the left, a bend for the right, where the set has them: both kinds are seen once.
    const Movement wanted = side == Side::left ? Movement::rotation : Movement::flexion;
    const auto best = std::ranges::min_element(plain, {}, [&](const StimulusItem& item) {
      return (item.side == side ? 0.0 : 1000.0) + (item.movement == wanted ? 0.0 : 100.0) +
             item.difficulty_logit;
    });
    examples.push_back({{examples.size(), shape_of(set.pictures[best->base]), best->mirrored, 0}, *best});
  }
  return examples;
}

} // namespace dorsal
