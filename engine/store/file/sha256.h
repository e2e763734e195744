#pragma once
// SHA-256 (FIPS 180-4) of a text, as 64 lower-case hex digits. Names the protocol that a session ran.
#include <string>
#include <string_view>

namespace dorsal {

[[nodiscard]] std::string sha256_of_text(std::string_view text);

} // namespace dorsal
