#include "stimuli/figure/figure.h"

#include "tests/support/catch.h"

#include <cmath>
#include <cstdlib>

using namespace dorsal;
using namespace dorsal::figure;

namespace {

FigureSpec small_spec() {
  FigureSpec spec;
  spec.shot.width_px = 96;
  spec.shot.height_px = 128;
  return spec;
}

double share(const Picture& picture, Material material) {
  std::size_t count = 0;
  for (const auto code : picture.mask)
    if (code == 1 + static_cast<int>(material)) ++count;
  return static_cast<double>(count) / static_cast<double>(picture.mask.size());
}

double figure_share(const Picture& picture) {
  std::size_t count = 0;
  for (const auto code : picture.mask)
    if (code > 0) ++count;
  return static_cast<double>(count) / static_cast<double>(picture.mask.size());
}

// Mean luma of the figure where it has not begun to fade.
double mean_luminance(const Picture& picture) {
  double sum = 0, count = 0;
  for (int y = 0; y < picture.height * 85 / 100; ++y)
    for (int x = 0; x < picture.width; ++x) {
      const auto i =
          static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(x);
      if (picture.mask[i] == 0) continue;
      sum += .2126 * picture.rgb[i * 3] + .7152 * picture.rgb[i * 3 + 1] + .0722 * picture.rgb[i * 3 + 2];
      ++count;
    }
  return sum / count;
}

} // namespace

TEST_CASE("figure: a standing man fills a third of the picture with skin, hair and shorts") {
  const Picture picture = render_figure(small_spec());
  REQUIRE(picture.rgb.size() == 96u * 128 * 3);
  CHECK(figure_share(picture) == Approx(.30).margin(.06));
  CHECK(share(picture, Material::skin) == Approx(.24).margin(.05));
  CHECK(share(picture, Material::bottom) == Approx(.08).margin(.03));
  CHECK(share(picture, Material::hair) == Approx(.02).margin(.012));
  CHECK(share(picture, Material::stool) == 0);
}

TEST_CASE("figure: the mean luminance is what was asked for, however far the trunk is turned") {
  FigureSpec spec = small_spec();
  for (const float rotation : {0.f, 42.f}) {
    spec.posture.rotation_deg = rotation;
    spec.shot.mean_luminance = 100;
    CHECK(mean_luminance(render_figure(spec)) == Approx(100).margin(6));
  }
}

TEST_CASE("figure: the same picture comes from one thread and from three") {
  FigureSpec spec = small_spec();
  spec.posture.flexion_deg = 20;
  spec.shot.scene = Scene::door_room;
  CHECK(render_figure(spec, 1).rgb == render_figure(spec, 3).rgb);
}

TEST_CASE("figure: every border pixel is the backdrop, in a room as well") {
  FigureSpec spec = small_spec();
  spec.shot.scene = Scene::window_room;
  const Picture picture = render_figure(spec);
  int worst = 0;
  for (int y = 0; y < picture.height; ++y)
    for (int x = 0; x < picture.width; ++x) {
      if (x > 0 && y > 0 && x < picture.width - 1 && y < picture.height - 1) continue;
      const auto i = (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                      static_cast<std::size_t>(x)) *
                     3;
      worst = std::max({worst, std::abs(picture.rgb[i] - backdrop_colour.red),
                        std::abs(picture.rgb[i + 1] - backdrop_colour.green),
                        std::abs(picture.rgb[i + 2] - backdrop_colour.blue)});
    }
  CHECK(worst <= 2);
}

TEST_CASE("figure: the landmarks turn and tilt as asked, thorax against pelvis") {
  FigureSpec spec = small_spec();
  for (const float degrees : {-40.f, -20.f, 20.f, 40.f}) {
    spec.posture = {.rotation_deg = degrees};
    CHECK(pose_figure(spec).turn_deg == Approx(degrees).margin(2 + .15 * std::abs(degrees)));
    CHECK(std::abs(pose_figure(spec).tilt_deg) < 2);
    spec.posture = {.flexion_deg = degrees};
    CHECK(pose_figure(spec).tilt_deg == Approx(degrees).margin(2 + .15 * std::abs(degrees)));
  }
}

TEST_CASE("figure: an arm that is raised does not tilt the measured trunk") {
  FigureSpec spec = small_spec();
  spec.posture = {.rotation_deg = 20, .arms = ArmPose::up_left};
  CHECK(std::abs(pose_figure(spec).tilt_deg) < 2);
}

TEST_CASE("figure: left and right postures are mirror images of each other") {
  FigureSpec spec = small_spec();
  spec.posture.flexion_deg = 25;
  const Landmarks left = pose_figure(spec);
  spec.posture.flexion_deg = -25;
  const Landmarks right = pose_figure(spec);
  CHECK(left.c7.x + right.c7.x == Approx(96).margin(.5));
  CHECK(left.acromion[0].y == Approx(right.acromion[1].y).margin(.5));
}
