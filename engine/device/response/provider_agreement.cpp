#include "engine/device/response/provider_agreement.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal {

void RunningDifference::note(Duration difference) noexcept {
  last_[count_++ % kept] = difference;
  if (std::chrono::abs(difference) > std::chrono::abs(largest_)) largest_ = difference;
}

std::optional<Duration> RunningDifference::median_of_last() const {
  if (count_ == 0) return {};
  auto last = last_;
  const auto n = static_cast<std::ptrdiff_t>(std::min<std::uint64_t>(count_, kept));
  std::sort(last.begin(), last.begin() + n);
  const auto middle = static_cast<std::size_t>(n / 2);
  return n % 2 == 1 ? last[middle] : (last[middle - 1] + last[middle]) / 2;
}

void ProviderAgreement::note(ResponseProvider better, ResponseProvider other,
                             Duration other_minus_better) noexcept {
  pairs_[static_cast<std::size_t>(better)][static_cast<std::size_t>(other)].note(other_minus_better);
}

RigFacts ProviderAgreement::facts() const {
  RigFacts facts;
  for (std::size_t better = 0; better < providers; ++better)
    for (std::size_t other = 0; other < providers; ++other) {
      const RunningDifference& pair = pairs_[better][other];
      const auto median = pair.median_of_last();
      if (!median) continue;
      facts.emplace_back("provider agreement",
                         fmt::format("{} after {}: {} {}, median of the last {} {:.3f} ms, largest {:.3f} ms",
                                     name_of(static_cast<ResponseProvider>(other)),
                                     name_of(static_cast<ResponseProvider>(better)), pair.count(),
                                     pair.count() == 1 ? "press" : "presses", RunningDifference::kept,
                                     in_milliseconds(*median), in_milliseconds(pair.largest())));
    }
  return facts;
}

} // namespace dorsal
