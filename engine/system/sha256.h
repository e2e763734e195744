#pragma once
// SHA-256 (FIPS 180-4, by libsodium) as 64 lower-case hex digits. Names the protocol that a session ran and
// the pictures that it showed, and chains the audit log.
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace dorsal {

[[nodiscard]] std::string sha256_of_bytes(std::span<const std::byte> bytes);
[[nodiscard]] std::string sha256_of_text(std::string_view text);

// nullopt when the file cannot be read. Reads in pieces, so a large file costs no memory.
[[nodiscard]] std::optional<std::string> sha256_of_file(const std::filesystem::path& file);

} // namespace dorsal
