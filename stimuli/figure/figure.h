#pragma once
// The parametric human figure, seen from behind: a specification in, a picture with its mask and landmarks
// out. The same specification gives the same picture whatever the number of threads; other compilers may
// differ in single pixels, so compare with a tolerance and never by hash. It refuses nothing: values outside
// their range are drawn as they come. Callers check (stimuli/making/set_spec.h).
#include "stimuli/figure/base/spec.h"
#include "stimuli/figure/light/picture.h"

namespace dorsal::figure {

inline constexpr const char* generator_name = "dorsal-figure 2";

[[nodiscard]] Picture render_figure(const FigureSpec& spec, unsigned threads = 1);

// The landmarks alone: a hundred thousand times cheaper.
[[nodiscard]] Landmarks pose_figure(const FigureSpec& spec);

} // namespace dorsal::figure
