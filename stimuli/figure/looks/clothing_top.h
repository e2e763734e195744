#pragma once
// Tank top, sports bra and T-shirt as layers over the trunk. Each is a region of the resting body (panel,
// straps, neckline, hem) cut out of the body's cloth distance, with folds and a seam binding. Metres.
#include "stimuli/figure/looks/clothing_bottom.h"

namespace dorsal::figure {

[[nodiscard]] float top_layer(const BodyParts& parts, const Skeleton& skeleton, const Look& look,
                              float bottom_bridged);

} // namespace dorsal::figure
