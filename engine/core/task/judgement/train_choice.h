#pragma once
// Which picture at which roll comes nearest to a wished level. Levels 1 to 10 stretch the difficulty scale
// (adaptation/difficulty_scale.h) over the easiest and the hardest showing of the block's pictures.
#include "engine/core/adaptation/difficulty_scale.h"
#include "engine/core/base/random.h"
#include "engine/core/protocol/protocol.h"
#include "engine/core/trial/trial.h"

#include <span>
#include <vector>

namespace dorsal {

struct TrainShowing {
  std::size_t item{};
  double roll_deg{};
  double assumed{}; // logits
  adaptation::Features features{};
};

struct TrainWish {
  Side side{};
  double level{}; // a ladder's: the rung
  bool by_rung{};
};

class TrainChoice {
public:
  // A factor that may not vary stays at its plainest; where no picture of a side would be left, the last of
  // the forbidden factors is allowed again, and so on. Items: both sides, at least one; they outlive the
  // choice.
  TrainChoice(const BlockSpec& block, const AdaptationRule& rule, std::span<const StimulusItem> items);

  // As near to the wish as the pictures allow; among equally near ones those seen least in this block; never
  // the picture (or twin) just seen.
  [[nodiscard]] const TrainShowing& choose(const TrainWish& wish, const adaptation::PatientScale& scale,
                                           std::span<const TrialPlan> so_far, Random& draws) const;

  [[nodiscard]] const TrainShowing& find(std::size_t item, double roll_deg) const;
  [[nodiscard]] double level_of(const TrainShowing& showing, const adaptation::PatientScale& scale) const;

private:
  std::span<const StimulusItem> items_;
  std::size_t bases_{};                // one more than the largest index of a base picture
  std::vector<TrainShowing> showings_; // all that are allowed
  std::vector<TrainShowing> others_;   // all that are not: only found, never chosen
  double easiest_{};
  double hardest_{};
};

} // namespace dorsal
