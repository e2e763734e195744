#pragma once
// A picture set for the visit machine, without files.
#include "engine/core/visit/known.h"

#include <fmt/format.h>

#include <vector>

namespace dorsal::test {

struct MadeUpPictures {
  std::vector<BasePicture> pictures;
  std::vector<StimulusItem> items;

  // As every set that the protocol draws on.
  [[nodiscard]] KnownSets as_sets_of(const Protocol& protocol) const {
    KnownSets sets;
    for (const std::string& name : sets_of(protocol)) sets[name] = {items, pictures};
    return sets;
  }
};

inline MadeUpPictures made_up_pictures(int count) {
  MadeUpPictures made;
  for (int i = 0; i < count; ++i) {
    BasePicture picture;
    picture.id = fmt::format("p{:02}", i + 1);
    picture.side = i % 2 == 0 ? Side::left : Side::right;
    picture.movement = i % 4 < 2 ? Movement::rotation : Movement::flexion;
    picture.amplitude = i % 3 == 0 ? Amplitude::marked : i % 3 == 1 ? Amplitude::medium : Amplitude::subtle;
    picture.amplitude_deg = 46 - 15 * (i % 3);
    picture.difficulty_logit = 0.8 * (i % 3);
    picture.stance = "stand";
    picture.arms = i % 5 == 4 ? "hips" : "hang";
    picture.model = "m1";
    picture.background = i % 7 == 6 ? "room" : "plain";
    picture.width_px = 300;
    picture.height_px = 400;
    made.pictures.push_back(picture);
  }
  made.items = stimulus_items(made.pictures);
  return made;
}

} // namespace dorsal::test
