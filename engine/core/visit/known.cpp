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

std::vector<BlockRecord> without_left_out(std::vector<BlockRecord> blocks) {
  for (std::size_t i = 0; i + 1 < blocks.size(); ++i)
    if (is_led(blocks[i].header.kind.task) && blocks[i].led.empty()) blocks[i].header.pictures = 0;
  return blocks;
}

} // namespace dorsal
