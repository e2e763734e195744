#include "engine/core/readiness/evidence/pool.h"

#include <algorithm>
#include <cstddef>
#include <functional>

namespace dorsal {
namespace {

template <class Wanted>
statistics::Count count(BlockView blocks, Wanted wanted) {
  statistics::Count total{0, 0};
  for (const AssessBlock* block : blocks)
    for (const AssessTrial& trial : block->trials) {
      if (!trial.scored() || !std::invoke(wanted, trial)) continue;
      total.add(trial.correct());
    }
  return total;
}

template <class Wanted>
std::vector<double> times(BlockView blocks, Wanted wanted) {
  std::vector<double> out;
  for (const AssessBlock* block : blocks)
    for (const AssessTrial& trial : block->trials)
      if (trial.outcome == Outcome::answered && trial.response_time && std::invoke(wanted, trial))
        out.push_back(in_seconds(trial.response_time->best));
  return out;
}

} // namespace

std::vector<const AssessBlock*> counting_blocks(const std::vector<AssessBlock>& blocks, int least_trials) {
  std::vector<const AssessBlock*> out;
  for (const AssessBlock& block : blocks)
    if (block.scored_trials() >= std::max(1, least_trials)) out.push_back(&block);
  std::ranges::stable_sort(out, {}, [](const AssessBlock* block) { return block->day; });
  return out;
}

BlockView last_blocks(BlockView blocks, int count) {
  const auto wanted = static_cast<std::size_t>(std::max(0, count));
  return blocks.last(std::min(wanted, blocks.size()));
}

std::vector<const AssessBlock*> as_bright_as_the_last(BlockView blocks) {
  std::vector<const AssessBlock*> out;
  for (const AssessBlock* one : blocks)
    if (one == blocks.back() || !differ_in_brightness(one->brightness, blocks.back()->brightness))
      out.push_back(one);
  return out;
}

statistics::Count count_correct(BlockView blocks) {
  return count(blocks, [](const AssessTrial&) { return true; });
}
statistics::Count count_correct(BlockView blocks, Side side) {
  return count(blocks, [side](const AssessTrial& trial) { return trial.side == side; });
}

statistics::Count count_left_answers(BlockView blocks, Side shown) {
  statistics::Count total{0, 0};
  for (const AssessBlock* block : blocks)
    for (const AssessTrial& trial : block->trials) {
      if (trial.outcome != Outcome::answered || trial.side != shown) continue;
      total.add(trial.response == Side::left);
    }
  return total;
}

std::vector<double> correct_times(BlockView blocks) { return times(blocks, &AssessTrial::correct); }
std::vector<double> correct_times(BlockView blocks, Side side) {
  return times(blocks, [side](const AssessTrial& trial) { return trial.correct() && trial.side == side; });
}
std::vector<double> verified_times(BlockView blocks) {
  return times(blocks, [](const AssessTrial& trial) { return trial.correct() && trial.timing_verified; });
}
std::vector<double> verified_times(BlockView blocks, Side side) {
  return times(blocks, [side](const AssessTrial& trial) {
    return trial.correct() && trial.timing_verified && trial.side == side;
  });
}
std::vector<double> answered_times(BlockView blocks) {
  return times(blocks, [](const AssessTrial&) { return true; });
}

} // namespace dorsal
