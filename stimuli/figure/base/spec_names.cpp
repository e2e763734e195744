#include "stimuli/figure/base/spec_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace dorsal::figure {
namespace {

// In the order of the enumerators.
constexpr std::array<std::string_view, 4> stance_names{"stand", "sit", "step", "bend"};
constexpr std::array<std::string_view, 9> arm_names{
    "hang", "hips", "crossed", "behind_head", "overhead", "reach_left", "reach_right", "up_left", "up_right"};
constexpr std::array<std::string_view, 6> hair_names{"buzz", "cropped", "ponytail", "bun", "bob", "curly"};
constexpr std::array<std::string_view, 4> top_names{"none", "tank", "sports_bra", "tshirt"};
constexpr std::array<std::string_view, 2> bottom_names{"shorts", "leggings"};
constexpr std::array<std::string_view, 3> scene_names{"plain", "window_room", "door_room"};

template <class Choice>
struct Names;
template <>
struct Names<Stance> {
  static constexpr auto& all = stance_names;
};
template <>
struct Names<ArmPose> {
  static constexpr auto& all = arm_names;
};
template <>
struct Names<HairStyle> {
  static constexpr auto& all = hair_names;
};
template <>
struct Names<Top> {
  static constexpr auto& all = top_names;
};
template <>
struct Names<Bottom> {
  static constexpr auto& all = bottom_names;
};
template <>
struct Names<Scene> {
  static constexpr auto& all = scene_names;
};

template <class Choice>
std::string_view name(Choice choice) {
  return Names<Choice>::all[static_cast<std::size_t>(choice)];
}

} // namespace

std::string_view name_of(Stance stance) { return name(stance); }
std::string_view name_of(ArmPose arms) { return name(arms); }
std::string_view name_of(HairStyle hair) { return name(hair); }
std::string_view name_of(Top top) { return name(top); }
std::string_view name_of(Bottom bottom) { return name(bottom); }
std::string_view name_of(Scene scene) { return name(scene); }

std::string text_of(Colour c) { return fmt::format("#{:02x}{:02x}{:02x}", c.red, c.green, c.blue); }

template <class Choice>
std::optional<Choice> parse_choice(std::string_view text) {
  const auto& names = Names<Choice>::all;
  const auto at = std::ranges::find(names, text);
  if (at == names.end()) return std::nullopt;
  return static_cast<Choice>(at - names.begin());
}

template <class Choice>
std::string choices() {
  std::string list;
  for (const std::string_view word : Names<Choice>::all)
    list += fmt::format("{}{}", list.empty() ? "" : ", ", word);
  return list;
}

std::optional<Colour> parse_colour(std::string_view text) {
  unsigned rgb = 0;
  if (text.size() != 7 || text.front() != '#') return std::nullopt;
  const auto [end, error] = std::from_chars(text.data() + 1, text.data() + 7, rgb, 16);
  if (error != std::errc{} || end != text.data() + 7) return std::nullopt;
  return Colour{static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8),
                static_cast<std::uint8_t>(rgb)};
}

template std::optional<Stance> parse_choice(std::string_view);
template std::optional<ArmPose> parse_choice(std::string_view);
template std::optional<HairStyle> parse_choice(std::string_view);
template std::optional<Top> parse_choice(std::string_view);
template std::optional<Bottom> parse_choice(std::string_view);
template std::optional<Scene> parse_choice(std::string_view);
template std::string choices<Stance>();
template std::string choices<ArmPose>();
template std::string choices<HairStyle>();
template std::string choices<Top>();
template std::string choices<Bottom>();
template std::string choices<Scene>();

} // namespace dorsal::figure
