#pragma once
// From samples to a picture: exposure, tone curve, filter, background, fade into the backdrop, eight bits.
// The exposure makes the figure's mean luminance what the shot asks for: a turned trunk would otherwise be
// darker, and the darkness would tell the amplitude.
#include "stimuli/figure/light/camera.h"
#include "stimuli/figure/light/floor.h"
#include "stimuli/figure/light/picture.h"
#include "stimuli/figure/light/room.h"
#include "stimuli/figure/light/sample_buffer.h"

namespace dorsal::figure {

// How much of the background (0-1) is left at a place of the picture, 0-1 from the top left corner: a rounded
// frame that ends inside the border, so that no edge shows when the picture is turned on a screen of the
// backdrop's colour.
[[nodiscard]] float background_fade(float u, float v);
// The same for the figure, which only fades where the lower border cuts it.
[[nodiscard]] float figure_fade(float v);

[[nodiscard]] float exposure_for(const SampleBuffer& buffer, float mean_luminance);

// What lies behind the figure; none of both: the backdrop alone. On a floor the figure is whole, and does not
// fade at the lower border.
struct Behind {
  const RoomPicture* room = nullptr;
  const FloorShadow* floor = nullptr;
};

// Fills rgb, mask and exposure.
void develop(const SampleBuffer& buffer, const Shot& shot, Behind behind, unsigned threads, Picture& picture);

} // namespace dorsal::figure
