#include "engine/store/file/database_error.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

namespace dorsal {
namespace {

std::string_view remedy_for(int sqlite_code) {
  switch (sqlite_code & 0xff) {
  case SQLITE_FULL: return "the disk is full: make room and try again";
  case SQLITE_BUSY:
  case SQLITE_LOCKED: return "another program holds the file: close it and try again";
  case SQLITE_READONLY:
  case SQLITE_CANTOPEN:
  case SQLITE_PERM: return "check that you may write the file and its folder";
  case SQLITE_NOTADB: return "it is not a Dorsal database and was left as it is; choose another file name";
  case SQLITE_CORRUPT: return "the file is damaged: keep it, and go on with a backup";
  case SQLITE_IOERR: return "the disk failed: check it, and keep a copy of the file";
  default: return "nothing of this step was kept";
  }
}

} // namespace

Error database_error(const std::filesystem::path& path, std::string_view what,
                     const SQLite::Exception& error) {
  if (error.getErrorCode() == SQLITE_INTERRUPT)
    return {ExitCode::bad_input,
            "it asks for far more work than a file of its size should, so it was not gone on "
            "with; nothing was taken"};
  return {ExitCode::database_error, fmt::format("{}: cannot {}: {}; {}", path.string(), what, error.what(),
                                                remedy_for(error.getErrorCode()))};
}

} // namespace dorsal
