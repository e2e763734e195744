#pragma once
// What a PostgreSQL server keeps of a password (RFC 5802, RFC 7677: SCRAM-SHA-256), worked out here, so that
// the password itself reaches neither the server nor its log. For passwords of letters that SASLprep (RFC
// 4013) leaves alone. Internal to the store.
#include <array>
#include <string>

namespace dorsal {

using ScramSalt = std::array<unsigned char, 16>;

[[nodiscard]] std::string scram_verifier(const std::string& password, const ScramSalt& salt);
// With a salt drawn now.
[[nodiscard]] std::string scram_verifier(const std::string& password);

} // namespace dorsal
