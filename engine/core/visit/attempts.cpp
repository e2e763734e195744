#include "engine/core/visit/attempts.h"

namespace dorsal {

std::optional<int> Attempts::next() const {
  if (next_plan_ <= planned_) return next_plan_;
  return again_.empty() ? std::nullopt : std::optional{again_.front()};
}

void Attempts::note(int plan, Counts counts) {
  ++made_;
  if (!has(plan)) return;
  if (next_plan_ <= planned_)
    ++next_plan_;
  else if (!again_.empty())
    again_.erase(again_.begin());
  if (counts == Counts::yes)
    ++counted_;
  else if (repeats_granted_ < most_repeats) {
    again_.push_back(plan);
    ++repeats_granted_;
  }
}

} // namespace dorsal
