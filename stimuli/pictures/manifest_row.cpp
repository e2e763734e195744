#include "stimuli/pictures/manifest_row.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace dorsal {
namespace {

constexpr std::array<std::string_view, 28> columns{"id",
                                                   "file",
                                                   "side",
                                                   "movement",
                                                   "amplitude",
                                                   "amplitude_deg",
                                                   "rotation_deg",
                                                   "flexion_deg",
                                                   "view_deg",
                                                   "pitch_deg",
                                                   "head",
                                                   "stance",
                                                   "arms",
                                                   "model",
                                                   "clothes",
                                                   "background",
                                                   "light",
                                                   "backdrop",
                                                   "twin",
                                                   "difficulty",
                                                   "licence",
                                                   "sha256",
                                                   "width",
                                                   "height",
                                                   "shoulder_turn_deg",
                                                   "shoulder_tilt_deg",
                                                   "generator",
                                                   "note"};

constexpr std::array<std::string_view, 5> stances{"stand", "sit", "step", "bend", "other"};
constexpr std::array<std::string_view, 10> arm_poses{"hang",     "hips",       "crossed",     "behind_head",
                                                     "overhead", "reach_left", "reach_right", "up_left",
                                                     "up_right", "other"};
constexpr std::array<std::string_view, 2> yes_no{"yes", "no"};
constexpr std::array<std::string_view, 3> lights{"left", "right", ""};

void check_angles(FieldReader& row, const BasePicture& p) {
  const bool rotated = p.rotation_deg > 0;
  const bool bent = p.flexion_deg > 0;
  const bool fits = p.movement == Movement::combined   ? rotated && bent
                    : p.movement == Movement::rotation ? rotated && !bent
                                                       : bent && !rotated;
  if (!fits)
    row.problems.push_back(
        "rotation_deg and flexion_deg do not fit the movement: above 0 what it names, 0 the other");
  if (std::abs(p.amplitude_deg - std::max(p.rotation_deg, p.flexion_deg)) > 0.051)
    row.problems.push_back("amplitude_deg is not the larger of rotation_deg and flexion_deg");
}

void read_labels(FieldReader& row, BasePicture& p) {
  p.id = row.name("id");
  p.file = row.name("file");
  p.side = row.word("side", parse_side, {}, "left or right");
  p.movement = row.word("movement", parse_movement, {Movement::none}, "rotation, flexion or combined");
  p.amplitude = row.word("amplitude", parse_amplitude, {Amplitude::none}, "subtle, medium or marked");
  p.head = row.word("head", parse_head_coupling, {HeadCoupling::none}, "following or forward");
}

void read_angles(FieldReader& row, BasePicture& p) {
  p.amplitude_deg = row.real("amplitude_deg", 0.5, 90);
  p.rotation_deg = row.real("rotation_deg", 0, 90);
  p.flexion_deg = row.real("flexion_deg", 0, 90);
  p.view_deg = row.real("view_deg", -180, 180);
  p.pitch_deg = row.real("pitch_deg", -90, 90);
  check_angles(row, p);
}

void read_scene(FieldReader& row, BasePicture& p) {
  p.stance = row.one_of("stance", stances);
  p.arms = row.one_of("arms", arm_poses);
  p.model = row.name("model");
  p.clothes = row.plain("clothes");
  p.background = row.name("background");
  p.light = row.one_of("light", lights);
}

void read_file_facts(FieldReader& row, BasePicture& p) {
  p.has_twin = row.one_of("twin", yes_no) != "no";
  p.difficulty_logit = row.real("difficulty", -10, 10);
  p.licence = row.plain("licence");
  p.sha256 = row.digest("sha256");
  p.width_px = row.pixels("width");
  p.height_px = row.pixels("height");
  p.shoulder_turn_deg = row.measured("shoulder_turn_deg");
  p.shoulder_tilt_deg = row.measured("shoulder_tilt_deg");
  p.generator = row.plain("generator");
  p.note = row.plain("note");
}

std::string degrees(double value) { return fmt::format("{:g}", std::round(value * 10) / 10 + 0.0); }

std::string measured(std::optional<double> value) { return value ? degrees(*value) : std::string{}; }

} // namespace

std::span<const std::string_view> manifest_columns() { return columns; }

PictureRow parse_picture_row(const RowFields& fields) {
  FieldReader row(fields);
  PictureRow out;
  read_labels(row, out.picture);
  read_angles(row, out.picture);
  read_scene(row, out.picture);
  read_file_facts(row, out.picture);
  out.backdrop = row.colour("backdrop");
  out.problems = std::move(row.problems);
  return out;
}

std::vector<std::string> picture_row_fields(const BasePicture& p, const Backdrop& backdrop) {
  return {p.id,
          p.file,
          std::string(name_of(p.side)),
          std::string(name_of(p.movement)),
          std::string(name_of(p.amplitude)),
          degrees(p.amplitude_deg),
          degrees(p.rotation_deg),
          degrees(p.flexion_deg),
          degrees(p.view_deg),
          degrees(p.pitch_deg),
          std::string(name_of(p.head)),
          p.stance,
          p.arms,
          p.model,
          p.clothes,
          p.background,
          p.light,
          fmt::format("#{:02x}{:02x}{:02x}", backdrop.red, backdrop.green, backdrop.blue),
          p.has_twin ? "yes" : "no",
          fmt::format("{:.2f}", p.difficulty_logit),
          p.licence,
          p.sha256,
          std::to_string(p.width_px),
          std::to_string(p.height_px),
          measured(p.shoulder_turn_deg),
          measured(p.shoulder_tilt_deg),
          p.generator,
          p.note};
}

} // namespace dorsal
