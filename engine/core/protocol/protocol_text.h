#pragma once
// A protocol written out: the full effective file, every key with its meaning and range as a comment. What a
// session stores beside its trials, and what `dorsal protocol show` prints; reading it back gives the same
// value.
#include "engine/core/protocol/protocol.h"

#include <string>
#include <string_view>

namespace dorsal {

[[nodiscard]] std::string toml_string(std::string_view text); // in quotes, what needs it escaped

[[nodiscard]] std::string to_toml(const Protocol& protocol);
// As it stands behind "opens = ": "decision" in quotation marks, { ready = "pictures" }
[[nodiscard]] std::string to_toml(const Door& door);
// "1500 ms", "10 s": the shortest exact form.
[[nodiscard]] std::string to_text(Duration duration);

} // namespace dorsal
