#include "engine/device/onset/vblank_check.h"

namespace dorsal {

bool VblankCheck::whole_periods_apart(const VblankStamp& stamp) const noexcept {
  constexpr std::int64_t comparable = 2000; // beyond that the period is not known well enough
  const std::int64_t periods = stamp.count - last_->count;
  if (periods > comparable) return true;
  const Duration off = stamp.at - last_->at - periods * period_;
  const Duration allowed = period_ / 10 + periods * period_ / 5000;
  return off <= allowed && off >= -allowed;
}

std::optional<std::string_view> VblankCheck::violation(const VblankStamp& stamp, Instant read) noexcept {
  if (stamp.at == Instant{}) return "a stamp of zero";
  if (too_far_ahead(stamp.at, read, period_)) return "a stamp further ahead than the end of a blank can be";
  if (last_ && stamp.at <= last_->at) return "a stamp that is not after the last one";
  if (last_ && stamp.count <= last_->count) return "a frame count that does not grow";
  if (last_ && !whole_periods_apart(stamp)) return "stamps that are not whole periods apart";
  last_ = stamp;
  return {};
}

} // namespace dorsal
