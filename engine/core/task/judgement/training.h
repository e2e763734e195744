#pragma once
// What a train trial should be like, trial after trial: the training policy as a pure value. Levels run from
// 1 (the easiest showing of the pictures at hand) to 10 (the hardest); they are the difficulty scale
// (difficulty_scale.h) stretched over those two ends. Three methods:
// - questplus (default): a posterior over threshold, width and lapse of a falling logistic (quest_plus.h).
//   The first trials are gentle, the next chosen by entropy, then the level whose predicted success is
//   nearest the target. Old answers fade (forgetting), because patients learn and tire. A small correction in
//   the manner of Robbins & Monro (1951) removes what bias the model leaves in the success rate.
// - staircase: weighted up-down (Kaernbach 1991).
// - ladder: six rungs of showings with rules for up and down (ladder.h).
//   A bad spell is a step back for a while, and is forgotten: it says little about ability.
// Common to all: a share of easy catch trials, which do not count towards the success rate; an easy one after
// so many errors in a row; a step back after a bad spell; no jump larger than the pace allows.
#include "engine/core/adaptation/ladder.h"
#include "engine/core/adaptation/quest_plus.h"
#include "engine/core/adaptation/staircase.h"
#include "engine/core/base/random.h"
#include "engine/core/protocol/protocol.h"

#include <optional>
#include <string_view>
#include <vector>

namespace dorsal::adaptation {

enum class WishReason { gentle, entropy, target, easy_after_errors, fall_back, catch_trial };
[[nodiscard]] std::string_view name_of(WishReason reason);

struct Wish {
  double level{}; // a ladder's: the rung
  WishReason reason{};
  [[nodiscard]] bool is_catch() const { return reason == WishReason::catch_trial; }
};

struct TrainingState {
  Posterior posterior; // questplus
  Posterior pull;      // what the prior adds to it at each answer
  double correction{}; // questplus: levels
  StaircaseState staircase;
  LadderState ladder;
  double last_level{}; // wished, catch and easy trials left out
  int trials{};        // catch trials left out
  int error_run{};
  int fall_back_left{};          // trials until the step back is over
  std::vector<Posterior> before; // the posteriors of the last spell_trials trials, oldest first
  int since_spell{};             // trials since a bad spell was forgotten
  std::vector<bool> recent;      // answers since the last step back, catch trials left out
};

// `last` is the level where the last session left off; none in the first session.
[[nodiscard]] TrainingState start_training(const AdaptationRule& rule, std::optional<double> last);

[[nodiscard]] Wish next_wish(const AdaptationRule& rule, const TrainingState& state, Random& draws);

// The answer to a showing of level `shown`, which is as near to the wish as the pictures allowed.
[[nodiscard]] TrainingState respond(const AdaptationRule& rule, TrainingState state, const Wish& wish,
                                    double shown, bool correct);

} // namespace dorsal::adaptation
