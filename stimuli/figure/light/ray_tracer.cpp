#include "stimuli/figure/light/ray_tracer.h"

#include "stimuli/figure/light/parallel.h"

namespace dorsal::figure {
namespace {

constexpr float same_surface = .006f; // samples of a pixel nearer than this in depth share their light

// Forward differences: one distance is already known.
Vec3 normal_at(const Body& body, Vec3 p, float distance, float step) {
  return normalised({body.distance(p + Vec3{step, 0, 0}) - distance,
                     body.distance(p + Vec3{0, step, 0}) - distance,
                     body.distance(p + Vec3{0, 0, step}) - distance});
}

// A normal never faces away from the eye.
Vec3 towards_eye(Vec3 normal, Vec3 ray) {
  const float away = dot(normal, ray);
  return away > 0 ? normalised(normal - ray * (away * 1.02f)) : normal;
}

struct LitSurface {
  Material material;
  float depth;
  Exposure exposure;
};

} // namespace

std::optional<RayTracer::Found> RayTracer::find(Vec3 ray) const {
  const auto hit = grid_.trace({.from = camera_.position(), .direction = ray});
  if (!hit) return std::nullopt;
  const Vec3 near = camera_.position() + ray * *hit;
  const float left = body_.distance(near);
  if (left > .02f) return std::nullopt;
  const float depth = *hit + left * .95f;
  const Vec3 p = camera_.position() + ray * depth;
  const SurfacePoint surface = body_.surface(p);
  const Material material = surface.nearest();
  const float distance = surface.distances[static_cast<std::size_t>(material)];
  const Vec3 normal = normal_at(body_, p, distance, material == Material::hair ? .0013f : .001f);
  return Found{{p, towards_eye(normal, ray), surface}, material, depth};
}

// Whether the ray meets the same surface as a sample that is known, as the distance field alone tells.
bool RayTracer::is_beside(const Sample& known, Vec3 ray) const {
  if (!known.material) return false;
  const auto hit = grid_.trace({.from = camera_.position(), .direction = ray});
  return hit && std::abs(*hit - known.depth) < same_surface;
}

void RayTracer::render_pixel(SampleBuffer& buffer, int x, int y, SampleStream& random) const {
  std::array<std::optional<LitSurface>, samples_per_side * samples_per_side> lit;
  for (int i = 0; i < samples_per_side * samples_per_side; ++i) {
    const int sx = x * samples_per_side + i % samples_per_side,
              sy = y * samples_per_side + i / samples_per_side;
    const Vec3 ray = camera_.direction((static_cast<float>(sx) + .5f) / static_cast<float>(buffer.width),
                                       (static_cast<float>(sy) + .5f) / static_cast<float>(buffer.height));
    if (const Sample& first = buffer.at(x * samples_per_side, y * samples_per_side);
        one_look_a_pixel_ && i > 0 && is_beside(first, ray)) {
      buffer.at(sx, sy) = first;
      continue;
    }
    const auto found = find(ray);
    if (!found) continue;
    const Appearance look = wardrobe_.appearance(found->material, found->spot);
    auto surface = std::ranges::find_if(lit, [&](const auto& s) {
      return !s || (s->material == found->material && std::abs(s->depth - found->depth) < same_surface);
    });
    if (!*surface)
      *surface = {found->material, found->depth, shading_.exposure(found->spot, look, ray, random)};
    const Shade shade = shading_.shade(found->material, look, ray, (*surface)->exposure);
    buffer.at(sx, sy) = {found->material, shade.diffuse,      look.albedo,
                         shade.gloss,     found->spot.normal, found->depth};
  }
}

void RayTracer::render(SampleBuffer& buffer, unsigned threads) const {
  for_each_row(buffer.height / samples_per_side, threads, [&](int y) {
    SampleStream random(static_cast<std::uint32_t>(y));
    for (int x = 0; x < buffer.width / samples_per_side; ++x) render_pixel(buffer, x, y, random);
  });
}

} // namespace dorsal::figure
