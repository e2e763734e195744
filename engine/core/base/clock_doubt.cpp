#include "engine/core/base/clock_doubt.h"

#include "engine/core/base/calendar_day.h"
#include "engine/core/base/names.h"

namespace dorsal {
namespace {

constexpr Names<ClockDoubt, 3> doubt_names = {{{ClockDoubt::before_dorsal, "before dorsal"},
                                               {ClockDoubt::far_ahead, "far ahead"},
                                               {ClockDoubt::behind_a_session, "behind a session"}}};

// By the same clock, UTC: time zones are no reason to doubt.
std::optional<Day> utc_day(const std::string& utc) { return local_day({utc, 0}); }

bool is_behind(const std::string& now_utc, const std::string& newest_utc) {
  const auto now = utc_day(now_utc);
  const auto newest = utc_day(newest_utc);
  return now && newest && *now < *newest;
}

} // namespace

std::string_view name_of(ClockDoubt doubt) { return doubt_names.name_of(doubt); }

std::optional<ClockDoubt> doubt_of_clock(const WallClock& now, const std::optional<WallClock>& newest) {
  if (now.utc < first_believed_utc) return ClockDoubt::before_dorsal;
  if (now.utc >= last_believed_utc) return ClockDoubt::far_ahead;
  if (newest && is_behind(now.utc, newest->utc)) return ClockDoubt::behind_a_session;
  return {};
}

} // namespace dorsal
