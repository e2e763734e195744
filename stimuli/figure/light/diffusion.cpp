#include "stimuli/figure/light/diffusion.h"

#include "stimuli/figure/light/parallel.h"

namespace dorsal::figure {
namespace {

constexpr int max_radius = 24;
constexpr float depth_guard = .010f;

struct Kernel {
  Kernel(Vec3 sigma, float samples_per_metre) {
    const Vec3 s = sigma * samples_per_metre;
    radius = std::clamp(static_cast<int>(std::ceil(s.x * 2.2f)), 1, max_radius);
    const auto weight = [](float i, float sd) { return std::exp(-i * i / (2 * sd * sd)); };
    for (int i = 0; i <= radius; ++i) {
      const auto x = static_cast<float>(i);
      weights[static_cast<std::size_t>(i)] = {weight(x, s.x), weight(x, s.y), weight(x, s.z)};
    }
  }
  int radius;
  std::array<Vec3, max_radius + 1> weights{};
};

Vec3 blur_width(Material material) {
  if (material == Material::skin) return {.0046f, .0029f, .0022f};
  const float w = material == Material::hair ? .0011f : .0024f;
  return {w, w, w};
}

float power_16(float x) {
  x *= x;
  x *= x;
  x *= x;
  return x * x;
}

// How much light a neighbour may give: falls with its step in depth and with the bend between the two.
float neighbour_weight(const Sample& a, const Sample& b, bool skin) {
  const float step = (a.depth - b.depth) / depth_guard;
  const float facing = std::max(dot(a.normal, b.normal), 0.f);
  return (skin ? facing : power_16(facing)) / (1 + step * step + step * step * step * step);
}

class Blur {
public:
  Blur(const SampleBuffer& buffer, float sample_size) : buffer_(buffer) {
    for (std::size_t m = 0; m < material_count; ++m)
      kernels_.emplace_back(blur_width(static_cast<Material>(m)), 1 / (sample_size * mean_depth()));
  }

  [[nodiscard]] Vec3 at(int x, int y, int dx, int dy) const {
    const Sample& centre = buffer_.at(x, y);
    const Kernel& kernel = kernels_[static_cast<std::size_t>(*centre.material)];
    const bool skin = centre.material == Material::skin;
    Vec3 sum, total;
    for (int i = -kernel.radius; i <= kernel.radius; ++i) {
      const int nx = x + i * dx, ny = y + i * dy;
      if (nx < 0 || ny < 0 || nx >= buffer_.width || ny >= buffer_.height) continue;
      const Sample& other = buffer_.at(nx, ny);
      if (other.material != centre.material) continue;
      const Vec3 w =
          kernel.weights[static_cast<std::size_t>(std::abs(i))] * neighbour_weight(centre, other, skin);
      sum += other.diffuse * w;
      total += w;
    }
    return sum / total;
  }

private:
  [[nodiscard]] float mean_depth() const {
    double sum = 0, count = 0;
    for (std::size_t i = 0; i < buffer_.samples.size(); i += 7)
      if (buffer_.samples[i].material) {
        sum += buffer_.samples[i].depth;
        ++count;
      }
    return count > 0 ? static_cast<float>(sum / count) : 1.f;
  }

  const SampleBuffer& buffer_;
  std::vector<Kernel> kernels_;
};

void blur_along(SampleBuffer& buffer, float sample_size, int dx, unsigned threads) {
  const Blur blur(buffer, sample_size);
  std::vector<Vec3> result(buffer.samples.size());
  for_each_row(buffer.height, threads, [&](int y) {
    for (int x = 0; x < buffer.width; ++x)
      if (buffer.at(x, y).material)
        result[static_cast<std::size_t>(y) * buffer.width + x] = blur.at(x, y, dx, 1 - dx);
  });
  for (std::size_t i = 0; i < result.size(); ++i)
    if (buffer.samples[i].material) buffer.samples[i].diffuse = result[i];
}

} // namespace

void diffuse_light(SampleBuffer& buffer, float sample_size, unsigned threads) {
  blur_along(buffer, sample_size, 1, threads);
  blur_along(buffer, sample_size, 0, threads);
}

} // namespace dorsal::figure
