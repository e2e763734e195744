#include "engine/core/programme/visit_length.h"

namespace dorsal {
namespace {
constexpr int seconds_a_picture = 4, seconds_a_touch = 15, seconds_a_minute = 60;
} // namespace

int minutes_for(int pictures, int touches) {
  const int seconds = pictures * seconds_a_picture + touches * seconds_a_touch;
  return (seconds + seconds_a_minute - 1) / seconds_a_minute + 1;
}

namespace {
int minutes_of(TaskId activity) {
  switch (activity) {
  case TaskId::imagery: return minutes_of_imagery;
  case TaskId::movement: return minutes_of_movement;
  default: return minutes_a_lesson;
  }
}
} // namespace

int minutes_for(std::span<const BlockSpec> blocks) {
  int pictures = 0, touches = 0, minutes = 0;
  for (const BlockSpec& block : blocks) switch (task_of(block.kind.task).family) {
    case Family::timed_judgement: pictures += block.pictures; break;
    case Family::led_discrimination: touches += block.pictures; break;
    case Family::activity: minutes += minutes_of(block.kind.task); break;
    }
  return pictures + touches == 0 && minutes > 0 ? minutes : minutes + minutes_for(pictures, touches);
}

} // namespace dorsal
