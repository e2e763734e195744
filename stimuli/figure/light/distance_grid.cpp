#include "stimuli/figure/light/distance_grid.h"

#include "stimuli/figure/light/parallel.h"

#include <array>

namespace dorsal::figure {
namespace {

constexpr float half_diagonal = .866f; // of a unit cube
constexpr float caution = 1.35f;       // the field's slope may exceed 1 where parts are blended
constexpr float outside_step = .004f;

int cells(float extent, float size) { return static_cast<int>(std::ceil(extent / size)) + 1; }

// A value that a ray may safely step by anywhere in a cube of that radius.
float safe_step(float distance, float radius, float least) {
  return distance > 0 ? std::max((distance - radius) * .75f, least) : distance;
}

} // namespace

DistanceGrid::DistanceGrid(const Body& body, unsigned threads, float voxel)
    : voxel_(voxel), brick_(voxel * brick_voxels) {
  const Body::Box box = body.bounds();
  origin_ = box.low;
  bricks_x_ = cells(box.high.x - box.low.x, brick_);
  bricks_y_ = cells(box.high.y - box.low.y, brick_);
  bricks_z_ = cells(box.high.z - box.low.z, brick_);
  slots_.assign(brick_index(0, 0, bricks_z_), -1);
  coarse_.resize(slots_.size());

  const auto groups = [](int n) { return (n + group - 1) / group; };
  const int group_count = groups(bricks_x_) * groups(bricks_y_) * groups(bricks_z_);
  std::vector<std::vector<std::uint32_t>> found(static_cast<std::size_t>(group_count));
  for_each_row(group_count, threads,
               [&](int i) { classify_group(body, i, found[static_cast<std::size_t>(i)]); });

  std::vector<std::uint32_t> near_surface;
  for (const auto& list : found) near_surface.insert(near_surface.end(), list.begin(), list.end());
  values_.resize(near_surface.size() * brick_points * brick_points * brick_points);
  materials_.resize(near_surface.size());
  for (std::size_t i = 0; i < near_surface.size(); ++i)
    slots_[near_surface[i]] = static_cast<std::int32_t>(i);
  for_each_row(static_cast<int>(near_surface.size()), threads, [&](int i) {
    const auto slot = static_cast<std::size_t>(i);
    fill_brick(body, near_surface[slot], slot);
  });
}

void DistanceGrid::classify_group(const Body& body, int index, std::vector<std::uint32_t>& found) {
  const int across = (bricks_x_ + group - 1) / group, deep = (bricks_y_ + group - 1) / group;
  const int gx = index % across * group, gy = index / across % deep * group,
            gz = index / across / deep * group;
  const auto centre = [&](int x, int y, int z, float size) {
    return origin_ + Vec3{static_cast<float>(x), static_cast<float>(y), static_cast<float>(z)} * brick_ +
           Vec3{.5f, .5f, .5f} * (size * brick_);
  };
  const float whole = body.distance(centre(gx, gy, gz, group)), radius = group * brick_ * half_diagonal;
  const bool far = whole > radius * caution + .02f || whole < -(radius * caution + .03f);
  for (int i = 0; i < group * group * group; ++i) {
    const int x = gx + i % group, y = gy + i / group % group, z = gz + i / group / group;
    if (x >= bricks_x_ || y >= bricks_y_ || z >= bricks_z_) continue;
    const std::size_t brick = brick_index(x, y, z);
    if (far) {
      coarse_[brick] = safe_step(whole, radius, brick_ * .5f);
      continue;
    }
    const float d = body.distance(centre(x, y, z, 1)), r = brick_ * half_diagonal;
    if (std::abs(d) < r * caution + voxel_)
      found.push_back(static_cast<std::uint32_t>(brick));
    else
      coarse_[brick] = safe_step(d, r, voxel_);
  }
}

void DistanceGrid::fill_brick(const Body& body, std::uint32_t brick, std::size_t slot) {
  const auto nx = static_cast<std::uint32_t>(bricks_x_), ny = static_cast<std::uint32_t>(bricks_y_);
  const Vec3 low = origin_ + Vec3{static_cast<float>(brick % nx), static_cast<float>(brick / nx % ny),
                                  static_cast<float>(brick / nx / ny)} *
                                 brick_;
  float* value = &values_[slot * brick_points * brick_points * brick_points];
  for (int z = 0; z < brick_points; ++z)
    for (int y = 0; y < brick_points; ++y)
      for (int x = 0; x < brick_points; ++x)
        *value++ = body.distance(
            low + Vec3{static_cast<float>(x), static_cast<float>(y), static_cast<float>(z)} * voxel_);
  materials_[slot] = body.surface(low + Vec3{.5f, .5f, .5f} * brick_).nearest();
}

float DistanceGrid::distance(Vec3 p) const {
  const Vec3 g = (p - origin_) * (1 / brick_);
  if (!(g.x >= 0 && g.y >= 0 && g.z >= 0)) return outside_step;
  const int x = static_cast<int>(g.x), y = static_cast<int>(g.y), z = static_cast<int>(g.z);
  if (x >= bricks_x_ || y >= bricks_y_ || z >= bricks_z_) return outside_step;
  const std::size_t brick = brick_index(x, y, z);
  const std::int32_t slot = slots_[brick];
  if (slot < 0) return coarse_[brick];
  const float vx = (g.x - static_cast<float>(x)) * brick_voxels,
              vy = (g.y - static_cast<float>(y)) * brick_voxels,
              vz = (g.z - static_cast<float>(z)) * brick_voxels;
  const int a = std::min(static_cast<int>(vx), brick_voxels - 1),
            b = std::min(static_cast<int>(vy), brick_voxels - 1),
            c = std::min(static_cast<int>(vz), brick_voxels - 1);
  constexpr int row = brick_points, layer = brick_points * brick_points;
  const float* v = &values_[static_cast<std::size_t>(slot) * layer * brick_points + c * layer + b * row + a];
  const float tx = vx - static_cast<float>(a), ty = vy - static_cast<float>(b),
              tz = vz - static_cast<float>(c);
  const float low = mix(mix(v[0], v[1], tx), mix(v[row], v[row + 1], tx), ty);
  v += layer;
  return mix(low, mix(mix(v[0], v[1], tx), mix(v[row], v[row + 1], tx), ty), tz);
}

Material DistanceGrid::material(Vec3 p) const {
  const Vec3 g = (p - origin_) * (1 / brick_);
  const int x = std::clamp(static_cast<int>(g.x), 0, bricks_x_ - 1),
            y = std::clamp(static_cast<int>(g.y), 0, bricks_y_ - 1),
            z = std::clamp(static_cast<int>(g.z), 0, bricks_z_ - 1);
  const std::int32_t slot = slots_[brick_index(x, y, z)];
  return slot < 0 ? Material::skin : materials_[static_cast<std::size_t>(slot)];
}

bool DistanceGrid::clip(const Ray& ray, float& start, float& end) const {
  const Vec3 high = origin_ + Vec3{static_cast<float>(bricks_x_), static_cast<float>(bricks_y_),
                                   static_cast<float>(bricks_z_)} *
                                  brick_;
  const auto slab = [&](float from, float along, float low, float top) {
    if (std::abs(along) < 1e-9f) return from >= low && from <= top;
    const float a = (low - from) / along, b = (top - from) / along;
    start = std::max(start, std::min(a, b));
    end = std::min(end, std::max(a, b));
    return true;
  };
  return slab(ray.from.x, ray.direction.x, origin_.x, high.x) &&
         slab(ray.from.y, ray.direction.y, origin_.y, high.y) &&
         slab(ray.from.z, ray.direction.z, origin_.z, high.z) && start < end;
}

std::optional<float> DistanceGrid::trace(const Ray& ray) const {
  float t = ray.start, end = ray.end;
  if (!clip(ray, t, end)) return std::nullopt;
  for (int step = 0; step < 220 && t < end; ++step) {
    const float d = distance(ray.from + ray.direction * t);
    if (d < ray.tolerance) return t;
    t += std::max(d * .82f, .0007f);
  }
  return std::nullopt;
}

} // namespace dorsal::figure
