#pragma once
// Universally unique identifiers (RFC 4122, version 4): the names under which patients, sessions and trials
// travel between databases. Where they come from is a value, so that a simulated study can be the same on
// every run.
#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace dorsal {

struct Uuid {
  std::array<std::uint8_t, 16> bytes{};
  friend auto operator<=>(const Uuid&, const Uuid&) = default; // NOLINT(modernize-use-nullptr): none is meant
};

[[nodiscard]] std::string to_string(const Uuid& uuid); // "123e4567-e89b-42d3-a456-426614174000"
[[nodiscard]] std::optional<Uuid> parse_uuid(std::string_view text);

using UuidSource = std::function<Uuid()>;
[[nodiscard]] UuidSource random_uuids();                   // from the system's randomness (libsodium)
[[nodiscard]] UuidSource seeded_uuids(std::uint64_t seed); // the same sequence for the same seed
// For a database that stands in for another one: the first that a new database asks for names its station.
[[nodiscard]] UuidSource beginning_with(const Uuid& first, UuidSource rest);

} // namespace dorsal
