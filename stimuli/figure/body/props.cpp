#include "stimuli/figure/body/props.h"

namespace dorsal::figure {
namespace {

constexpr Colour wood{150, 118, 86}, cloth{92, 104, 116}, steel{70, 72, 76}, foam{104, 122, 128},
    linen{205, 203, 198}, card{176, 142, 98}, enamel{188, 86, 62};

constexpr float seat_top = .44f, step_top = .16f, table_top = .74f, mat_top = .06f;

struct Part {
  Vec3 middle, half;
  Colour colour;
  float radius = .008f;
};

// Four legs below a top.
void add_legs(std::vector<Part>& parts, float x, float y, float height) {
  for (const float left : {-1.f, 1.f})
    for (const float front : {-1.f, 1.f})
      parts.push_back({{left * x, front * y, height / 2}, {.016f, .016f, height / 2}, steel});
}

std::vector<Part> stool_parts() {
  std::vector<Part> parts{{{0, 0, seat_top - .03f}, {.20f, .19f, .03f}, cloth, .022f}};
  add_legs(parts, .17f, .16f, seat_top - .05f);
  return parts;
}

// Its back is at the rear: two posts and a rail below the shoulder blades, so that a sitting back is seen.
std::vector<Part> chair_parts() {
  std::vector<Part> parts = stool_parts();
  for (const float left : {-1.f, 1.f})
    parts.push_back({{left * .175f, -.195f, .62f}, {.014f, .014f, .22f}, steel});
  parts.push_back({{0, -.195f, .80f}, {.19f, .014f, .045f}, wood, .012f});
  return parts;
}

std::vector<Part> table_parts() {
  std::vector<Part> parts{{{0, 0, table_top - .016f}, {.25f, .20f, .016f}, wood}};
  add_legs(parts, .22f, .17f, table_top - .03f);
  return parts;
}

std::vector<Part> parts_of(PropKind kind) {
  switch (kind) {
  case PropKind::chair: return chair_parts();
  case PropKind::stool: return stool_parts();
  case PropKind::step: return {{{0, 0, step_top / 2}, {.32f, .20f, step_top / 2}, wood, .012f}};
  case PropKind::table: return table_parts();
  case PropKind::mat: return {{{0, 0, mat_top / 2}, {.42f, .88f, mat_top / 2}, foam, .02f}};
  case PropKind::pillow: return {{{0, 0, .03f}, {.22f, .15f, .03f}, linen, .026f}};
  case PropKind::box: return {{{0, 0, .11f}, {.16f, .12f, .11f}, card, .006f}};
  case PropKind::jug: return {{{0, 0, .09f}, {.065f, .065f, .09f}, enamel, .05f}};
  }
  return {};
}

void add_prop(const Prop& prop, std::vector<RoundBox>& boxes) {
  const Frame turned = turn_z(radians(prop.turn_deg));
  for (const Part& part : parts_of(prop.kind))
    boxes.push_back({prop.at + turned * part.middle, part.half, part.radius, part.colour, turned});
}

} // namespace

float RoundBox::distance(Vec3 p) const {
  const Vec3 local = turned.into(p - middle);
  const Vec3 d{std::abs(local.x) - half.x + radius, std::abs(local.y) - half.y + radius,
               std::abs(local.z) - half.z + radius};
  return length(max(d, {})) + std::min(std::max({d.x, d.y, d.z}), 0.f) - radius;
}

std::vector<RoundBox> boxes_of(const FreePose& free) {
  std::vector<RoundBox> boxes;
  for (const Prop& prop : free.props) add_prop(prop, boxes);
  if (free.has_object) add_prop(free.object, boxes);
  return boxes;
}

float top_of(PropKind kind) {
  switch (kind) {
  case PropKind::chair:
  case PropKind::stool: return seat_top;
  case PropKind::step: return step_top;
  case PropKind::table: return table_top;
  case PropKind::mat: return mat_top;
  default: return 0;
  }
}

Grip grip_of(PropKind kind) { return kind == PropKind::jug ? Grip{.065f, .10f} : Grip{.16f, .10f}; }

} // namespace dorsal::figure
