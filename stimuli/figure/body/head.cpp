#include "stimuli/figure/body/head.h"

#include "stimuli/figure/base/shapes.h"

namespace dorsal::figure {
namespace {

float cranium(Vec3 h) {
  const float vault = ellipsoid(h - Vec3{0, -.004f, .022f}, {.0745f, .095f, .090f});
  return smooth_min(vault, ellipsoid(h - Vec3{0, -.046f, -.002f}, {.064f, .053f, .062f}), .03f);
}

float jaw(Vec3 h, float female) {
  const float size = 1 - .06f * female;
  const float cheeks = ellipsoid(h - Vec3{0, .040f, -.045f}, Vec3{.058f, .056f, .072f} * size);
  return smooth_min(cheeks, ellipsoid(h - Vec3{0, .042f, -.086f}, Vec3{.049f, .047f, .036f} * size), .03f);
}

float nose(Vec3 h, float size) {
  const Capsule bridge{{0, .086f, .004f}, {0, .1080f, -.041f}, .0060f, .0068f * size, 0};
  const Vec3 mirrored{std::abs(h.x), h.y, h.z};
  const Capsule base{{0, .1060f, -.0445f}, {0, .0940f, -.0520f}, .0060f, .0050f, 0};
  const float ridge = smooth_min(bridge.distance(h), base.distance(h), .006f);
  return smooth_min(ridge, ellipsoid(mirrored - Vec3{.0095f, .0960f, -.0460f}, {.0068f, .0080f, .0060f}),
                    .006f);
}

float mouth(Vec3 h) {
  const float upper = ellipsoid(h - Vec3{0, .0925f, -.0700f}, {.021f, .0085f, .0065f});
  const float lower = ellipsoid(h - Vec3{0, .0915f, -.0815f}, {.018f, .0090f, .0065f});
  return smooth_min(upper, lower, .0025f);
}

// Brow ridge, eye sockets with closed lids, nose, lips and chin, onto a head that is smooth so far.
float add_face(float d, Vec3 h, float female) {
  const Vec3 m{std::abs(h.x), h.y, h.z};
  d = smooth_min(d, ellipsoid(h - Vec3{0, .074f, .017f}, {.050f, .0235f - .002f * female, .014f}), .022f);
  d = smooth_max(d, -sphere(m - Vec3{.032f, .103f, -.001f}, .0185f), .014f);
  d = smooth_min(d, sphere(m - Vec3{.0315f, .0745f, -.002f}, .0125f), .004f);
  d = smooth_min(d, ellipsoid(m - Vec3{.043f, .062f, -.029f}, {.018f, .018f, .013f}), .026f); // cheek bones
  d = smooth_min(d, nose(h, 1 - .10f * female), .010f);
  d = smooth_min(d, mouth(h), .007f);
  return smooth_min(d, ellipsoid(h - Vec3{0, .083f, -.1035f}, {.020f, .0135f, .014f}), .018f);
}

} // namespace

float skull_distance(Vec3 h, float female) {
  const float d = smooth_min(cranium(h), jaw(h, female), .03f);
  return h.y > .03f ? add_face(d, h, female) : d;
}

float ear_distance(Vec3 h) {
  float nearest = 1e3f;
  for (const float side : {-1.f, 1.f}) {
    const Frame turned = turn_z(-side * radians(28)) * turn_x(radians(-10));
    const Vec3 e = turned.into(h - ear_centre(side));
    if (dot(e, e) >= .006f) continue;
    const float plate = ellipsoid(e, {.0045f, .0180f, .0305f});
    const float around = (std::hypot(e.y / .0165f, e.z / .0285f) - 1) * .02f;
    const bool open = e.y > .006f && e.z < .006f; // the rim ends where the ear meets the cheek
    const float rim = open ? 1e3f : std::hypot(around, e.x - side * .0025f) - .0038f; // helix
    const float lobe = ellipsoid(e - Vec3{0, .003f, -.026f}, {.0045f, .008f, .008f});
    const float fold = (std::hypot((e.y - .002f) / .0095f, (e.z + .001f) / .0175f) - 1) * .012f;
    const float inner = std::hypot(fold, e.x - side * .002f) - .0024f; // antihelix
    const float cup = ellipsoid(e - Vec3{side * .0065f, .0035f, -.0055f}, {.0065f, .0085f, .0125f}); // concha
    const float shell = smooth_min(smooth_min(plate, rim, .003f), smooth_min(lobe, inner, .003f), .003f);
    nearest = std::min(nearest, smooth_max(shell, -cup, .003f));
  }
  return nearest;
}

} // namespace dorsal::figure
