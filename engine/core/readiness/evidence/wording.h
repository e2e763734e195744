#pragma once
// How the grade writes numbers: shares as percent, times in seconds, probabilities without the leading zero.
#include "engine/core/base/time.h"
#include "engine/core/statistics/proportion.h"

#include <string>
#include <string_view>

namespace dorsal::wording {

[[nodiscard]] std::string percent(double share);           // "80 %", "86.7 %"
[[nodiscard]] std::string points(double share_difference); // "16.7 points"
[[nodiscard]] std::string seconds(double seconds);         // "2.14 s"
[[nodiscard]] std::string seconds(Duration duration);
[[nodiscard]] std::string probability(double p); // ".96", ".9", ".001"
[[nodiscard]] std::string probability_is(std::string_view name,
                                         double p);                     // "p = .03", "p < .001", "P > .999"
[[nodiscard]] std::string counted(statistics::Count count);             // "104 of 120 correct (86.7 %)"
[[nodiscard]] std::string plural(std::int64_t n, std::string_view one); // "1 block", "3 blocks"
[[nodiscard]] std::string plural(std::int64_t n, std::string_view one, std::string_view many);

} // namespace dorsal::wording
