#pragma once
// Where up-down rules settle: the share of correct answers at which the next step is as likely harder as
// easier. k correct to go harder, one error to go easier: p = .5^(1/k) (Levitt 1971, JASA 49:467). In general
// the run of k correct comes before the run of u errors with chance p^(k-1) (1-q^u) / (p^(k-1) + q^(u-1) -
// p^(k-1) q^(u-1)) (Feller 1968, VIII.1), which is set to one half. Unequal steps: p = (1 / (1 +
// harder/easier))^(1/k), the form that Garcia-Perez 1998 (Vision Res. 38:1861) found by simulation. Refuses
// (nullopt): counts below 1, ratios not positive.
#include <optional>

namespace dorsal::adaptation {

[[nodiscard]] std::optional<double> transformed_target(int correct_to_harden, int errors_to_ease = 1);
[[nodiscard]] std::optional<double> weighted_transformed_target(int correct_to_harden,
                                                                double harder_over_easier);

} // namespace dorsal::adaptation
