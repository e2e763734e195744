#include "engine/shared/scram.h"

#include <fmt/format.h>
#include <sodium.h>

#include <span>
#include <string_view>

namespace dorsal {
namespace {

constexpr int scram_rounds = 4096; // RFC 7677, section 4: at least

using Digest = std::array<unsigned char, crypto_auth_hmacsha256_BYTES>;
using ByteView = std::span<const unsigned char>;

ByteView view_of(std::string_view text) {
  return {reinterpret_cast<const unsigned char*>(text.data()), text.size()};
}

Digest keyed_digest(ByteView key, ByteView text) {
  crypto_auth_hmacsha256_state state;
  Digest digest{};
  crypto_auth_hmacsha256_init(&state, key.data(), key.size());
  crypto_auth_hmacsha256_update(&state, text.data(), text.size());
  crypto_auth_hmacsha256_final(&state, digest.data());
  return digest;
}

// Hi() of RFC 5802, section 2.2: one block of PBKDF2.
Digest salted(const std::string& password, const ScramSalt& salt) {
  std::string first(reinterpret_cast<const char*>(salt.data()), salt.size());
  first += std::string_view{"\0\0\0\1", 4};
  Digest round = keyed_digest(view_of(password), view_of(first));
  Digest sum = round;
  for (int i = 1; i < scram_rounds; ++i) {
    round = keyed_digest(view_of(password), round);
    for (std::size_t at = 0; at < sum.size(); ++at) sum[at] ^= round[at];
  }
  return sum;
}

std::string in_base64(ByteView bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
  text.pop_back(); // the ending nought
  return text;
}

} // namespace

std::string scram_verifier(const std::string& password, const ScramSalt& salt) {
  const Digest key = salted(password, salt);
  const Digest client_key = keyed_digest(key, view_of("Client Key"));
  Digest stored_key{};
  crypto_hash_sha256(stored_key.data(), client_key.data(), client_key.size());
  return fmt::format("SCRAM-SHA-256${}:{}${}:{}", scram_rounds, in_base64(salt), in_base64(stored_key),
                     in_base64(keyed_digest(key, view_of("Server Key"))));
}

std::string scram_verifier(const std::string& password) {
  ScramSalt salt{};
  randombytes_buf(salt.data(), salt.size());
  return scram_verifier(password, salt);
}

} // namespace dorsal
