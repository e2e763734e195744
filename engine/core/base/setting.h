#pragma once
// What can only be switched.
#include <optional>
#include <string_view>

namespace dorsal {

enum class Setting { off, on };
[[nodiscard]] std::string_view name_of(Setting setting);
[[nodiscard]] std::optional<Setting> parse_setting(std::string_view name);

} // namespace dorsal
