#pragma once
// How bright the screen and the pictures on it are shown. Dim lowers the pictures' contrast with everything
// else, and with it what is asked of the eye: a factor of the task, kept on every trial.
#include <optional>
#include <string_view>

namespace dorsal {

enum class Brightness { normal, dim };
[[nodiscard]] std::string_view name_of(Brightness brightness);
[[nodiscard]] std::optional<Brightness> parse_brightness(std::string_view name);

} // namespace dorsal
