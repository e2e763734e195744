#include "engine/store/travel/pseudonyms.h"

#include "engine/store/file/cells.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace dorsal {
namespace {

constexpr std::size_t secret_bytes = 32;

const unsigned char* plain_bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::optional<std::string> select_secret(SQLite::Database& sqlite) {
  SQLite::Statement select(sqlite, "SELECT secret FROM export_secret");
  if (!select.executeStep()) return {};
  return select.getColumn(0).getString();
}

void insert_secret(SQLite::Database& sqlite) {
  std::array<unsigned char, secret_bytes> drawn{};
  randombytes_buf(drawn.data(), drawn.size());
  SQLite::Statement insert(sqlite, "INSERT OR IGNORE INTO export_secret (one, secret) VALUES (1, ?)");
  insert.bind(1, drawn.data(), static_cast<int>(drawn.size()));
  insert.exec();
}

} // namespace

std::string export_secret(Database& database) {
  std::optional<std::string> secret;
  const auto look = [&](SQLite::Database& sqlite) { secret = select_secret(sqlite); };
  database.read("read the secret of exports", look);
  if (secret) return *secret;
  database.change("draw the secret of exports", [&](SQLite::Database& sqlite) {
    insert_secret(sqlite);
    look(sqlite);
  });
  return secret.value();
}

Uuid pseudonym(std::string_view secret, std::string_view words) {
  std::array<unsigned char, crypto_auth_hmacsha256_BYTES> hash{};
  crypto_auth_hmacsha256_state state{};
  crypto_auth_hmacsha256_init(&state, plain_bytes(secret), secret.size());
  crypto_auth_hmacsha256_update(&state, plain_bytes(words), words.size());
  crypto_auth_hmacsha256_final(&state, hash.data());
  Uuid uuid;
  std::copy_n(hash.begin(), uuid.bytes.size(), uuid.bytes.begin());
  uuid.bytes[6] = static_cast<std::uint8_t>((uuid.bytes[6] & 0x0f) | 0x80);
  uuid.bytes[8] = static_cast<std::uint8_t>((uuid.bytes[8] & 0x3f) | 0x80);
  return uuid;
}

Uuid pseudonym(std::string_view secret, std::string_view kind, const Uuid& of) {
  return pseudonym(secret, fmt::format("{} {}", kind, to_string(of)));
}

} // namespace dorsal
