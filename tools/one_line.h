#pragma once
// Text that somebody wrote, fit for a terminal: control characters, C1 ones and line breaks included, as
// "\\x1b", so that it can neither move the cursor nor pretend to be a line of its own.
#include <string>
#include <string_view>

namespace dorsal {

[[nodiscard]] std::string one_line(std::string_view text);

} // namespace dorsal
