#include "engine/store/file/database_look.h"

#include "engine/store/file/database_image.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <system_error>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

// https://www.sqlite.org/uri.html: what a path may hold and a URI may not as it stands.
std::string as_uri(const fs::path& path) {
  std::string uri = "file:";
  for (const char c : fs::absolute(path).string())
    uri += c == '?' || c == '#' || c == '%' ? fmt::format("%{:02X}", static_cast<unsigned char>(c))
                                            : std::string{c};
  return uri;
}

bool holds_something(const fs::path& file) {
  std::error_code none;
  const auto size = fs::file_size(file, none);
  return !none && size > 0;
}

} // namespace

// With a log beside it somebody has it open, or was killed: then the log counts, and SQLite must coordinate.
// What a killed program left half done is taken back by whoever looks first; that is the one change.
std::unique_ptr<SQLite::Database> open_to_look(const fs::path& path) {
  constexpr int patience_ms = 5000;
  const bool half_done = holds_something(path.string() + "-journal");
  const bool has_log = half_done || holds_something(path.string() + "-wal");
  const char* mode = half_done ? "?mode=rw" : has_log ? "?mode=ro" : "?immutable=1";
  return std::make_unique<SQLite::Database>(
      as_uri(path) + mode, (half_done ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY) | SQLite::OPEN_URI,
      patience_ms);
}

std::string image_to_look(SQLite::Database& sqlite) {
  SQLite::Database copy(":memory:", SQLite::OPEN_READWRITE);
  constexpr int every_page = -1;
  SQLite::Backup(copy, sqlite).executeStep(every_page);
  return image_of(copy);
}

} // namespace dorsal
