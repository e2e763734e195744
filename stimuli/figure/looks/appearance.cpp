#include "stimuli/figure/looks/appearance.h"

#include "stimuli/figure/base/colour.h"
#include "stimuli/figure/base/noise.h"

namespace dorsal::figure {
namespace {

constexpr std::array<Colour, 6> skin_tones{
    {{224, 186, 164}, {208, 164, 136}, {186, 138, 106}, {150, 104, 76}, {112, 74, 54}, {78, 52, 40}}};

} // namespace

Wardrobe::Wardrobe(const Body& body, const FigureSpec& spec)
    : body_(body),
      spec_(spec), base_{linear(skin_tones[static_cast<std::size_t>(std::clamp(spec.look.skin_tone, 0, 5))]),
                         linear(spec.look.hair_colour),
                         linear(spec.look.bottom_colour),
                         linear(spec.look.top_colour),
                         linear({58, 60, 66}),
                         linear(spec.look.shoe_colour),
                         linear({140, 120, 100})} {}

Appearance Wardrobe::appearance(Material material, const Spot& spot) const {
  switch (material) {
  case Material::skin: return skin(spot);
  case Material::hair: return hair(spot);
  case Material::stool: return stool(spot);
  case Material::shoe: return shoe(spot);
  case Material::prop: return prop(spot);
  default: return cloth(material, spot);
  }
}

Appearance Wardrobe::stool(const Spot& spot) const {
  const bool steel = spot.world.z < body_.seat_centre().z - .07f;
  return {.albedo = steel ? linear({150, 152, 156}) : base_colour(Material::stool), .normal = spot.normal};
}

// A paler sole.
Appearance Wardrobe::shoe(const Spot& spot) const {
  const std::size_t nearer = body_.shoe(0).distance(spot.world) < body_.shoe(1).distance(spot.world) ? 0 : 1;
  const float sole = ramp(-.062f, -.066f, body_.shoe(nearer).height(spot.world));
  return {.albedo = mix(base_colour(Material::shoe), linear({196, 194, 188}), sole),
          .normal = spot.normal,
          .roughness = .7f,
          .gloss = .3f};
}

Appearance Wardrobe::prop(const Spot& spot) const {
  const RoundBox& box = body_.nearest_box(spot.world);
  const Vec3 local = box.turned.into(spot.world - box.middle);
  const float grain = .05f * noise({local.x * 6, local.y * 60, local.z * 60});
  return {.albedo = linear(box.colour) * (1 + grain), .normal = spot.normal, .roughness = .7f, .gloss = .3f};
}

// Threads, and a darker band along waistband and hem.
Appearance Wardrobe::cloth(Material material, const Spot& spot) const {
  const bool bottom = material == Material::bottom;
  const bool elastic = bottom ? spec_.look.bottom == Bottom::leggings : spec_.look.top == Top::sports_bra;
  const Vec3 p = spot.world, rest = spot.surface.rest;
  const float weave = noise({p.x * 1400, p.y * 1400, p.z * 700}) * .5f + noise(p * 2200) * .5f;
  Appearance a{.albedo = base_colour(material) * (1 + .07f * weave + .05f * fractal_noise(p * 30, 2)),
               .normal = normalised(spot.normal + three_noises(p * 1300) * .05f),
               .roughness = elastic ? .55f : .85f,
               .f0 = elastic ? .03f : .02f,
               .gloss = .4f};
  if (!bottom) return a;
  if (spec_.look.bottom == Bottom::shorts) {
    if (std::abs(spot.surface.thigh_along - .415f) < .0035f) a.albedo = a.albedo * .72f;
    if (rest.z > .962f && rest.z < 5) a.albedo = a.albedo * .86f;
  } else if (rest.z < 5) {
    if (std::abs(rest.z - .966f) < .0012f) a.albedo = a.albedo * .6f;
    if (rest.z > .966f) a.albedo = a.albedo * .92f;
  }
  return a;
}

} // namespace dorsal::figure
