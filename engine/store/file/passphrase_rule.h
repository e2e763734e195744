#pragma once
// What a passphrase must be to close anything or open an account: one rule for archives, prescriptions,
// accounts and the console. Opening asks for nothing: older files have what they have.
#include <cstddef>
#include <string>
#include <string_view>

namespace dorsal {

inline constexpr int least_passphrase_characters = 12;
inline constexpr std::size_t most_passphrase_bytes = 1024;

// What is wrong, as "a passphrase of 1 character; ..."; empty when it will do.
[[nodiscard]] std::string passphrase_fault(std::string_view passphrase);

} // namespace dorsal
