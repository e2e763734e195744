#pragma once
// Touch and pictures of the built-in programme, without its lessons and open at once.
#include "engine/core/protocol/programme.h"

#include <vector>

namespace dorsal::test {

inline std::vector<Phase> touch_and_pictures(const Protocol& protocol) {
  std::vector<Phase> phases = built_in_programme(protocol);
  std::erase_if(phases,
                [](const Phase& phase) { return phase.name != touch_phase && phase.name != only_phase; });
  for (Phase& phase : phases) phase.door = {};
  return phases;
}

} // namespace dorsal::test
