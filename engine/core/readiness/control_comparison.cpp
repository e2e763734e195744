#include "engine/core/readiness/control_comparison.h"

#include "engine/core/readiness/pool.h"
#include "engine/core/readiness/wording.h"
#include "engine/core/statistics/two_proportions.h"

#include <fmt/format.h>

namespace dorsal {
namespace {

constexpr double control_in_order = 0.90;

std::string_view in_words(ControlReading reading) {
  switch (reading) {
  case ControlReading::general_difficulty:
    return "telling left from right is difficult in general, not only on backs";
  case ControlReading::trunk_difficulty:
    return "the difficulty is with backs, not with left and right as such";
  case ControlReading::no_difference: return "backs are answered about as well as the control";
  case ControlReading::none: break;
  }
  return "nothing";
}

} // namespace

ControlReading read_control(BlockView pool, BlockView control) {
  const auto control_count = count_correct(control);
  const auto share = statistics::share(control_count);
  if (!share) return ControlReading::none;
  if (*share < control_in_order) return ControlReading::general_difficulty;
  const auto difference = statistics::newcombe_difference(control_count, count_correct(pool));
  const bool backs_worse = difference && difference->interval.lower > 0;
  return backs_worse ? ControlReading::trunk_difficulty : ControlReading::no_difference;
}

std::optional<std::string> control_note(BlockView pool, BlockView control) {
  const ControlReading reading = read_control(pool, control);
  if (reading == ControlReading::none) return {};
  return fmt::format("Control block: {} against {} on backs: {}.", wording::counted(count_correct(control)),
                     wording::counted(count_correct(pool)), in_words(reading));
}

std::string control_on_sides(BlockView pool, BlockView control) {
  if (control.empty()) return "A control block with arrows or words helps to tell them apart.";
  const auto on_backs =
      statistics::newcombe_difference(count_correct(pool, Side::left), count_correct(pool, Side::right));
  const auto on_control = statistics::newcombe_difference(count_correct(control, Side::left),
                                                          count_correct(control, Side::right));
  if (!on_backs || !on_control) return "The control block has only one side and cannot tell them apart.";
  const bool same_way = on_backs->value * on_control->value > 0;
  const bool beyond_chance = on_control->interval.lower > 0 || on_control->interval.upper < 0;
  if (same_way && beyond_chance)
    return "The control block leans the same way, which speaks for a leaning or a general difficulty.";
  return "The control block does not lean that way, which speaks for a difficulty with backs of that side.";
}

} // namespace dorsal
