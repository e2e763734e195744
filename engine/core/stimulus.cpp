#include "engine/core/stimulus.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dorsal {
namespace {

template <class Enum>
using Name = std::pair<Enum, std::string_view>;

constexpr std::array<Name<Side>, 2> side_names{{{Side::left, "left"}, {Side::right, "right"}}};
constexpr std::array<Name<Movement>, 3> movement_names{
    {{Movement::rotation, "rotation"}, {Movement::flexion, "flexion"}, {Movement::combined, "combined"}}};
constexpr std::array<Name<Amplitude>, 3> amplitude_names{
    {{Amplitude::subtle, "subtle"}, {Amplitude::medium, "medium"}, {Amplitude::marked, "marked"}}};
constexpr std::array<Name<HeadCoupling>, 2> head_names{
    {{HeadCoupling::following, "following"}, {HeadCoupling::forward, "forward"}}};

template <class Table, class Enum>
std::string_view find_name(const Table& table, Enum value) {
  const auto at = std::ranges::find(table, value, &Name<Enum>::first);
  return at == table.end() ? std::string_view{} : at->second;
}

template <class Enum, std::size_t n>
std::optional<Enum> find_value(const std::array<Name<Enum>, n>& table, std::string_view name) {
  const auto at = std::ranges::find(table, name, &Name<Enum>::second);
  if (at == table.end()) return std::nullopt;
  return at->first;
}

std::string swap_side_suffix(const std::string& word) {
  if (word.ends_with("_left")) return word.substr(0, word.size() - 4) + "right";
  if (word.ends_with("_right")) return word.substr(0, word.size() - 5) + "left";
  return word;
}

} // namespace

std::string_view name_of(Side side) { return find_name(side_names, side); }
std::string_view name_of(Movement movement) { return find_name(movement_names, movement); }
std::string_view name_of(Amplitude amplitude) { return find_name(amplitude_names, amplitude); }
std::string_view name_of(HeadCoupling head) { return find_name(head_names, head); }

std::optional<Side> parse_side(std::string_view name) { return find_value(side_names, name); }
std::optional<Movement> parse_movement(std::string_view name) { return find_value(movement_names, name); }
std::optional<Amplitude> parse_amplitude(std::string_view name) { return find_value(amplitude_names, name); }
std::optional<HeadCoupling> parse_head_coupling(std::string_view name) {
  return find_value(head_names, name);
}

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
