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

constexpr float picture_margin = 1.12f; // room around the figure for its shadow
constexpr float film_voxel_m = .009f, rough_voxel_m = .018f;

// A ball that the picture has to hold.
struct Held {
  Vec3 middle;
  float radius;
};

void hold_body(const figure::Skeleton& body, std::vector<Held>& held) {
  held.push_back({body.head_centre, .14f});
  held.push_back({body.pose.pelvis_origin, .17f});
  for (std::size_t i = 0; i < 2; ++i) {
    held.push_back({body.arms[i].shoulder, .08f});
    held.push_back({body.arms[i].elbow, .06f});
    held.push_back({body.arms[i].wrist + normalised(body.arms[i].hand.fingers) * .10f, .08f});
    held.push_back({body.legs[i].knee, .07f});
    held.push_back({body.legs[i].ankle + body.legs[i].foot * Vec3{0, .06f, -.04f}, .13f});
  }
}

void hold_props(const figure::FreePose& pose, std::vector<Held>& held) {
  for (const figure::RoundBox& box : figure::boxes_of(pose))
    for (int corner = 0; corner < 8; ++corner) {
      const Vec3 sign{corner & 1 ? 1.f : -1.f, corner & 2 ? 1.f : -1.f, corner & 4 ? 1.f : -1.f};
      held.push_back({box.middle + box.turned * (box.half * sign), 0});
    }
}

// From -1 to 1 over the picture's height.
struct Extent {
  float low = 1e9f, high = -1e9f;
  void hold(float at, float radius) {
    low = std::min(low, at - radius);
    high = std::max(high, at + radius);
  }
  [[nodiscard]] float middle() const { return (low + high) / 2; }
  [[nodiscard]] float half() const { return (high - low) / 2; }
};

// The camera looks at the middle of all, as near as they fit; a few rounds, because what is nearer is larger.
figure::Framing framing_of(const std::vector<Held>& held, const figure::FigureSpec& like) {
  figure::FigureSpec spec = like;
  figure::Framing framing{held.front().middle, 2};
  const float aspect = static_cast<float>(spec.shot.width_px) / static_cast<float>(spec.shot.height_px);
  const figure::Body body(spec);
  for (int round = 0; round < 6; ++round) {
    spec.shot.framing = framing;
    const figure::Camera camera(body, spec);
    Extent across, up;
    for (const Held& h : held) {
      const auto [x, y, depth] = camera.project(h.middle);
      const float unit = static_cast<float>(spec.shot.height_px) / 2;
      const float radius = h.radius / (camera.pixel_at_unit() * depth * unit);
      across.hold((x - unit * aspect) / unit, radius);
      up.hold(1 - y / unit, radius);
    }
    framing.middle += (camera.right() * across.middle() + camera.up() * up.middle()) * framing.half_height_m;
    framing.half_height_m *= std::max(up.half(), across.half() / aspect) * picture_margin;
  }
  return framing;
}

int columns_for(int frames) { return static_cast<int>(std::ceil(std::sqrt(frames))); }

} // namespace

std::vector<figure::FigureSpec> film_specs(const FilmScript& script, const FilmPerson& person, FilmView view,
                                           const FilmSize& size) {
  FilmScript asked = script;
  if (size.frames > 0) asked.frames = size.frames;
  const CameraAngle& angle = view == FilmView::behind ? script.behind : script.side;
  figure::Shot shot;
  shot.view_deg = angle.azimuth_deg;
  shot.pitch_deg = angle.pitch_deg;
  shot.mean_luminance = person.mean_luminance;
  shot.width_px = script.landscape ? size.cell_height_px : size.cell_height_px * 3 / 4;
  shot.height_px = script.landscape ? size.cell_height_px * 2 / 3 : size.cell_height_px;
  shot.one_look_a_pixel = true;
  shot.voxel_m = size.rough ? rough_voxel_m : film_voxel_m;

  std::vector<figure::FigureSpec> specs;
  std::vector<Held> held;
  for (int frame = 0; frame < asked.frames; ++frame) {
    figure::FigureSpec spec{
        .build = person.build, .posture = {}, .look = person.look, .shot = shot, .free = {}};
    spec.free = film_pose(asked, person.build, place_of(asked, frame));
    hold_body(figure::Skeleton(person.build, *spec.free), held);
    hold_props(*spec.free, held);
    specs.push_back(std::move(spec));
  }
  const figure::Framing framing = framing_of(held, specs.front());
  for (figure::FigureSpec& spec : specs) spec.shot.framing = framing;
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
