#pragma once
// Which records a host may refuse: what the person can try again as often as they like (keep.h). With any
// other one that cannot be kept the visit cannot go on.
#include "engine/core/visit/course.h"

namespace dorsal {

[[nodiscard]] inline bool may_be_refused(const Keep& what, const Course& course) {
  return course.stops_for_safety() || std::holds_alternative<keep::KeepResponse>(what) ||
         std::holds_alternative<keep::SaveTrial>(what) || std::holds_alternative<keep::SaveLedTrial>(what) ||
         std::holds_alternative<keep::SaveActivity>(what) || std::holds_alternative<keep::RatePain>(what) ||
         std::holds_alternative<keep::EndRecord>(what);
}

} // namespace dorsal
