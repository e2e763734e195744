#include "engine/core/readiness/notes.h"

#include "engine/core/readiness/evidence/control_comparison.h"
#include "engine/core/readiness/evidence/pool.h"
#include "engine/core/readiness/evidence/wording.h"
#include "engine/core/readiness/rules/guess_rules.h"
#include "engine/core/statistics/quantile.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace dorsal {
namespace {

using Note = std::optional<std::string>;

Note short_blocks(const Evidence& evidence, BlockView counting, const ReadinessRules& rules) {
  const auto left_out = static_cast<std::int64_t>(evidence.blocks.size() - counting.size());
  if (left_out == 0) return {};
  statistics::Count count{0, 0};
  for (const AssessBlock& block : evidence.blocks)
    if (std::ranges::find(counting, &block) == counting.end()) {
      count.trials += block.scored_trials();
      count.correct += block.correct_trials();
    }
  return fmt::format("{} of fewer than {} trials did not count: {}.", wording::plural(left_out, "block"),
                     rules.least_block_trials, wording::counted(count));
}

Note mixed_devices(BlockView pool) {
  std::set<std::string> inputs;
  for (const AssessBlock* block : pool)
    if (!block->input.empty()) inputs.insert(block->input);
  if (inputs.size() < 2 && !inputs.contains("mixed")) return {};
  return fmt::format("Answers came from different devices ({}): their response times do not compare well.",
                     fmt::join(inputs, ", "));
}

// Accuracy pools them all the same: pictures that are harder to see make READY no easier, and whoever needs a
// dim screen is not left without a grade.
Note mixed_brightness(BlockView counting, BlockView pool) {
  std::vector<std::string_view> seen;
  for (const AssessBlock* block : pool)
    if (!block->brightness.empty()) seen.push_back(block->brightness);
  const bool differs = !pool.empty() && as_bright_as_the_last(counting).size() < counting.size();
  if (differs)
    return fmt::format(
        "Some blocks were shown dim and others at normal brightness (of the last {}: {}). Response times "
        "and the course of accuracy are compared among blocks as bright as the last one only.",
        pool.size(), seen.empty() ? "not recorded" : fmt::format("{}", fmt::join(seen, ", ")));
  if (std::ranges::find(seen, name_of(Brightness::dim)) == seen.end()) return {};
  return "The pictures were shown dim: compare with other people, and with thresholds in seconds, with care.";
}

Note practice(BlockView counting, BlockView pool) {
  if (counting.size() < 2) return {};
  const BlockView first = counting.first(1);
  const auto before = statistics::median(correct_times(first));
  const auto now = statistics::median(correct_times(pool));
  const double gain = statistics::share(count_correct(pool)).value_or(0) -
                      statistics::share(count_correct(first)).value_or(0);
  const bool faster = before && now && *now < *before;
  if (!faster && gain <= 0) return {};
  return fmt::format(
      "Since the first block: accuracy {}{}{}. Practice alone makes a second test 8 to 20 % faster and "
      "about 3 points more accurate (hands); changes below 14 points or 0.45 s are within the noise of "
      "single blocks.",
      gain < 0 ? "-" : "+", wording::points(std::abs(gain)),
      before && now
          ? fmt::format(", median response time {} to {}", wording::seconds(*before), wording::seconds(*now))
          : std::string{});
}

Note time_outs(BlockView pool) {
  constexpr double remarkable = 0.10;
  std::int64_t out = 0;
  for (const AssessBlock* block : pool)
    out += std::ranges::count(block->trials, Outcome::time_out, &AssessTrial::outcome);
  const auto scored = count_correct(pool).trials;
  if (static_cast<double>(out) <= remarkable * static_cast<double>(scored)) return {};
  return fmt::format("{} of {} trials timed out, and count as wrong: a longer time limit may suit better.",
                     out, scored);
}

Note wrong_way_round(BlockView pool) {
  if (!below_chance(count_correct(pool))) return {};
  return "Accuracy is well below chance: left and right may be answered the wrong way round, for the viewer "
         "instead of "
         "the person in the picture.";
}

} // namespace

std::vector<std::string> grade_notes(const Evidence& evidence, const ReadinessRules& rules) {
  const auto counting = counting_blocks(evidence.blocks, rules.least_block_trials);
  const auto control = counting_blocks(evidence.control, 1);
  const BlockView pool = last_blocks(counting, rules.pooled_blocks);
  const std::vector<const AssessBlock*> alike = as_bright_as_the_last(counting);
  std::vector<std::string> notes;
  for (const Note& note :
       {short_blocks(evidence, counting, rules), mixed_devices(pool), mixed_brightness(counting, pool),
        practice(alike, last_blocks(alike, rules.pooled_blocks)), time_outs(pool), wrong_way_round(pool),
        control_note(pool, control)})
    if (note) notes.push_back(*note);
  return notes;
}

} // namespace dorsal
