#include "stimuli/making/film_maker.h"

#include "engine/system/sha256.h"
#include "stimuli/figure/body/props.h"
#include "stimuli/figure/light/camera.h"
#include "stimuli/making/contact_sheet.h"
#include "stimuli/making/film_path.h"

#include <fmt/format.h>

#include <cmath>

namespace dorsal {
namespace {

using figure::Vec3;

constexpr float picture_margin = 1.10f; // room around the figure for its shadow, and for the perspective
constexpr float film_voxel_m = .006f;
constexpr int most_columns = 5;

// Where everything is, across and up as a camera sees it.
struct Seen {
  float left = 1e9f, right = -1e9f, low = 1e9f, high = -1e9f, near = 1e9f, far = -1e9f;
};

struct CameraAxes {
  Vec3 right, up, forward;

  explicit CameraAxes(const CameraAngle& angle) {
    const float azimuth = figure::radians(angle.azimuth_deg), pitch = figure::radians(angle.pitch_deg);
    forward = {std::sin(azimuth) * std::cos(pitch), std::cos(azimuth) * std::cos(pitch), -std::sin(pitch)};
    right = normalised(cross(forward, {0, 0, 1}));
    up = cross(right, forward);
  }

  void hold(Seen& seen, Vec3 p, float radius) const {
    const float x = dot(p, right), y = dot(p, up), z = dot(p, forward);
    seen = {std::min(seen.left, x - radius), std::max(seen.right, x + radius), std::min(seen.low, y - radius),
            std::max(seen.high, y + radius), std::min(seen.near, z),           std::max(seen.far, z)};
  }
};

void hold_body(const figure::Skeleton& body, const CameraAxes& axes, Seen& seen) {
  axes.hold(seen, body.head_centre, .14f);
  axes.hold(seen, body.pose.pelvis_origin, .17f);
  for (std::size_t i = 0; i < 2; ++i) {
    axes.hold(seen, body.arms[i].shoulder, .08f);
    axes.hold(seen, body.arms[i].elbow, .06f);
    axes.hold(seen, body.arms[i].wrist + normalised(body.arms[i].hand.fingers) * .10f, .08f);
    axes.hold(seen, body.legs[i].knee, .07f);
    axes.hold(seen, body.legs[i].ankle + body.legs[i].foot * Vec3{0, .06f, -.04f}, .13f);
  }
}

void hold_props(const figure::FreePose& pose, const CameraAxes& axes, Seen& seen) {
  for (const figure::RoundBox& box : figure::boxes_of(pose))
    for (int corner = 0; corner < 8; ++corner) {
      const Vec3 sign{corner & 1 ? 1.f : -1.f, corner & 2 ? 1.f : -1.f, corner & 4 ? 1.f : -1.f};
      axes.hold(seen, box.middle + box.turned * (box.half * sign), 0);
    }
}

figure::Framing framing_of(const Seen& seen, const CameraAxes& axes, float width_over_height) {
  const float half_height =
      std::max((seen.high - seen.low) / 2, (seen.right - seen.left) / 2 / width_over_height);
  return {axes.right * ((seen.left + seen.right) / 2) + axes.up * ((seen.low + seen.high) / 2) +
              axes.forward * ((seen.near + seen.far) / 2),
          half_height * picture_margin};
}

int columns_for(int frames) { return std::min(frames, most_columns); }

} // namespace

std::vector<figure::FigureSpec> film_specs(const FilmScript& script, const FilmPerson& person, FilmView view,
                                           const FilmSize& size) {
  FilmScript asked = script;
  if (size.frames > 0) asked.frames = size.frames;
  const CameraAngle& angle = view == FilmView::behind ? script.behind : script.side;
  const CameraAxes axes(angle);
  figure::Shot shot;
  shot.view_deg = angle.azimuth_deg;
  shot.pitch_deg = angle.pitch_deg;
  shot.mean_luminance = person.mean_luminance;
  shot.width_px = script.landscape ? size.cell_height_px : size.cell_height_px * 3 / 4;
  shot.height_px = script.landscape ? size.cell_height_px * 2 / 3 : size.cell_height_px;
  shot.voxel_m = film_voxel_m;

  std::vector<figure::FigureSpec> specs;
  Seen seen;
  for (int frame = 0; frame < asked.frames; ++frame) {
    figure::FigureSpec spec{
        .build = person.build, .posture = {}, .look = person.look, .shot = shot, .free = {}};
    spec.free = film_pose(asked, person.build, place_of(asked, frame));
    hold_body(figure::Skeleton(person.build, *spec.free), axes, seen);
    hold_props(*spec.free, axes, seen);
    specs.push_back(std::move(spec));
  }
  const float shape = static_cast<float>(shot.width_px) / static_cast<float>(shot.height_px);
  for (figure::FigureSpec& spec : specs) spec.shot.framing = framing_of(seen, axes, shape);
  return specs;
}

std::vector<RgbImage> render_frames(const std::vector<figure::FigureSpec>& specs, unsigned threads) {
  std::vector<RgbImage> frames;
  std::optional<float> exposure;
  for (figure::FigureSpec spec : specs) {
    spec.shot.exposure = exposure;
    figure::Picture picture = figure::render_figure(spec, threads);
    exposure = picture.exposure;
    frames.push_back({picture.width, picture.height, std::move(picture.rgb)});
  }
  return frames;
}

MadeFilm make_film(const FilmScript& script, const FilmPerson& person, FilmView view, const FilmSize& size,
                   unsigned threads) {
  const std::vector<RgbImage> frames = render_frames(film_specs(script, person, view, size), threads);
  const RgbImage& first = frames.front();
  const int count = static_cast<int>(frames.size());
  const SheetLayout layout{
      .columns = columns_for(count),
      .cell_width_px = first.width_px,
      .cell_height_px = first.height_px,
      .backdrop = {figure::backdrop_colour.red, figure::backdrop_colour.green, figure::backdrop_colour.blue}};
  MadeFilm made;
  made.sheet = encode_webp(contact_sheet(frames, layout), size.quality);
  made.entry = {
      .film = {.movement = script.name,
               .person = person.id,
               .view = view,
               .frames = count,
               .width_over_height = static_cast<float>(first.width_px) / static_cast<float>(first.height_px),
               .plays = script.plays,
               .seconds = script.seconds},
      .file = fmt::format("{}-{}-{}.webp", script.name, person.id, name_of(view)),
      .columns = layout.columns,
      .cell_width_px = first.width_px,
      .cell_height_px = first.height_px,
      .sha256 = sha256_of_bytes(std::as_bytes(std::span(made.sheet))),
      .licence = "CC0-1.0",
      .generator = figure::generator_name};
  return made;
}

} // namespace dorsal
