#pragma once
// Names of accounts as people take them: two that look alike are one. Compared without letter case, in
// Unicode's compatibility form (NFKC, UAX #15; by Boost.Locale), without what cannot be seen and with one
// space for many. Letters of different scripts that look alike stay different.
#include <string>
#include <string_view>

namespace dorsal {

// As it is kept and shown: without invisible characters and outer spaces; empty where nothing is left.
[[nodiscard]] std::string visible_name(std::string_view typed);
// What is compared; never shown.
[[nodiscard]] std::string folded_name(std::string_view name);

} // namespace dorsal
