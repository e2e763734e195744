#include "stimuli/figure/figure.h"

#include "bench/speed/speed.h"

#include <fmt/format.h>

#include <array>

namespace dorsal::bench {
namespace {

using namespace figure;

struct Case {
  const char* name;
  FigureSpec spec;
};

std::array<Case, 3> cases() {
  FigureSpec bare;
  bare.posture = {.rotation_deg = 27, .arms = ArmPose::hips};
  FigureSpec clothed;
  clothed.build.female = 1;
  clothed.posture.flexion_deg = 20;
  clothed.look.hair = HairStyle::ponytail;
  clothed.look.top = Top::tank;
  clothed.look.bottom = Bottom::leggings;
  FigureSpec seated = bare;
  seated.posture = {.rotation_deg = -27, .stance = Stance::sit, .arms = ArmPose::crossed};
  seated.look.top = Top::tshirt;
  seated.shot.scene = Scene::window_room;
  return {Case{"bare, hands on hips", bare}, Case{"tank top and leggings, bent", clothed},
          Case{"T-shirt, seated in a room", seated}};
}

} // namespace

SpeedResult measure_figure(const SpeedOptions& options, const Progress& progress) {
  SpeedRow seconds{"processor time a picture, s", {}, 12.0, {}};
  SpeedRow rate{"pictures a minute and core", {}, {}, {}, true};
  SpeedResult result{"figure",
                     fmt::format("{}, {}x{} pixels, 2x2 samples a pixel, one thread", generator_name,
                                 Shot{}.width_px, Shot{}.height_px),
                     measure_context(options.dorsal),
                     {}};
  for (const Case& c : cases()) {
    progress(fmt::format("rendering: {}", c.name));
    const double start = processor_seconds();
    static_cast<void>(render_figure(c.spec, 1));
    const double took = processor_seconds() - start;
    result.rows.push_back({fmt::format("{}, s", c.name), {took}, {}, {}});
    seconds.values.push_back(took);
    rate.values.push_back(60 / took);
  }
  result.rows.push_back(seconds);
  result.rows.push_back(rate);
  return result;
}

} // namespace dorsal::bench
