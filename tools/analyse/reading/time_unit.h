#pragma once
// The unit of the response times, and whether it can be right: where more than half of the times of the
// table, or of ten or more of a group, come out under 20 ms or above a minute, the unit is doubted in one
// sentence that names the option. Nobody judges a picture in 20 ms (simple reactions to light take 150 ms and
// more: Luce 1986, Response Times, chapter 2), and 1.2 s under a name in milliseconds is 1.2 ms.
#include "tools/analyse/reading/table.h"

namespace dorsal::analyse {

[[nodiscard]] std::optional<TimeUnit> parse_time_unit(std::string_view name); // ms, s, us
[[nodiscard]] std::string_view name_of(TimeUnit unit);
[[nodiscard]] double milliseconds_in(TimeUnit unit);

// `above_limit`: answers whose time was impossibly long, which the table no longer holds.
[[nodiscard]] std::optional<std::string> doubt_of_unit(const Table& table, TimeUnit unit,
                                                       std::size_t above_limit);

} // namespace dorsal::analyse
