#pragma once
// Files that only those who hold the key can read, and nobody can change unseen: libsodium's secret stream
// (XChaCha20-Poly1305) in pieces of 64 KiB, so that they never need to fit in memory. The key is a passphrase
// by Argon2id, or one that two databases share. What was altered, cut short, extended or reordered is refused
// with FileRefused saying which, as far as can be known; what came out before that must not be used.
#include "engine/store/file/argon2_cost.h"
#include "engine/store/file/file_refused.h"
#include "engine/store/file/uuid.h"

#include <array>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace dorsal {

enum class SealedKind { archive, prescription, result };
[[nodiscard]] std::string_view name_of(SealedKind kind);

struct Passphrase {
  std::string text;
  Argon2Effort effort{}; // when sealing; opening takes what the file says, where this machine gives it
  // When sealing: 16 bytes that are used for no other passphrase; random ones where none are given. They can
  // be read by anybody: a prescription has its UUID there, so that a machine that holds it knows the file.
  std::optional<Uuid> salt{};
};

using SecretKey = std::array<std::uint8_t, 32>;
struct SharedKey {
  Uuid id; // written in the open, so that whoever opens it knows which key it needs
  SecretKey key{};
};

using SealKey = std::variant<Passphrase, SharedKey>;

// Called until it returns an empty piece; pieces may have any size.
using PieceSource = std::function<std::string()>;
using Sink = std::function<void(std::string_view)>;

// Throws Error(file_error) when `out` fails, Error(usage) for a passphrase that will not do
// (passphrase_rule.h).
void seal(std::ostream& out, SealedKind kind, const SealKey& key, const PieceSource& source);
[[nodiscard]] std::string seal_text(SealedKind kind, const SealKey& key, std::string_view text);

struct Opener {
  std::string passphrase;                             // for files that a passphrase closes
  std::function<SecretKey(const Uuid&)> shared_key{}; // for the others; throws Error when it knows none
};

// What stands in the open where a passphrase closes the file. Throws FileRefused where it is no such file.
[[nodiscard]] Uuid salt_in_the_open(std::istream& in, SealedKind kind);

void open_sealed(std::istream& in, SealedKind kind, const Opener& opener, const Sink& sink);
// Refuses what is longer than `longest` bytes.
[[nodiscard]] std::string open_sealed_text(std::istream& in, SealedKind kind, const Opener& opener,
                                           std::size_t longest);

// Four groups of five letters and digits that cannot be mistaken for each other: 100 bits.
[[nodiscard]] std::string generate_passphrase();

} // namespace dorsal
