#include "engine/store/travel/migration_plan.h"

#include "engine/core/base/error.h"
#include "engine/store/file/database.h"
#include "engine/store/file/database_error.h"
#include "engine/store/file/database_file.h"
#include "engine/store/file/database_look.h"
#include "engine/store/file/migrations.h"
#include "engine/store/sessions/session_reader.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

namespace dorsal {
namespace {

struct ImageOfFile {
  int version{};
  std::string image;
};

// Read through SQLite, so that what is still in its log counts.
ImageOfFile held_in(const std::filesystem::path& path) {
  const auto file = open_to_look(path);
  return {version_of(*file), image_to_look(*file)};
}

} // namespace

MigrationPlan plan_migration(const std::filesystem::path& path) {
  if (!std::filesystem::exists(path))
    throw Error(ExitCode::database_error, fmt::format("{} does not exist; check the path", path.string()));
  refuse_foreign_file(path);
  try {
    const ImageOfFile held = held_in(path);
    if (held.version > newest_version())
      throw Error(
          ExitCode::database_error,
          fmt::format("{} was written by a newer Dorsal (file version {}, this program knows up to {}); "
                      "install the newer program",
                      path.string(), held.version, newest_version()));
    Database migrated = Database::from_image(held.image, Database::Made::here);
    return {.from = held.version,
            .to = migrated.version(),
            .problems = migrated.problems(),
            .newest_start = SessionReader{migrated}.newest_start()};
  } catch (const SQLite::Exception& error) {
    throw database_error(path, "read the database", error);
  }
}

} // namespace dorsal
