#include "stimuli/figure/figure.h"

#include "stimuli/figure/light/developing.h"
#include "stimuli/figure/light/diffusion.h"
#include "stimuli/figure/light/ray_tracer.h"

namespace dorsal::figure {

Picture render_figure(const FigureSpec& spec, unsigned threads) {
  const Body body(spec);
  const Camera camera(body, spec);
  const DistanceGrid grid(body, threads, spec.shot.voxel_m);
  const Wardrobe wardrobe(body, spec);
  const Lighting lighting(camera, spec.shot.key_light);
  const Shading shading(lighting, grid, wardrobe);

  SampleBuffer buffer(spec.shot.width_px, spec.shot.height_px);
  RayTracer(body, grid, wardrobe, shading, camera, spec.shot).render(buffer, threads);
  diffuse_light(buffer, camera.pixel_at_unit() / samples_per_side, threads);

  std::optional<RoomPicture> room;
  if (spec.shot.scene != Scene::plain) room.emplace(spec.shot.scene, camera.unmoved(), spec.shot, threads);
  std::optional<FloorShadow> floor;
  if (spec.free) floor.emplace(camera, grid, lighting, spec.shot, threads);
  Picture picture;
  picture.landmarks = landmarks_of(body, camera);
  develop(buffer, spec.shot, {room ? &*room : nullptr, floor ? &*floor : nullptr}, threads, picture);
  return picture;
}

Landmarks pose_figure(const FigureSpec& spec) {
  const Body body(spec);
  return landmarks_of(body, Camera(body, spec));
}

} // namespace dorsal::figure
