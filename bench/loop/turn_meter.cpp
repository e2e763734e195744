#include "bench/loop/turn_meter.h"

#include "bench/base/clock.h"

#include <utility>

namespace dorsal::bench {
namespace {

Duration processor_time_of_thread() noexcept {
  timespec t{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return std::chrono::seconds{t.tv_sec} + Duration{t.tv_nsec};
}

} // namespace

void TurnMeter::on_trial(int, BlockKind, const TrialStart&) {
  turn_ = {};
  processor_at_plan_ = processor_time_of_thread();
}

void TurnMeter::attend(bool in_trial) {
  in_trial_ = in_trial;
  if (!in_trial && std::exchange(window_open_, false)) {
    turn_.allocations = window_.close();
    turn_.processor_in_trial = processor_time_of_thread() - processor_at_fixation_;
  }
  trial_over_ = bench::now();
  ForwardingStage::attend(in_trial);
}

void TurnMeter::prepare(const DisplayList& list) {
  const Instant start = bench::now();
  ForwardingStage::prepare(list);
  stimulus_ready_ = list.stimulus_visible;
  if (in_trial_ && stimulus_ready_) turn_.stimulus_drawn = bench::now() - start;
}

Onset TurnMeter::present() {
  const Instant start = bench::now();
  const Onset onset = ForwardingStage::present();
  if (!in_trial_) return onset;
  if (stimulus_ready_) turn_.stimulus_shown = bench::now() - start;
  if (!std::exchange(window_open_, true)) {
    processor_at_fixation_ = processor_time_of_thread();
    window_.open();
  }
  return onset;
}

void TurnMeter::on_saved(int, int) {
  turn_.saved = bench::now() - trial_over_;
  turn_.processor = processor_time_of_thread() - processor_at_plan_;
  turns_.push_back(turn_);
}

} // namespace dorsal::bench
