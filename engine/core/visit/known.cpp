#include "engine/core/visit/known.h"

namespace dorsal {

int pictures_of(const Protocol& protocol) {
  int sum = 0;
  for (const BlockSpec& block : protocol.blocks) sum += is_led(block.kind.task) ? 0 : block.pictures;
  return sum;
}

int touches_of(const Protocol& protocol) {
  int sum = 0;
  for (const BlockSpec& block : protocol.blocks) sum += is_led(block.kind.task) ? block.pictures : 0;
  return sum;
}

face::Welcome welcome_of(const Known& known) {
  return {pictures_of(known.protocol), known.history.practised ? Visit::later : Visit::first,
          touches_of(known.protocol)};
}

} // namespace dorsal
