// Hair of stimuli/figure/looks/appearance.h.
#include "stimuli/figure/base/noise.h"
#include "stimuli/figure/looks/appearance.h"

namespace dorsal::figure {

Vec3 Wardrobe::scalp_colour() const {
  return mix(base_colour(Material::skin) * .42f, base_colour(Material::hair), .55f);
}

Appearance Wardrobe::hair(const Spot& s) const {
  const Hair::Strands strands = body_.hair().strands(s.surface.head, s.world, s.normal);
  const HairStyle style = spec_.look.hair;
  const Vec3 h = s.surface.head;
  Vec3 colour = base_colour(Material::hair);
  if (style == HairStyle::buzz) colour = mix(colour, base_colour(Material::skin) * .5f, .12f);
  // Towards the nape and the temples the scalp shines through, so that the hair does not end like a cap.
  if (style == HairStyle::cropped || style == HairStyle::buzz) {
    const float above = h.z - hairline(h, style) + .005f * noise(h * 160) + .004f * noise(h * 520);
    colour = mix(scalp_colour(), colour, ramp(-.002f, style == HairStyle::buzz ? .026f : .042f, above));
  }
  const bool curly = style == HairStyle::curly;
  const float contrast = curly ? .65f : .80f;
  colour = colour * std::max(1 + contrast * strands.pattern, .12f);
  if (spec_.build.age > .5f) colour = colour * (.9f + .25f * noise(h * 250));
  const Vec3 across = cross(s.normal, strands.direction);
  return {.albedo = colour,
          .normal = normalised(s.normal + across * (strands.pattern * (curly ? .15f : .45f))),
          .roughness = curly                      ? .7f
                       : style == HairStyle::buzz ? .62f
                                                  : .4f,
          .f0 = curly || style == HairStyle::buzz ? .03f : .045f,
          .gloss = curly ? .2f : .35f,
          .strands = style == HairStyle::buzz || curly ? Vec3{} : strands.direction};
}

} // namespace dorsal::figure
