#pragma once
// How a film of a movement is made: where the body is at a few places of the path (keys), and what lies
// between them. Pure values; tools/stimuli/film_script_file.h reads them from stimuli/movements/NAME.toml.
// World coordinates in metres with the floor at z = 0, x to the right of a person who faces forward (y);
// angles in degrees, positive forward and to the own left.
#include "engine/core/stimulus/film.h"
#include "stimuli/figure/base/free_pose.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

enum class FilmStance { stand, sit, lie, all_fours };
[[nodiscard]] std::string_view name_of(FilmStance stance);
[[nodiscard]] std::optional<FilmStance> parse_film_stance(std::string_view name);

// Where the body is at one place of the path.
struct FilmKey {
  float at = 0; // share of the path, 0 to 1
  figure::Vec3 hips;
  float knees_deg =
      0; // how far the straighter knee bends, which sets the hips' height; where the script says so
  figure::BodyAngles pelvis, lumbar, thoracic, neck;
  float knees_lean_deg = 0;
  std::array<figure::FootPlace, 2> feet; // left, right
  std::array<figure::HandPlace, 2> hands;
  figure::Vec3 object;
  float object_turn_deg = 0;
};

// A key as a person of this stance begins.
[[nodiscard]] FilmKey first_key(FilmStance stance);

struct CameraAngle {
  float azimuth_deg = 0; // 0 from behind, 90 from the own left
  float pitch_deg = 6;   // looking down
};

// What must stay where it is.
struct Planted {
  std::array<bool, 2> feet{}, hands{}; // left, right
};

// How much of the path a smaller movement takes.
struct ReachLevels {
  double small = .4, half = .7, full = 1;
};

struct FilmScript {
  std::string name;
  Plays plays{};
  double seconds = 4; // one repetition at own comfortable speed
  int frames = 17;
  FilmStance stance{};
  bool landscape = false;
  bool balanced = false;        // the hips move so that the weight stays over the feet
  bool height_by_knees = false; // knees_deg sets the hips' height
  CameraAngle behind, side;
  std::vector<figure::Prop> props;
  std::optional<figure::PropKind> object;
  Planted planted;
  ReachLevels levels;
  std::vector<FilmKey> keys; // at 0, ..., at 1
};

inline constexpr std::size_t least_film_keys = 2, most_film_keys = 20;

// Share of the path at a frame.
[[nodiscard]] float place_of(const FilmScript& script, int frame);

} // namespace dorsal
