#include "engine/core/readiness/evidence/control_comparison.h"

#include "engine/core/readiness/evidence/pool.h"
#include "engine/core/readiness/evidence/wording.h"
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

constexpr const char* unlike = "shown brighter or darker than the pictures of backs, so they do not compare.";

// Those shown as bright as the last block of backs.
struct Compared {
  std::vector<const AssessBlock*> backs;
  std::vector<const AssessBlock*> control;
};

Compared as_bright_as_the_last_backs(BlockView pool, BlockView control) {
  Compared out{as_bright_as_the_last(pool), {}};
  for (const AssessBlock* block : control)
    if (pool.empty() || !differ_in_brightness(block->brightness, pool.back()->brightness))
      out.control.push_back(block);
  return out;
}

} // namespace

ControlReading read_control(BlockView pool, BlockView all_control) {
  const auto [backs, control] = as_bright_as_the_last_backs(pool, all_control);
  const auto control_count = count_correct(control);
  const auto share = statistics::share(control_count);
  if (!share) return ControlReading::none;
  if (*share < control_in_order) return ControlReading::general_difficulty;
  const auto difference = statistics::newcombe_difference(control_count, count_correct(backs));
  const bool backs_worse = difference && difference->interval.lower > 0;
  return backs_worse ? ControlReading::trunk_difficulty : ControlReading::no_difference;
}

std::optional<std::string> control_note(BlockView pool, BlockView all_control) {
  const auto [backs, control] = as_bright_as_the_last_backs(pool, all_control);
  if (control.empty() && !all_control.empty()) return fmt::format("Control blocks were {}", unlike);
  const ControlReading reading = read_control(pool, all_control);
  if (reading == ControlReading::none) return {};
  return fmt::format("Control block: {} against {} on backs: {}.", wording::counted(count_correct(control)),
                     wording::counted(count_correct(backs)), in_words(reading));
}

std::string control_on_sides(BlockView pool, BlockView all_control) {
  if (all_control.empty()) return "A control block with arrows or words helps to tell them apart.";
  const auto [backs, control] = as_bright_as_the_last_backs(pool, all_control);
  if (control.empty()) return fmt::format("Control blocks were {}", unlike);
  const auto on_backs =
      statistics::newcombe_difference(count_correct(backs, Side::left), count_correct(backs, Side::right));
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
