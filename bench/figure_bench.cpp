#include "bench/figure_bench.h"

#include "stimuli/figure/figure.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ctime>

namespace dorsal::bench {
namespace {

using namespace figure;

constexpr double limit_seconds = 12;

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

double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

} // namespace

std::vector<FigureTiming> time_figures(int pictures) {
  std::vector<FigureTiming> out;
  for (const Case& c : cases()) {
    if (static_cast<int>(out.size()) >= pictures) break;
    const double start = processor_seconds();
    const Picture picture = render_figure(c.spec, 1);
    if (!picture.rgb.empty()) out.push_back({c.name, processor_seconds() - start});
  }
  return out;
}

int figure_bench(int pictures) {
  const std::vector<FigureTiming> timings = time_figures(std::max(pictures, 1));
  fmt::print("figure: {}, {}x{} pixels, 2x2 samples, 1 thread, compiler {}\n", generator_name,
             Shot{}.width_px, Shot{}.height_px, __VERSION__);
  double sum = 0;
  for (const FigureTiming& timing : timings) {
    fmt::print("  {:<30} {:6.2f} s processor time\n", timing.name, timing.processor_seconds);
    sum += timing.processor_seconds;
  }
  const double mean = sum / static_cast<double>(timings.size());
  fmt::print("  mean {:.2f} s a picture (limit {:.0f} s), {:.1f} pictures a minute and core\n", mean,
             limit_seconds, 60 / mean);
  return mean > limit_seconds ? 1 : 0;
}

} // namespace dorsal::bench
