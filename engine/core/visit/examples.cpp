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
  struct Wish {
    Side side{};
    Movement movement{};
  };
  for (const auto& [side, movement] : {Wish{Side::left, Movement::rotation},
                                       {Side::right, Movement::flexion},
                                       {Side::right, Movement::rotation}}) {
    const auto best =
        std::ranges::min_element(plain, {}, [side = side, movement = movement](const StimulusItem& item) {
          return (item.side == side ? 0.0 : 1000.0) + (item.movement == movement ? 0.0 : 100.0) +
                 (item.posture == "stand-hang" ? 0.0 : 10.0) + item.difficulty_logit;
        });
    examples.push_back({{examples.size(), shape_of(set.pictures[best->base]), best->mirrored, 0}, *best});
  }
  return examples;
}

std::vector<MeetPicture> meet_pictures(const std::optional<TurningFigure>& figure,
                                       std::span<const Example> examples) {
  constexpr double tilt_deg = 90;
  std::vector<MeetPicture> all;
  if (!figure || !figure->bends) {
    for (const Example& one : examples)
      all.push_back({one.picture, one.stimulus.side, one.stimulus.movement});
  } else {
    // Of each loop a quarter in the person is furthest to the left, three quarters in to the right.
    const auto frames = static_cast<std::size_t>(figure->frames);
    const std::size_t turning = figure->first_slot, bending = turning + frames;
    const auto at = [&](std::size_t slot) { return ShownPicture{slot, figure->width_over_height, false, 0}; };
    const int half = figure->frames / 2;
    all = {{at(turning + frames / 4), Side::left, Movement::rotation, turning, half},
           {at(bending + frames * 3 / 4), Side::right, Movement::flexion, bending + frames / 2, half},
           {at(turning + frames * 3 / 4), Side::right, Movement::rotation}};
  }
  all.back().picture.roll_deg = tilt_deg;
  return all;
}

} // namespace dorsal
