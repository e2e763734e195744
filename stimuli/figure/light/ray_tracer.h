#pragma once
// Fills a sample buffer: finds the surface behind every sample, asks the wardrobe for its look and the
// shading for its light. The rays for visibility are cast once per pixel and surface, not once per sample:
// that is three quarters of the time. Deterministic: each row of pixels has its own random stream.
#include "stimuli/figure/light/camera.h"
#include "stimuli/figure/light/sample_buffer.h"
#include "stimuli/figure/light/shading.h"

namespace dorsal::figure {

class RayTracer {
public:
  RayTracer(const Body& body, const DistanceGrid& grid, const Wardrobe& wardrobe, const Shading& shading,
            const Camera& camera, const Shot& shot)
      : body_(body), grid_(grid), wardrobe_(wardrobe), shading_(shading), camera_(camera),
        one_look_a_pixel_(shot.one_look_a_pixel) {}

  void render(SampleBuffer& buffer, unsigned threads) const;

private:
  struct Found {
    Spot spot;
    Material material;
    float depth;
  };
  [[nodiscard]] std::optional<Found> find(Vec3 ray) const;
  [[nodiscard]] bool is_beside(const Sample& known, Vec3 ray) const;
  void render_pixel(SampleBuffer& buffer, int x, int y, SampleStream& random) const;

  const Body& body_;
  const DistanceGrid& grid_;
  const Wardrobe& wardrobe_;
  const Shading& shading_;
  const Camera& camera_;
  bool one_look_a_pixel_;
};

} // namespace dorsal::figure
