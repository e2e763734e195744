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

bool is_left_out(std::span<const BlockRecord> blocks, std::size_t place, SessionState state) {
  const BlockRecord& block = blocks[place];
  if (!is_led(block.header.kind.task) || !block.led.empty()) return false;
  return place + 1 < blocks.size() || state == SessionState::complete;
}

std::vector<BlockRecord> without_left_out(std::vector<BlockRecord> blocks, SessionState state) {
  for (std::size_t place = 0; place < blocks.size(); ++place)
    if (is_left_out(blocks, place, state)) blocks[place].header.pictures = 0;
  return blocks;
}

} // namespace dorsal
