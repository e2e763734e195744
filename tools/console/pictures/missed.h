#pragma once
// The pictures that a patient answered wrongly most often, of the assess blocks that count.
#include "engine/store/sessions/session_reader.h"
#include "tools/console/http/call.h"

#include <vector>

namespace dorsal::console {

inline constexpr std::size_t most_missed = 10;

// Each with how often it was shown and missed, and how it was turned then; the most missed first. A picture
// and its twin are two. None that was always right.
[[nodiscard]] Json missed_json(const std::vector<StoredSession>& counted);

} // namespace dorsal::console
