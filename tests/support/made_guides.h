#pragma once
// Movements with short words, for tests.
#include "engine/core/task/movement/guide.h"

#include <memory>
#include <string>
#include <vector>

namespace dorsal::test {

inline std::shared_ptr<const MovementGuide> made_guide(const std::string& name, int step,
                                                       Nearness nearness = Nearness::back) {
  MovementGuide guide;
  guide.name = name;
  guide.version = "1";
  guide.step = step;
  guide.nearness = nearness;
  guide.licence = "made for a test";
  guide.source = "made for a test";
  guide.title = guide.how = guide.imagine = {{"en", name}};
  guide.seconds = 4;
  guide.film = name;
  return std::make_shared<const MovementGuide>(std::move(guide));
}

inline MovementGuides made_guides(const std::vector<std::string>& names) {
  MovementGuides guides;
  for (const std::string& name : names)
    guides.push_back(made_guide(name, static_cast<int>(guides.size()) + 1));
  return guides;
}

} // namespace dorsal::test
