#include "engine/core/visit/known.h"

namespace dorsal {

int pictures_of(const Protocol& protocol) {
  int sum = 0;
  for (const BlockSpec& block : protocol.blocks) sum += block.pictures;
  return sum;
}

face::Welcome welcome_of(const Known& known) {
  return {pictures_of(known.protocol), known.history.practised ? Visit::later : Visit::first};
}

} // namespace dorsal
