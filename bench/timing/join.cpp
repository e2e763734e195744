#include "bench/timing/join.h"

#include <algorithm>
#include <optional>

namespace dorsal::bench {
namespace {

constexpr Duration too_far = std::chrono::milliseconds{500};

std::optional<std::size_t> nearest_press(std::span<const MeasuredTrial> truth, Instant response) {
  const auto after = std::lower_bound(truth.begin(), truth.end(), response,
                                      [](const MeasuredTrial& t, Instant at) { return t.press.before < at; });
  std::optional<std::size_t> best;
  Duration least = too_far;
  const auto consider = [&](std::span<const MeasuredTrial>::iterator press) {
    const Duration distance = std::chrono::abs(press->press.before - response);
    if (distance > least) return;
    least = distance;
    best = static_cast<std::size_t>(press - truth.begin());
  };
  if (after != truth.end()) consider(after);
  if (after != truth.begin()) consider(after - 1);
  return best;
}

} // namespace

Joined join(std::span<const MeasuredTrial> truth, std::span<const TimingRecord> records) {
  Joined joined;
  joined.presses = static_cast<int>(truth.size());
  std::vector<const TimingRecord*> first(truth.size(), nullptr);
  for (const TimingRecord& record : records) {
    if (!record.response || !record.onset) {
      ++joined.unanswered;
      continue;
    }
    ++joined.records;
    const auto press = nearest_press(truth, record.response->best);
    if (!press)
      ++joined.unexplained;
    else if (first[*press])
      ++joined.doubled;
    else
      first[*press] = &record;
  }
  for (std::size_t i = 0; i < truth.size(); ++i) {
    if (!first[i]) {
      ++joined.missed;
      continue;
    }
    if (first[i]->side != truth[i].press.key) ++joined.wrong_key;
    joined.trials.push_back({truth[i], *first[i]});
  }
  return joined;
}

Joined together(std::span<const Joined> runs) {
  Joined all;
  for (const Joined& run : runs) {
    all.trials.insert(all.trials.end(), run.trials.begin(), run.trials.end());
    all.presses += run.presses;
    all.records += run.records;
    all.missed += run.missed;
    all.doubled += run.doubled;
    all.wrong_key += run.wrong_key;
    all.unexplained += run.unexplained;
    all.unanswered += run.unanswered;
  }
  return all;
}

} // namespace dorsal::bench
