#include "engine/core/ladder/quota.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace dorsal::movement {
namespace {

constexpr std::chrono::days a_week{7};
constexpr double lowered_by = 0.10;
constexpr std::size_t mornings_to_lower = 2;

// Those that came to something; what was skipped says nothing of a number.
std::vector<const Done*> moved(std::span<const Done> own) {
  std::vector<const Done*> found;
  for (const Done& one : own)
    if (one.outcome && !one.skipped) found.push_back(&one);
  return found;
}

int first_quota(const std::vector<const Done*>& baseline, const Rule& rule) {
  const int sum = std::accumulate(baseline.begin(), baseline.end(), 0,
                                  [](int so_far, const Done* one) { return so_far + *one->repetitions; });
  const double mean = static_cast<double>(sum) / static_cast<double>(baseline.size());
  return std::clamp(static_cast<int>(std::floor(rule.start_share * mean + 1e-9)), 1, rule.most_repetitions);
}

// The last ones in a row, newest first, that had this quota.
std::vector<const Done*> at_quota(const std::vector<const Done*>& all, int quota) {
  std::vector<const Done*> found;
  for (auto one = all.rbegin(); one != all.rend() && (*one)->quota == quota; ++one) found.push_back(*one);
  return found;
}

bool morning_was_bad_twice(const std::vector<const Done*>& at) {
  std::size_t bad = 0;
  for (const Done* one : at) {
    if (!one->back_by_morning) continue;
    if (*one->back_by_morning) return false;
    if (++bad == mornings_to_lower) return true;
  }
  return false;
}

HoldsQuota held_by(const std::vector<const Done*>& at, int quota, const Rule& rule, Day today) {
  if (quota >= rule.most_repetitions) return HoldsQuota::at_most;
  const auto visits = static_cast<std::size_t>(std::max(1, rule.visits_to_rise));
  if (at.size() < visits) return HoldsQuota::too_few;
  const auto last_ones = std::span{at}.first(visits);
  if (std::ranges::any_of(last_ones, [](const Done* one) { return !one->kept_quota(); }))
    return HoldsQuota::not_all_done;
  if (std::ranges::any_of(last_ones, [](const Done* one) { return pain_rose(*one); }))
    return HoldsQuota::pain_rose;
  if (std::ranges::any_of(last_ones, [](const Done* one) { return one->back_by_morning == false; }))
    return HoldsQuota::not_by_morning;
  if (today - at.back()->day < a_week) return HoldsQuota::not_a_week;
  return HoldsQuota::none;
}

} // namespace

std::string_view in_words(HoldsQuota why) {
  switch (why) {
  case HoldsQuota::none: return "more may be offered";
  case HoldsQuota::baseline: return "the baseline is being measured";
  case HoldsQuota::not_a_week: return "this number is not a week old";
  case HoldsQuota::too_few: return "too few visits with this number";
  case HoldsQuota::not_all_done: return "not all of it was done in one of the last visits";
  case HoldsQuota::pain_rose: return "pain rose by 2 or more in one of the last visits";
  case HoldsQuota::not_by_morning: return "not back to usual by the next morning";
  case HoldsQuota::at_most: return "as many as the settings allow";
  }
  return {};
}

bool pain_rose(const Done& done) {
  return done.pain_before && done.pain_after && *done.pain_after - *done.pain_before >= points_of_rise;
}

Quota quota_for(std::span<const Done> own, const Rule& rule, Day today,
                const std::optional<NumberBeside>& agreed) {
  std::vector<const Done*> all = moved(own);
  if (agreed && !agreed->since.empty())
    std::erase_if(all, [&](const Done* one) { return to_text(one->day) < agreed->since; });
  std::vector<const Done*> baseline;
  for (const Done* one : all)
    if (!one->quota && one->repetitions && *one->repetitions > 0) baseline.push_back(one);
  const auto wanted = static_cast<std::size_t>(std::max(1, rule.baseline_visits));
  // Oldest to newest, the last number that was asked for; a baseline after it would be of another rule.
  const auto last =
      std::ranges::find_if(all.rbegin(), all.rend(), [](const Done* one) { return one->quota.has_value(); });
  Quota quota;
  if (last == all.rend() && agreed) {
    quota.repetitions = std::clamp(agreed->number, 1, rule.most_repetitions);
    quota.held = HoldsQuota::too_few;
    return quota;
  }
  if (last == all.rend() && baseline.size() < wanted) {
    quota.baseline_visit = static_cast<int>(baseline.size()) + 1;
    return quota;
  }
  if (last == all.rend()) {
    quota.repetitions = first_quota(baseline, rule);
    quota.held = HoldsQuota::too_few;
    return quota;
  }
  const int now = std::clamp(*(*last)->quota, 1, rule.most_repetitions);
  const std::vector<const Done*> at = at_quota(all, *(*last)->quota);
  quota.repetitions = now;
  if (morning_was_bad_twice(at)) {
    quota.lowered = now > 1;
    quota.repetitions = std::max(1, std::min(now - 1, static_cast<int>(std::floor(now * (1 - lowered_by)))));
    quota.held = HoldsQuota::not_by_morning;
    return quota;
  }
  quota.held = held_by(at, now, rule, today);
  if (quota.held == HoldsQuota::none && rule.weekly_rise > 0)
    quota.offer =
        std::min(rule.most_repetitions,
                 std::max(now + 1, static_cast<int>(std::floor(now * (1 + rule.weekly_rise) + 1e-9))));
  return quota;
}

} // namespace dorsal::movement
