#include "engine/core/visit/known.h"

#include "engine/core/programme/visit_length.h"

#include <algorithm>

namespace dorsal {

int pictures_of(const Protocol& protocol) {
  int sum = 0;
  for (const BlockSpec& block : protocol.blocks)
    sum += task_of(block.kind.task).family == Family::timed_judgement ? block.pictures : 0;
  return sum;
}

int touches_of(const Protocol& protocol) {
  int sum = 0;
  for (const BlockSpec& block : protocol.blocks) sum += is_led(block.kind.task) ? block.pictures : 0;
  return sum;
}

int lessons_of(const Protocol& protocol) {
  return static_cast<int>(std::ranges::count_if(
      protocol.blocks, [](const BlockSpec& block) { return block.kind.task == TaskId::lesson; }));
}

namespace {

int minutes_of_moving(const Protocol& protocol) {
  std::vector<BlockSpec> moving;
  for (const BlockSpec& block : protocol.blocks)
    if (block.kind.task == TaskId::imagery || block.kind.task == TaskId::movement) moving.push_back(block);
  return moving.empty() ? 0 : minutes_for(moving);
}

} // namespace

face::Welcome welcome_of(const Known& known) {
  return {known.turning_figure,
          known.languages,
          pictures_of(known.protocol),
          known.history.practised ? Visit::later : Visit::first,
          touches_of(known.protocol),
          lessons_of(known.protocol),
          minutes_of_moving(known.protocol)};
}

bool is_left_out(std::span<const BlockRecord> blocks, std::size_t place, SessionState state) {
  const BlockRecord& block = blocks[place];
  const bool judged = task_of(block.header.kind.task).family == Family::timed_judgement;
  if (judged || !block.led.empty() || !block.activities.empty()) return false;
  return place + 1 < blocks.size() || state == SessionState::complete;
}

std::vector<BlockRecord> without_left_out(std::vector<BlockRecord> blocks, SessionState state) {
  for (std::size_t place = 0; place < blocks.size(); ++place)
    if (is_left_out(blocks, place, state)) blocks[place].header.pictures = 0;
  return blocks;
}

} // namespace dorsal
