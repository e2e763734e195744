#include "engine/store/file/database_image.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>
#include <memory>

namespace dorsal {

std::string image_of(SQLite::Database& sqlite) {
  sqlite3_int64 size = 0;
  const std::unique_ptr<unsigned char, void (*)(void*)> bytes(
      sqlite3_serialize(sqlite.getHandle(), "main", &size, 0), sqlite3_free);
  if (!bytes) throw SQLite::Exception("no memory for a copy", SQLITE_NOMEM);
  // Chars may be read as unsigned chars; SQLite deals in the latter.
  return {reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size)};
}

// SQLite takes over a copy that it allocated itself. Bytes 18 and 19 of a file in WAL mode say so, and memory
// has no log beside it.
void take_image(SQLite::Database& sqlite, std::string_view image) {
  auto* bytes = static_cast<unsigned char*>(sqlite3_malloc64(image.size() + 1));
  if (bytes == nullptr) throw SQLite::Exception("no memory for a copy", SQLITE_NOMEM);
  std::ranges::copy(image, bytes);
  constexpr std::size_t header_size = 100;
  if (image.size() >= header_size) bytes[18] = bytes[19] = 1;
  const auto size = static_cast<sqlite3_int64>(image.size());
  sqlite.check(sqlite3_deserialize(sqlite.getHandle(), "main", bytes, size, size,
                                   SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE));
}

} // namespace dorsal
