#pragma once
// Are the answers judgements? Pooled over the last blocks, times in seconds; a flag leaves CANNOT TELL.
// guessing: accuracy not above chance (binomial, one-sided 5 %: below 26 of 40) with a median RT below
// guess_rt. Chance at an ordinary pace is a genuine difficulty (Bray & Moseley 2011: 53 % in bilateral back
// pain), and no flag. fast guesses: answers below fast_guess_rt are more than fast_guess_share of all and
// less accurate than the others (Fisher's exact test at quality_alpha). Fast and accurate is fine.
#include "engine/core/protocol/rules.h"
#include "engine/core/readiness/evidence/finding.h"
#include "engine/core/statistics/proportion.h"

namespace dorsal {

[[nodiscard]] bool above_chance(statistics::Count count);
[[nodiscard]] bool below_chance(statistics::Count count); // answers the wrong way round

[[nodiscard]] RuleFinding guessing_rule(BlockView counting, const ReadinessRules& rules);
[[nodiscard]] RuleFinding fast_guess_rule(BlockView counting, const ReadinessRules& rules);

} // namespace dorsal
