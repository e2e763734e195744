#include "engine/store/file/uuid.h"

#include "engine/core/base/error.h"
#include "engine/core/base/random.h"

#include <sodium.h>

#include <cstddef>
#include <utility>

namespace dorsal {
namespace {

constexpr std::size_t text_length = 36;

constexpr bool is_dash(std::size_t at) { return at == 8 || at == 13 || at == 18 || at == 23; }

std::optional<unsigned> hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
  return {};
}

// Version 4, variant 1: the six bits that are not random.
Uuid marked_random(Uuid uuid) {
  uuid.bytes[6] = static_cast<std::uint8_t>((uuid.bytes[6] & 0x0f) | 0x40);
  uuid.bytes[8] = static_cast<std::uint8_t>((uuid.bytes[8] & 0x3f) | 0x80);
  return uuid;
}

} // namespace

std::string to_string(const Uuid& uuid) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  out.reserve(text_length);
  for (const std::uint8_t byte : uuid.bytes) {
    if (is_dash(out.size())) out += '-';
    out += digits[byte >> 4];
    out += digits[byte & 0xf];
  }
  return out;
}

std::optional<Uuid> parse_uuid(std::string_view text) {
  if (text.size() != text_length) return {};
  Uuid uuid;
  std::size_t digits = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_dash(i)) {
      if (text[i] != '-') return {};
      continue;
    }
    const auto digit = hex_digit(text[i]);
    if (!digit) return {};
    auto& byte = uuid.bytes[digits++ / 2];
    byte = static_cast<std::uint8_t>(byte << 4 | *digit);
  }
  return uuid;
}

UuidSource random_uuids() {
  if (sodium_init() < 0)
    throw Error(ExitCode::internal_error, "libsodium found no source of randomness; check /dev/urandom");
  return [] {
    Uuid uuid;
    randombytes_buf(uuid.bytes.data(), uuid.bytes.size());
    return marked_random(uuid);
  };
}

UuidSource seeded_uuids(std::uint64_t seed) {
  constexpr std::uint64_t purpose = 0x75756964; // "uuid"
  return [random = stream(seed, purpose)]() mutable {
    Uuid uuid;
    for (std::size_t half = 0; half < 2; ++half)
      for (std::uint64_t bits = random.bits(), i = 0; i < 8; ++i, bits >>= 8)
        uuid.bytes[half * 8 + i] = static_cast<std::uint8_t>(bits);
    return marked_random(uuid);
  };
}

UuidSource beginning_with(const Uuid& first, UuidSource rest) {
  return [first, is_first = true, rest = std::move(rest)]() mutable {
    return std::exchange(is_first, false) ? first : rest();
  };
}

} // namespace dorsal
