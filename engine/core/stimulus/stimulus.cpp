#include "engine/core/stimulus/stimulus.h"

#include "engine/core/base/names.h"

namespace dorsal {
namespace {

constexpr Names<Side, 2> side_names{{{Side::left, "left"}, {Side::right, "right"}}};
constexpr Names<Movement, 4> movement_names{{{Movement::rotation, "rotation"},
                                             {Movement::flexion, "flexion"},
                                             {Movement::combined, "combined"},
                                             {Movement::none, "none"}}};
constexpr Names<Amplitude, 4> amplitude_names{{{Amplitude::subtle, "subtle"},
                                               {Amplitude::medium, "medium"},
                                               {Amplitude::marked, "marked"},
                                               {Amplitude::none, "none"}}};
constexpr Names<HeadCoupling, 3> head_names{{{HeadCoupling::following, "following"},
                                             {HeadCoupling::forward, "forward"},
                                             {HeadCoupling::none, "none"}}};

std::string swap_side_suffix(const std::string& word) {
  if (word.ends_with("_left")) return word.substr(0, word.size() - 4) + "right";
  if (word.ends_with("_right")) return word.substr(0, word.size() - 5) + "left";
  return word;
}

} // namespace

std::string_view name_of(Side side) { return side_names.name_of(side); }
std::string_view name_of(Movement movement) { return movement_names.name_of(movement); }
std::string_view name_of(Amplitude amplitude) { return amplitude_names.name_of(amplitude); }
std::string_view name_of(HeadCoupling head) { return head_names.name_of(head); }

std::optional<Side> parse_side(std::string_view name) { return side_names.parse(name); }
std::optional<Movement> parse_movement(std::string_view name) { return movement_names.parse(name); }
std::optional<Amplitude> parse_amplitude(std::string_view name) { return amplitude_names.parse(name); }
std::optional<HeadCoupling> parse_head_coupling(std::string_view name) { return head_names.parse(name); }

std::string posture_of(const BasePicture& picture) { return picture.stance + "-" + picture.arms; }

StimulusItem stimulus_item(const BasePicture& picture, std::size_t index, bool mirrored) {
  const std::string arms = mirrored ? swap_side_suffix(picture.arms) : picture.arms;
  return {.id = mirrored ? picture.id + "~" : picture.id,
          .base = index,
          .mirrored = mirrored,
          .side = mirrored ? opposite(picture.side) : picture.side,
          .movement = picture.movement,
          .amplitude = picture.amplitude,
          .amplitude_deg = picture.amplitude_deg,
          .view_deg = mirrored && picture.view_deg != 0 ? -picture.view_deg : picture.view_deg,
          .head = picture.head,
          .posture = picture.stance + "-" + arms,
          .model = picture.model,
          .background = picture.background,
          .difficulty_logit = picture.difficulty_logit};
}

std::vector<StimulusItem> stimulus_items(std::span<const BasePicture> pictures) {
  std::vector<StimulusItem> items;
  items.reserve(pictures.size() * 2);
  for (std::size_t i = 0; i < pictures.size(); ++i)
    for (const bool mirrored : {false, true})
      if (!mirrored || pictures[i].has_twin) items.push_back(stimulus_item(pictures[i], i, mirrored));
  return items;
}

} // namespace dorsal
