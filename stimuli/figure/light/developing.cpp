#include "stimuli/figure/light/developing.h"

#include "stimuli/figure/base/colour.h"
#include "stimuli/figure/base/noise.h"
#include "stimuli/figure/light/parallel.h"

namespace dorsal::figure {
namespace {

constexpr float diffuse_scale = .46f, gloss_scale = .42f;

Vec3 light_of(const Sample& s) { return s.albedo * s.diffuse * diffuse_scale + s.gloss * gloss_scale; }

// A tent over 4x4 samples: smoother edges than the 2x2 of one pixel.
constexpr std::array<float, 4> tent{.125f, .375f, .375f, .125f};

struct Filtered {
  Vec3 colour; // of the figure alone, already multiplied by its coverage
  float coverage = 0;
  int inside = 0; // of the pixel's own samples, how many hit the figure
  Material material{};
};

Filtered filter_pixel(const SampleBuffer& b, const std::vector<Vec3>& developed, int x, int y) {
  Filtered out;
  for (int j = 0; j < 4; ++j)
    for (int i = 0; i < 4; ++i) {
      const int sx = std::clamp(x * 2 - 1 + i, 0, b.width - 1),
                sy = std::clamp(y * 2 - 1 + j, 0, b.height - 1);
      const Sample& s = b.at(sx, sy);
      if (!s.material) continue;
      const float w = tent[static_cast<std::size_t>(i)] * tent[static_cast<std::size_t>(j)];
      out.colour += developed[static_cast<std::size_t>(sy) * b.width + sx] * w;
      out.coverage += w;
      if (i == 0 || i == 3 || j == 0 || j == 3) continue;
      ++out.inside;
      out.material = *s.material;
    }
  return out;
}

std::uint8_t eight_bits(float value, float dither) {
  return static_cast<std::uint8_t>(std::clamp(value * 255 + .5f + dither, 0.f, 255.f));
}

float mean_luminance_at(const std::vector<Vec3>& light, float exposure) {
  double sum = 0;
  for (const Vec3& c : light) sum += luma(tone_mapped(c * exposure));
  return light.empty() ? 0 : static_cast<float>(sum / static_cast<double>(light.size()) * 255);
}

} // namespace

float background_fade(float u, float v) {
  const float x = std::abs(u * 2 - 1), y = std::abs(v * 2 - 1);
  const float out = std::pow(std::pow(x, 3.2f) + std::pow(y, 3.2f), 1 / 3.2f);
  return 1 - ramp(.62f, .985f, out);
}

float figure_fade(float v) { return 1 - ramp(.885f, .985f, v); }

float exposure_for(const SampleBuffer& buffer, float mean_luminance) {
  std::vector<Vec3> light;
  const std::size_t judged = buffer.samples.size() * 86 / 100; // rows from the top; below, the figure fades
  for (std::size_t i = 0; i < judged; i += 5) {
    const Sample& s = buffer.samples[i];
    if (s.material && s.material != Material::stool && s.material != Material::prop)
      light.push_back(light_of(s));
  }
  float low = .4f, high = 2.2f;
  for (int round = 0; round < 12; ++round) {
    const float middle = (low + high) / 2;
    (mean_luminance_at(light, middle) < mean_luminance ? low : high) = middle;
  }
  return (low + high) / 2;
}

void develop(const SampleBuffer& b, const Shot& shot, Behind behind_it, unsigned threads, Picture& picture) {
  const RoomPicture* const room = behind_it.room;
  const FloorShadow* const floor = behind_it.floor;
  const float exposure = shot.exposure ? *shot.exposure : exposure_for(b, shot.mean_luminance);
  picture.exposure = exposure;
  std::vector<Vec3> developed(b.samples.size());
  for_each_row(b.height, threads, [&](int y) {
    for (std::size_t i = static_cast<std::size_t>(y) * b.width, end = i + static_cast<std::size_t>(b.width);
         i < end; ++i)
      if (b.samples[i].material) developed[i] = tone_mapped(light_of(b.samples[i]) * exposure);
  });
  picture.width = shot.width_px;
  picture.height = shot.height_px;
  picture.rgb.resize(static_cast<std::size_t>(picture.width) * picture.height * 3);
  picture.mask.resize(static_cast<std::size_t>(picture.width) * picture.height);
  const Vec3 backdrop = encoded(backdrop_colour);
  for_each_row(picture.height, threads, [&](int y) {
    for (int x = 0; x < picture.width; ++x) {
      const float u = (static_cast<float>(x) + .5f) / static_cast<float>(picture.width);
      const float v = (static_cast<float>(y) + .5f) / static_cast<float>(picture.height);
      const float shadow = floor ? (1 - floor->light_at(u, v)) * background_fade(u, v) : 0;
      const float behind_share = room ? background_fade(u, v) : shadow;
      const Vec3 behind = room && behind_share > 0 ? mix(backdrop, tone_mapped(room->at(u, v)), behind_share)
                                                   : backdrop * (1 - shadow);
      const Filtered f = filter_pixel(b, developed, x, y);
      const float share = floor ? 1 : figure_fade(v);
      const Vec3 c = f.colour * share + behind * (1 - f.coverage * share);
      const bool plain = behind_share <= 0 && f.coverage * share <= 0; // exactly the backdrop, without dither
      const float dither = plain ? 0 : (unit_from(hash(x, y, 5)) - .5f) * .7f;
      const std::size_t pixel = static_cast<std::size_t>(y) * picture.width + x;
      picture.rgb[pixel * 3] = eight_bits(c.x, dither);
      picture.rgb[pixel * 3 + 1] = eight_bits(c.y, dither);
      picture.rgb[pixel * 3 + 2] = eight_bits(c.z, dither);
      picture.mask[pixel] = f.inside >= 2 ? static_cast<std::uint8_t>(1 + static_cast<int>(f.material)) : 0;
    }
  });
}

} // namespace dorsal::figure
