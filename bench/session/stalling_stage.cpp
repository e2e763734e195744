#include "bench/session/stalling_stage.h"

#include "bench/base/clock.h"

#include <algorithm>

namespace dorsal::bench {
namespace {

using std::chrono::milliseconds;
constexpr Duration shortest_pause = milliseconds{2}, longest_pause = milliseconds{30};
constexpr std::size_t stalls_reserved = 100000;

} // namespace

StallingStage::StallingStage(Stage& inner, Duration length, std::uint64_t seed)
    : ForwardingStage(inner), length_(length), draws_(seed) {
  stalls_.reserve(stalls_reserved);
}

Duration StallingStage::pause() {
  return Duration{draws_.integer(shortest_pause.count(), longest_pause.count())};
}

void StallingStage::prepare(const DisplayList& list) {
  stimulus_ready_ = list.stimulus_visible;
  ForwardingStage::prepare(list);
}

Onset StallingStage::present() {
  const Onset onset = ForwardingStage::present();
  next_.reset();
  if (stimulus_ready_) next_ = bench::now() + pause();
  return onset;
}

std::optional<Input> StallingStage::wait(std::optional<Instant> until) {
  while (next_ && (!until || *next_ < *until)) {
    if (auto input = ForwardingStage::wait(next_)) return input;
    const Instant from = bench::now();
    sleep_until(from + length_);
    const Instant end = bench::now();
    if (stalls_.size() < stalls_reserved) stalls_.push_back({from, end});
    next_ = end + pause();
  }
  return ForwardingStage::wait(until);
}

} // namespace dorsal::bench
