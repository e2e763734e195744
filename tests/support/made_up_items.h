#pragma once
// Stimulus items for tests: a small picture set with every factor crossed.
#include "engine/core/stimulus/stimulus.h"

#include <fmt/format.h>

#include <vector>

namespace dorsal::test {

// 2 movements x 3 amplitudes x 4 pictures (views 0, 0, 20, 20): 24 pictures, 48 stimuli.
inline std::vector<StimulusItem> made_up_items() {
  std::vector<BasePicture> pictures;
  for (const Movement movement : {Movement::rotation, Movement::flexion})
    for (const Amplitude amplitude : {Amplitude::subtle, Amplitude::medium, Amplitude::marked})
      for (int i = 0; i < 4; ++i) {
        BasePicture picture;
        picture.id = fmt::format("p{}", pictures.size());
        picture.side = Side::left;
        picture.movement = movement;
        picture.amplitude = amplitude;
        picture.amplitude_deg = 16 + 15 * static_cast<double>(amplitude);
        picture.view_deg = i < 2 ? 0 : 20;
        picture.background = "plain";
        picture.stance = "stand";
        picture.arms = "hang";
        picture.difficulty_logit = 1.0 - static_cast<double>(amplitude) + (i < 2 ? 0 : 0.4);
        pictures.push_back(picture);
      }
  return stimulus_items(pictures);
}

} // namespace dorsal::test
