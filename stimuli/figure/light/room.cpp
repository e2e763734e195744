#include "stimuli/figure/light/room.h"

#include "stimuli/figure/base/colour.h"
#include "stimuli/figure/base/noise.h"
#include "stimuli/figure/light/parallel.h"

namespace dorsal::figure {
namespace {

constexpr float wall_y = 1.9f;
constexpr Colour wall_paint{201, 201, 198};

bool within(float x, float half) { return std::abs(x) < half; }

std::int32_t whole(float x) { return static_cast<std::int32_t>(std::floor(x)); }

// Each thing answers with its colour, or leaves the wall's.
void add_window(Vec3 p, Vec3& c) {
  const float x = p.x + 1.05f;
  if (!within(x, .46f) || p.z <= .95f || p.z >= 2.25f) return;
  const bool frame = within(std::abs(x) - .43f, .03f) || p.z < 1.01f || p.z > 2.19f || within(x, .015f) ||
                     within(p.z - 1.62f, .015f);
  const float horizon = ramp(1.6f, 1.1f, p.z + .08f * noise({p.x * 7, p.z * 7, 0}));
  c = frame ? Vec3{.70f, .69f, .67f} : mix({.80f, .86f, .92f}, {.62f, .75f, .60f}, horizon);
}

Vec3 book_colour(float hue) {
  return linear(hue < .3f    ? Colour{120, 134, 150}
                : hue < .55f ? Colour{170, 150, 120}
                : hue < .8f  ? Colour{190, 188, 180}
                             : Colour{120, 80, 70});
}

void add_bookshelf(Vec3 p, Vec3& c) {
  const float x = p.x - 1.15f;
  if (!within(x, .42f) || p.z >= 1.55f) return;
  const std::int32_t board = whole(p.z / .37f);
  const float above = p.z / .37f - static_cast<float>(board);
  if (within(std::abs(x) - .40f, .02f) || above < .07f) {
    c = linear({150, 118, 84});
    return;
  }
  c = linear({92, 76, 62});
  const float place = (x + .4f) / .052f;
  const std::int32_t book = whole(place);
  const float height = .45f + .4f * unit_from(hash(book, board, 7));
  if (above < height && unit_from(hash(book, board, 3)) < .8f)
    c = book_colour(unit_from(hash(book, board, 11))) * (place - static_cast<float>(book) < .08f ? .5f : 1.f);
}

void add_door(Vec3 p, Vec3& c) {
  const float x = p.x - .95f;
  if (!within(x, .43f) || p.z >= 2.05f) return;
  if (!within(x, .38f) || p.z > 2.0f) {
    c = linear({214, 208, 198});
    return;
  }
  c = linear({196, 186, 170});
  const float ix = std::abs(std::abs(x) - .19f), upper = std::abs(p.z - 1.45f), lower = std::abs(p.z - .5f);
  const bool panel = ix < .13f && (upper < .42f || lower < .38f);
  if (panel && (ix > .12f || (upper > .41f && lower > .37f))) c = c * .8f;
  if (std::hypot(x + .33f, p.z - 1.0f) < .03f) c = linear({120, 115, 105});
}

void add_painting(Vec3 p, Vec3& c) {
  const float x = p.x + .95f, z = p.z - 1.55f;
  if (!within(x, .33f) || !within(z, .24f)) return;
  if (!within(x, .305f) || !within(z, .215f))
    c = linear({70, 60, 52});
  else if (!within(x, .25f) || !within(z, .16f))
    c = linear({228, 224, 216});
  else
    c = mix(linear({90, 128, 140}), linear({206, 180, 140}), ramp(-.12f, .12f, z + .05f * std::sin(x * 11)));
}

Vec3 wall(Scene scene, Vec3 p) {
  Vec3 c = linear(wall_paint) * (.80f + .16f * ramp(-2.2f, 1.5f, -p.x) + .06f * p.z / 2.5f);
  if (scene == Scene::window_room) {
    add_window(p, c);
    add_bookshelf(p, c);
  } else {
    add_door(p, c);
    add_painting(p, c);
  }
  return p.z < .10f ? linear({222, 220, 214}) * (p.z > .09f ? .7f : .95f) : c; // skirting board
}

Vec3 floor_boards(Vec3 p) {
  const float place = p.x / .13f;
  const std::int32_t board = whole(place);
  const float grain = noise({p.x * 60, p.y * 3, 0}) * .05f;
  Vec3 c = mix(linear({168, 132, 96}), linear({146, 110, 76}), unit_from(hash(board, 0, 1))) * (1 + grain);
  if (place - static_cast<float>(board) < .03f) c = c * .6f;
  return c * (.75f + .2f * ramp(-2.f, 1.f, -p.x));
}

// Mean over the lens: every ray of a pixel meets in the plane of the figure.
Vec3 out_of_focus(Scene scene, const Camera& camera, Vec3 ray, SampleStream& random) {
  constexpr int rays = 64;
  constexpr float lens_radius = .034f;
  const float distance = dot(Vec3{0, 0, 1.2f} - camera.position(), camera.forward());
  const Vec3 focus = camera.position() + ray * (distance / dot(ray, camera.forward()));
  const float first = random.next() * 2 * pi;
  Vec3 sum;
  for (int i = 0; i < rays; ++i) {
    const float angle = first + static_cast<float>(i) * 2.39996f; // golden angle
    const float out = std::sqrt((static_cast<float>(i) + random.next()) / rays) * lens_radius;
    const Vec3 from =
        camera.position() + camera.right() * (out * std::cos(angle)) + camera.up() * (out * std::sin(angle));
    sum += room_colour(scene, from, normalised(focus - from));
  }
  return sum * (1.f / rays);
}

} // namespace

Vec3 room_colour(Scene scene, Vec3 from, Vec3 d) {
  if (d.y > 1e-4f) {
    const Vec3 p = from + d * ((wall_y - from.y) / d.y);
    if (p.z > 0) return wall(scene, p);
  }
  if (d.z < -1e-4f) return floor_boards(from - d * (from.z / d.z));
  return linear(wall_paint);
}

RoomPicture::RoomPicture(Scene scene, const Camera& camera, const Shot& shot, unsigned threads)
    : width_(std::max(shot.width_px / 4, 8)), height_(std::max(shot.height_px / 4, 8)),
      pixels_(static_cast<std::size_t>(width_) * height_) {
  for_each_row(height_, threads, [&](int y) {
    SampleStream random(static_cast<std::uint32_t>(y) + 5);
    for (int x = 0; x < width_; ++x) {
      const float u = (static_cast<float>(x) + .5f) / static_cast<float>(width_);
      const float v = (static_cast<float>(y) + .5f) / static_cast<float>(height_);
      pixels_[static_cast<std::size_t>(y) * width_ + x] =
          out_of_focus(scene, camera, camera.direction(u, v), random);
    }
  });
}

Vec3 RoomPicture::at(float u, float v) const {
  const float x = std::clamp(u * static_cast<float>(width_) - .5f, 0.f, static_cast<float>(width_) - 1.001f);
  const float y =
      std::clamp(v * static_cast<float>(height_) - .5f, 0.f, static_cast<float>(height_) - 1.001f);
  const int i = static_cast<int>(x), j = static_cast<int>(y);
  const Vec3* p = &pixels_[static_cast<std::size_t>(j) * width_ + i];
  const float tx = x - static_cast<float>(i);
  return mix(mix(p[0], p[1], tx), mix(p[width_], p[width_ + 1], tx), y - static_cast<float>(j));
}

} // namespace dorsal::figure
