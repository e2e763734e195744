#pragma once
// What a trial can show: base pictures, and the two stimuli that each of them gives (the picture and its
// twin). Angles in degrees. Conventions: `side` is the pictured person's own left or right, trunk relative to
// pelvis; amplitude is thorax relative to pelvis; view 0 is from behind, positive when the camera has moved
// towards the person's left; roll is clockwise positive. A twin mirrors everything in the picture: side,
// view, arms, background and light. Pure values: no files, no pixels; the picture itself belongs to stimuli/.
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

enum class Side { left, right };
// `none` is what the stimuli of a control block have, which show no person; a picture never has it.
enum class Movement { rotation, flexion, combined, none };
enum class Amplitude { subtle, medium, marked, none };
enum class HeadCoupling { following, forward, none }; // the head goes with the trunk, or keeps facing forward

[[nodiscard]] constexpr Side opposite(Side side) { return side == Side::left ? Side::right : Side::left; }

[[nodiscard]] std::string_view name_of(Side side);
[[nodiscard]] std::string_view name_of(Movement movement);
[[nodiscard]] std::string_view name_of(Amplitude amplitude);
[[nodiscard]] std::string_view name_of(HeadCoupling head);
[[nodiscard]] std::optional<Side> parse_side(std::string_view name);
[[nodiscard]] std::optional<Movement> parse_movement(std::string_view name);
[[nodiscard]] std::optional<Amplitude> parse_amplitude(std::string_view name);
[[nodiscard]] std::optional<HeadCoupling> parse_head_coupling(std::string_view name);

// One stored picture as its manifest row describes it (stimuli/pictures/manifest.h reads and checks it).
struct BasePicture {
  std::string id;   // unique within all loaded sets
  std::string file; // file name inside the set's folder
  Side side{};
  Movement movement{};
  Amplitude amplitude{};
  double amplitude_deg{}; // the larger of rotation and flexion, always positive
  double rotation_deg{};  // share of each movement, always positive; both above 0 only when combined
  double flexion_deg{};
  double view_deg{};
  double pitch_deg{}; // camera looking down, positive
  HeadCoupling head{};
  std::string stance; // stand, sit, step, bend
  std::string arms;  // hang, hips, crossed, behind_head, overhead, reach_left, reach_right, up_left, up_right
  std::string model; // the pictured person; forms never share one
  std::string clothes;       // what the person wears
  std::string background;    // plain, or the name of a room
  std::string light;         // where the key light stands in the picture: left or right; empty if unknown
  bool has_twin = true;      // may be shown mirrored; not where a mirror would show, as in writing
  double difficulty_logit{}; // prior difficulty at roll 0; 0 is an easy picture, larger is harder
  std::string licence;
  std::string sha256; // lower-case hex digest of the file
  int width_px{};
  int height_px{};
  // What the posed skeleton measures, shoulder line against pelvis line, positive to the person's left;
  // photographs have none.
  std::optional<double> shoulder_turn_deg, shoulder_tilt_deg;
  std::string generator; // name and version of what made it, or "photograph"
  std::string note;      // free text
};

// Stance and arms in one word, such as "stand-hips": the factor a schedule balances over.
[[nodiscard]] std::string posture_of(const BasePicture& picture);

// What one trial shows: a base picture, or its twin. All fields are those of the picture as it is shown.
struct StimulusItem {
  std::string id;     // the base picture's id, with "~" appended for the twin
  std::size_t base{}; // index into the base pictures it was made from
  bool mirrored{};
  Side side{};
  Movement movement{};
  Amplitude amplitude{};
  double amplitude_deg{};
  double view_deg{};
  HeadCoupling head{};
  std::string posture;
  std::string model;
  std::string background;
  double difficulty_logit{};
};

[[nodiscard]] StimulusItem stimulus_item(const BasePicture& picture, std::size_t index, bool mirrored);

// Every picture, each followed by its twin where it has one: picture 0, its twin, picture 1, its twin, ...
[[nodiscard]] std::vector<StimulusItem> stimulus_items(std::span<const BasePicture> pictures);

} // namespace dorsal
