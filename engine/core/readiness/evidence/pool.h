#pragma once
// The trials a rule looks at. A block counts when it holds enough scored trials; rules of accuracy and
// response time take the last few counting blocks together. Times in seconds.
#include "engine/core/readiness/evidence/evidence.h"
#include "engine/core/statistics/proportion.h"

#include <vector>

namespace dorsal {

// Oldest first by day; blocks of one day keep their order.
[[nodiscard]] std::vector<const AssessBlock*> counting_blocks(const std::vector<AssessBlock>& blocks,
                                                              int least_trials);
[[nodiscard]] BlockView last_blocks(BlockView blocks, int count);

// Those shown as bright as the last one, which may be compared with it over time; the last one always.
[[nodiscard]] std::vector<const AssessBlock*> as_bright_as_the_last(BlockView blocks);

// Scored trials; a time_out is a wrong answer.
[[nodiscard]] statistics::Count count_correct(BlockView blocks);
[[nodiscard]] statistics::Count count_correct(BlockView blocks, Side side);

// "left" answers among the answered pictures of one side; a time_out is no answer.
[[nodiscard]] statistics::Count count_left_answers(BlockView blocks, Side shown);

[[nodiscard]] std::vector<double> correct_times(BlockView blocks);
[[nodiscard]] std::vector<double> correct_times(BlockView blocks, Side side);
// Of these the ones whose timing was verified: all that a threshold in seconds may be held against.
[[nodiscard]] std::vector<double> verified_times(BlockView blocks);
[[nodiscard]] std::vector<double> verified_times(BlockView blocks, Side side);
[[nodiscard]] std::vector<double> answered_times(BlockView blocks);

} // namespace dorsal
