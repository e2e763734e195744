#pragma once
// Can the clock of this machine be believed? Days of practice, adherence and the order of sessions rest on
// it, and a machine with an empty battery begins in the past. Only what is sure to be wrong is doubted: a
// warning never stops a session.
#include "engine/core/base/wall_clock.h"

#include <optional>
#include <string_view>

namespace dorsal {

enum class ClockDoubt {
  before_dorsal,    // earlier than any Dorsal
  far_ahead,        // later than any Dorsal is likely to run
  behind_a_session, // earlier than the newest session kept here, which may be the one that is wrong
};
[[nodiscard]] std::string_view name_of(ClockDoubt doubt); // "behind a session"

inline constexpr std::string_view first_believed_utc = "2025";
inline constexpr std::string_view last_believed_utc = "2046";

// `newest`: the start of the newest session that counts. Within a day of UTC clocks may differ.
[[nodiscard]] std::optional<ClockDoubt> doubt_of_clock(const WallClock& now,
                                                       const std::optional<WallClock>& newest);

} // namespace dorsal
