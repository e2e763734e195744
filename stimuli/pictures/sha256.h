#pragma once
// SHA-256 (FIPS 180-4, by libsodium) of bytes and of files, as lower-case hex digits.
#include <filesystem>
#include <optional>
#include <span>
#include <string>

namespace dorsal {

[[nodiscard]] std::string sha256_hex(std::span<const std::byte> bytes);

// nullopt when the file cannot be read. Reads in pieces, so a large file costs no memory.
[[nodiscard]] std::optional<std::string> sha256_of_file(const std::filesystem::path& file);

} // namespace dorsal
