#pragma once
// Light that has entered skin comes out a few millimetres away, red furthest: the irradiance is blurred on
// screen with sigma 4.6 / 2.9 / 2.2 mm for red, green and blue (after d'Eon & Luebke 2007), never across
// materials, depth steps or sharp bends. Hair and cloth get a blur of 1-2 mm, which takes away the sampling
// noise.
#include "stimuli/figure/light/sample_buffer.h"

namespace dorsal::figure {

// `sample_size` is a sample's size at unit distance.
void diffuse_light(SampleBuffer& buffer, float sample_size, unsigned threads);

} // namespace dorsal::figure
