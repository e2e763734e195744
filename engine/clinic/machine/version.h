#pragma once
// The version of this program, as the build knows it ("0.1.0"). Written on every session.
#include <string_view>

namespace dorsal {

[[nodiscard]] std::string_view software_version();

} // namespace dorsal
