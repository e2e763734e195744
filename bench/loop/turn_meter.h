#pragma once
// Stands between the session and its stage and measures each turn of the loop: what a trial costs, and what
// is allocated on the session's thread from the fixation's onset until the trial is over, which is later than
// the response. Its own book-keeping allocates only outside that window.
#include "bench/loop/allocations.h"
#include "engine/clinic/visit/listener.h"
#include "engine/device/sdl/forwarding_stage.h"

#include <vector>

namespace dorsal::bench {

struct Turn {
  AllocationCount allocations;
  Duration stimulus_drawn{};     // prepare(): ahead of time, in the foreperiod
  Duration stimulus_shown{};     // present()
  Duration processor_in_trial{}; // of the session's thread, from the fixation's onset to the trial's end
  Duration processor{};          // likewise, from the trial's plan to its COMMIT
  Duration saved{};              // trial's end to COMMIT
};

class TurnMeter final : public ForwardingStage, public SessionListener {
public:
  explicit TurnMeter(Stage& inner) : ForwardingStage(inner) {}

  void prepare(const DisplayList& list) override;
  void attend(bool in_trial) override;
  Onset present() override;
  void on_trial(int block, BlockKind kind, const TrialStart& start) override;
  void on_saved(int block, int trial) override;

  [[nodiscard]] const std::vector<Turn>& turns() const { return turns_; }

private:
  AllocationWindow window_;
  std::vector<Turn> turns_;
  Turn turn_;
  bool in_trial_{false};
  bool window_open_{false};
  bool stimulus_ready_{false};
  Duration processor_at_plan_{};
  Duration processor_at_fixation_{};
  Instant trial_over_{};
};

} // namespace dorsal::bench
