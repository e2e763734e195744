// Skin of stimuli/figure/looks/appearance.h: blotches of redness at three scales, warmer joints, moles,
// freckles, stubble under cropped hair, brows and lips; pores live in the normal only.
#include "stimuli/figure/base/noise.h"
#include "stimuli/figure/looks/appearance.h"

namespace dorsal::figure {
namespace {

// One mole may sit in each cell of a coarse grid.
float mole(Vec3 p) {
  const Vec3 cell{std::floor(p.x / .035f), std::floor(p.y / .05f), std::floor(p.z / .035f)};
  const std::uint32_t h = hash(static_cast<std::int32_t>(cell.x) + 91, static_cast<std::int32_t>(cell.y),
                               static_cast<std::int32_t>(cell.z));
  if ((h & 255) >= 13) return 0;
  const Vec3 centre{(cell.x + .3f + .4f * unit_from(h >> 3)) * .035f, p.y,
                    (cell.z + .3f + .4f * unit_from(h * 7u)) * .035f};
  const float radius = .0009f + .0011f * unit_from(h * 13u);
  return 1 - ramp(radius * .6f, radius * 1.4f, length(centre - p));
}

// Small pale-brown spots over shoulders and upper back, on light skin.
float freckles(Vec3 p, int tone) {
  if (tone > 2) return 0;
  const float where = ramp(1.18f, 1.42f, p.z) * (.5f + .5f * noise(p * 9));
  return where * ramp(.34f, .16f, cell_noise(p * 190)) * ramp(-.1f, .5f, noise(p * 55));
}

float spot(float x, float z, float wide, float high) { return bump(x, wide) * bump(z, high); }

} // namespace

Vec3 Wardrobe::skin_colour(const Spot& s, Vec3 p) const {
  const float broad = fractal_noise(p * 16, 3), middle = fractal_noise(p * 70, 2), fine = noise(p * 420);
  const float red = broad * .10f + middle * .07f;
  Vec3 c = base_colour(Material::skin) * Vec3{1 + .07f * broad + .055f * middle + .055f * fine,
                                              1 - .6f * red + .06f * middle + .065f * fine,
                                              1 - .7f * red + .055f * middle + .065f * fine};
  for (std::size_t i = 0; i < sides.size(); ++i) {
    const float warm = bump(length(s.world - body_.arm(i).elbow()), .05f) +
                       .7f * bump(length(s.world - body_.arm(i).hand().centre()), .09f);
    c = c * mix(Vec3{1, 1, 1}, {1.02f, .90f, .88f}, std::min(warm, 1.f));
  }
  c = mix(c, c * Vec3{.80f, .68f, .60f}, .55f * freckles(p, spec_.look.skin_tone));
  return on_head(s) ? c : mix(c, c * Vec3{.50f, .40f, .36f}, mole(p));
}

// A hand or forearm that rests on the head is not part of it.
bool Wardrobe::on_head(const Spot& s) const {
  if (length(s.surface.head) >= .16f) return false;
  return body_.arm(0).forearm_and_hand(s.world, .01f) > .005f &&
         body_.arm(1).forearm_and_hand(s.world, .01f) > .005f;
}

Vec3 Wardrobe::add_face_colour(Vec3 c, const Spot& s) const {
  const Vec3 h = s.surface.head;
  if (h.y <= .03f || !on_head(s)) return c;
  const float x = std::abs(h.x);
  c = mix(c, base_colour(Material::hair) * .9f, .75f * spot(x - .033f, h.z - .0195f, .016f, .0045f)); // brow
  c = mix(c, c * .25f, .85f * spot(x - .032f, h.z + .0045f, .012f, .0022f));           // lashes
  return mix(c, c * Vec3{.88f, .60f, .60f}, .8f * spot(x, h.z + .0755f, .02f, .008f)); // lips
}

// Cropped hair ends in a zone where the scalp shows between shorter and shorter hairs.
Vec3 Wardrobe::add_stubble(Vec3 c, const Spot& s) const {
  const Vec3 h = s.surface.head;
  const bool cropped = spec_.look.hair == HairStyle::cropped || spec_.look.hair == HairStyle::buzz;
  if (!cropped || h.y >= .03f || h.z <= -.11f || !on_head(s)) return c;
  for (const float side : sides)
    if (length(h - ear_centre(side)) <= .036f) return c;
  const float above = h.z - hairline(h, spec_.look.hair) + .004f * noise(s.world * 420);
  const float density = ramp(-.030f, .004f, above) * (.85f + .15f * noise(s.world * 900));
  return mix(c, scalp_colour(), density * .95f);
}

Appearance Wardrobe::skin(const Spot& s) const {
  const bool on_trunk = s.surface.rest.x < 5;
  const Vec3 p = on_trunk ? s.surface.rest : s.world; // texture moves with the trunk
  Vec3 colour = skin_colour(s, p);
  colour = add_stubble(add_face_colour(colour, s), s);
  const Vec3 pores = three_noises(p * 900) * .045f + three_noises(p * 330) * .028f;
  return {.albedo = colour,
          .normal = normalised(s.normal + pores),
          .roughness = .43f + .05f * noise(p * 38),
          .f0 = .028f * mix(1.f, .60f, static_cast<float>(spec_.look.skin_tone) / 5),
          .gloss = mix(.75f, .5f, static_cast<float>(spec_.look.skin_tone) / 5)};
}

} // namespace dorsal::figure
