#pragma once
// The words by which specifications and manifests call the choices of stimuli/figure/base/spec.h.
#include "stimuli/figure/base/spec.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace dorsal::figure {

[[nodiscard]] std::string_view name_of(Stance stance);
[[nodiscard]] std::string_view name_of(ArmPose arms);
[[nodiscard]] std::string_view name_of(HairStyle hair);
[[nodiscard]] std::string_view name_of(Top top);
[[nodiscard]] std::string_view name_of(Bottom bottom);
[[nodiscard]] std::string_view name_of(Scene scene);
[[nodiscard]] std::string text_of(Colour colour); // "#3a2a1e"

// Value by name; nullopt for an unknown word. Instantiated for the six enums above.
template <class Choice>
[[nodiscard]] std::optional<Choice> parse_choice(std::string_view name);
// All words of a choice, for messages and help.
template <class Choice>
[[nodiscard]] std::string choices();
[[nodiscard]] std::optional<Colour> parse_colour(std::string_view text);

} // namespace dorsal::figure
