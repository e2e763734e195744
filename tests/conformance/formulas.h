#pragma once
// Which psychometric function a reference file means: by a name (psychometric_family.h), or by a formula such
// as `p=.5+(.5-lapse)/(1+exp((x-threshold)/width))`. A formula is told by its shape: Phi, norm.cdf or erf is
// a normal (at both ends with 2*lapse), exp(-10^...) and exp(-(x/...)) a Weibull in its scale, 1+exp((x-...)
// a falling and 1+exp(-...) a rising logistic.
#include "engine/core/adaptation/psychometric_family.h"

namespace conformance {

struct NamedFamily {
  std::optional<dorsal::adaptation::Family> family;
  std::string_view scale = "linear"; // where the file gives none
};

[[nodiscard]] NamedFamily family_of(const std::string& text);

} // namespace conformance
