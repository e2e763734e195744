#pragma once
// A psychometric function by the name that programs and papers give it, over the named parameters of a QUEST+
// grid. Names are read in any case, with spaces or hyphens for underscores:
//   weibull             weibull, weibull_cdf, cumulative_weibull
//   normal              norm_cdf, normcdf, normal_cdf, cumulative_normal, cumulative_gaussian, normal,
//   gaussian,
//                       normal_ogive, probit
//   normal_both_ends    norm_cdf_2, norm_cdf2, normal_both_ends, symmetric_normal: lapses at either end
//   logistic            logistic, logistic_cdf, cumulative_logistic, logit, sigmoid
//   falling_logistic    falling_logistic, descending_logistic
//   scales              linear; log10, log; db, decibel
//   threshold           threshold, thresh, alpha, t          slope   slope, beta
//   width               width, spread                        mean    mean, mu, pse
//   sd                  sd, sigma, std, standard_deviation
//   lower asymptote     lower_asymptote, lower, guess, guess_rate, guessing, gamma
//   lapse               lapse_rate, lapse, lapsing, lambda, delta
// A logistic has a width or its inverse, a slope. A grid without a lapse has none. Without a lower asymptote
// a normal lapses at either end alike (Watson 2017, example 3: mean, standard deviation and lapse); the
// others have .5. The normal and the logistic take the stimulus in the units it is given in, whatever the
// scale. Refuses, with a sentence: a parameter that the function does not have, one that is missing or named
// twice, a slope, width or standard deviation at or below 0.
#include "engine/core/adaptation/psychometric.h"
#include "engine/core/adaptation/quest_plus.h"

#include <string_view>
#include <variant>

namespace dorsal::adaptation {

enum class Family { weibull, normal, normal_both_ends, logistic, falling_logistic };

[[nodiscard]] std::optional<Family> parse_family(std::string_view name);
[[nodiscard]] std::optional<Scale> parse_scale(std::string_view name);

// The function over the grid, or why the grid does not suit it.
[[nodiscard]] std::variant<Psychometric, std::string>
psychometric_over(const std::vector<GridDimension>& grid, Family family, Scale scale = Scale::linear);

} // namespace dorsal::adaptation
