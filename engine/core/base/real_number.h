#pragma once
// A number from text, the same on every machine: decimal, with or without an exponent ("0.8", "1e-3"), all of
// the text, no spaces and no plus before it. The C++ library for wasm32 has no std::from_chars for it.
#include <optional>
#include <string_view>

namespace dorsal {

// Empty where the text is no such number, or one that no double comes near ("1e400").
[[nodiscard]] std::optional<double> real_from(std::string_view text);

} // namespace dorsal
