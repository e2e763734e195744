#include "engine/core/programme/visit_length.h"

namespace dorsal {
namespace {
constexpr int seconds_a_picture = 4, seconds_a_touch = 15, seconds_a_minute = 60;
} // namespace

int minutes_for(int pictures, int touches) {
  const int seconds = pictures * seconds_a_picture + touches * seconds_a_touch;
  return (seconds + seconds_a_minute - 1) / seconds_a_minute + 1;
}

int minutes_for(std::span<const BlockSpec> blocks) {
  int pictures = 0, touches = 0;
  for (const BlockSpec& block : blocks) (is_led(block.kind.task) ? touches : pictures) += block.pictures;
  return minutes_for(pictures, touches);
}

} // namespace dorsal
