#include "engine/store/file/sha256.h"

#include <fmt/format.h>
#include <sodium.h>

#include <array>

namespace dorsal {

std::string sha256_of_text(std::string_view text) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  // Chars may be read as unsigned chars; libsodium asks for the latter.
  crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size());
  return fmt::format("{:02x}", fmt::join(digest, ""));
}

} // namespace dorsal
