#include "stimuli/figure/light/shading.h"

namespace dorsal::figure {
namespace {

constexpr float off_surface = .0022f;
constexpr int lamp_rays = 4, sky_rays = 9;

Vec3 wrap(Material material) {
  if (material == Material::skin) return {.17f, .10f, .06f}; // red light bends furthest round an edge
  const float w = material == Material::hair ? .2f : .04f;
  return {w, w, w};
}

float fresnel(float f0, float cosine) {
  const float m = 1 - std::max(cosine, 0.f), m2 = m * m;
  return f0 + (1 - f0) * m2 * m2 * m;
}

float ggx(const Appearance& a, Vec3 to_lamp, Vec3 to_eye) {
  const float nl = dot(a.normal, to_lamp);
  if (nl <= 0) return 0;
  const Vec3 half = normalised(to_lamp + to_eye);
  const float nh = std::max(dot(a.normal, half), 0.f), nv = std::max(dot(a.normal, to_eye), .02f);
  const float alpha = square(a.roughness), alpha2 = square(alpha);
  const float spread = alpha2 / (pi * square(nh * nh * (alpha2 - 1) + 1));
  const float k = alpha * .5f + .06f;
  const float masking = .25f / ((nl * (1 - k) + k) * (nv * (1 - k) + k));
  return std::min(spread * fresnel(a.f0, dot(half, to_eye)) * masking * nl, 1.5f) * 1.1f;
}

float strand_sheen(const Appearance& a, Vec3 to_lamp, Vec3 to_eye) {
  const float along = dot(a.strands, normalised(to_lamp + to_eye));
  const float lit = ramp(-.3f, .4f, dot(a.normal, to_lamp));
  return lit * std::pow(std::max(1 - along * along, 0.f), 40.f) *
         (.05f + .22f * dot(a.albedo, {.3f, .5f, .2f}));
}

Vec3 wrapped(float cosine, Vec3 w) {
  const auto one = [&](float by) { return std::max((cosine + by) / (1 + by), 0.f); };
  return {one(w.x), one(w.y), one(w.z)};
}

} // namespace

float Shading::lamp_visible(const Spot& s, const Lamp& lamp, SampleStream& random) const {
  if (dot(s.normal, lamp.direction) < -.45f) return 0;
  const Frame around = frame_around(lamp.direction);
  const float lift = dot(s.normal, lamp.direction) < .1f ? .006f : off_surface;
  const float first = random.next();
  int visible = 0;
  for (int i = 0; i < lamp_rays; ++i) {
    const float angle = 2 * pi * (static_cast<float>(i) + first) / lamp_rays;
    const float out =
        std::sqrt((static_cast<float>(i * 3 % lamp_rays) + random.next()) / lamp_rays) * lamp.radius;
    const Vec3 d = normalised(around * Vec3{out * std::cos(angle), out * std::sin(angle), 1});
    if (dot(d, s.normal) < -.25f) continue;
    if (!grid_.trace({s.world + s.normal * lift, d, .004f, 2.5f, .0009f})) ++visible;
  }
  return static_cast<float>(visible) / lamp_rays;
}

// Cosine-weighted rays; what they hit sends on its own colour once.
Vec3 Shading::sky_around(const Spot& s, Vec3 normal, SampleStream& random) const {
  const Frame around = frame_around(normal);
  const Vec3 from = s.world + s.normal * off_surface;
  const float first = random.next();
  Vec3 sum;
  for (int i = 0; i < sky_rays; ++i) {
    const float out2 = (static_cast<float>(i) + random.next()) / sky_rays;
    const float angle = 2 * pi * (first + static_cast<float>(i) * .61803f), out = std::sqrt(out2);
    const Vec3 d =
        around * Vec3{out * std::cos(angle), out * std::sin(angle), std::sqrt(std::max(1 - out2, 0.f))};
    const auto hit = grid_.trace({from, d, .004f, .9f, .0012f});
    if (!hit)
      sum += lighting_.sky(d);
    else
      sum += wardrobe_.base_colour(grid_.material(from + d * *hit)) * Vec3{.46f, .40f, .36f} *
             lighting_.sky(-d) * .75f;
  }
  return sum * (1.f / sky_rays);
}

Vec3 Shading::mirrored(const Spot& s, Vec3 normal, Vec3 ray) const {
  const Vec3 d = ray - normal * (2 * dot(ray, normal));
  const bool blocked =
      grid_.trace({s.world + s.normal * off_surface, normalised(d + normal * .1f), .004f, .6f, .0012f})
          .has_value();
  return lighting_.sky(d) * (blocked ? .25f : 1.f);
}

Exposure Shading::exposure(const Spot& s, const Appearance& look, Vec3 ray, SampleStream& random) const {
  Exposure e;
  for (std::size_t i = 0; i < e.lamps.size(); ++i) e.lamps[i] = lamp_visible(s, lighting_.lamps[i], random);
  e.sky = sky_around(s, look.normal, random);
  e.mirrored = mirrored(s, look.normal, ray);
  return e;
}

Shade Shading::shade(Material material, const Appearance& a, Vec3 ray, const Exposure& e) const {
  const Vec3 to_eye = -ray;
  const bool skin = material == Material::skin, strands = dot(a.strands, a.strands) > 0;
  Shade out;
  for (std::size_t i = 0; i < e.lamps.size(); ++i) {
    if (e.lamps[i] <= 0) continue;
    const Lamp& lamp = lighting_.lamps[i];
    const Vec3 light = lamp.colour * e.lamps[i];
    out.diffuse += light * wrapped(dot(a.normal, lamp.direction), wrap(material));
    out.gloss += light * (strands ? strand_sheen(a, lamp.direction, to_eye) : ggx(a, lamp.direction, to_eye));
  }
  out.diffuse += e.sky * (skin ? Vec3{1.05f, .985f, .94f} : Vec3{1, 1, 1}) * .82f;
  const float grazing = (fresnel(a.f0, dot(a.normal, to_eye)) - a.f0) * (skin ? .55f : .3f) + a.f0;
  out.gloss += e.mirrored * (grazing * a.gloss);
  return out;
}

} // namespace dorsal::figure
