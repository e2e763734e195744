#pragma once
// A small correct manifest that tests bend until it breaks.
#include "stimuli/pictures/manifest.h"

#include <string>
#include <string_view>

namespace dorsal::test {

inline BasePicture sample_picture(const std::string& id) {
  BasePicture p;
  p.id = id;
  p.file = id + ".png";
  p.side = Side::left;
  p.movement = Movement::rotation;
  p.amplitude = Amplitude::medium;
  p.amplitude_deg = p.rotation_deg = 27;
  p.head = HeadCoupling::following;
  p.stance = "stand";
  p.arms = "hang";
  p.model = "m1";
  p.clothes = "navy shorts";
  p.background = "plain";
  p.light = "left";
  p.licence = "CC0-1.0";
  p.sha256 = std::string(64, '0');
  p.width_px = 768;
  p.height_px = 1024;
  p.generator = "test";
  return p;
}

inline Manifest sample_manifest() {
  return {{sample_picture("one"), sample_picture("two")}, {154, 160, 166}};
}

inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

} // namespace dorsal::test
