#include "engine/store/file/database_file.h"

#include "engine/core/base/error.h"
#include "engine/store/file/migrations.h"
#include "engine/system/file_place.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <string>
#include <system_error>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse_file(const fs::path& path, std::string_view what, std::string_view remedy) {
  throw Error(ExitCode::database_error, fmt::format("{} {}; {}", path.string(), what, remedy));
}

std::string reason(int error) { return std::generic_category().message(error); }

bool has_our_header(const fs::path& path) {
  std::array<char, 72> header{};
  std::ifstream file(path, std::ios::binary);
  if (!file) refuse_file(path, "cannot be read", "check its permissions");
  if (!file.read(header.data(), header.size())) return false;
  constexpr std::string_view magic{"SQLite format 3\0", 16};
  constexpr std::size_t id_at = 68;
  std::uint32_t id = 0;
  for (std::size_t i = 0; i < 4; ++i) id = id << 8 | static_cast<unsigned char>(header[id_at + i]);
  return std::string_view{header.data(), magic.size()} == magic && id == std::uint32_t{application_id};
}

void create_folder(const fs::path& folder) {
  if (folder.empty() || fs::is_directory(folder)) return;
  create_folder(folder.parent_path());
  constexpr mode_t owner_only = 0700;
  if (::mkdir(folder.c_str(), owner_only) != 0 && errno != EEXIST)
    refuse_file(folder, fmt::format("cannot be made ({})", reason(errno)),
                "choose a folder that you may write");
  keep_name(folder);
}

} // namespace

void refuse_foreign_file(const fs::path& path) {
  std::error_code error;
  const auto status = fs::status(path, error);
  if (!fs::exists(status)) return;
  if (!fs::is_regular_file(status))
    refuse_file(path, "is not a file", "give the path of a database, such as dorsal.db");
  if (fs::file_size(path) == 0) return;
  // A rollback journal beside it: the power went while it was made, and SQLite takes that back first.
  if (has_our_header(path) || fs::exists(path.string() + "-journal")) return;
  refuse_file(path, "is not a Dorsal database and was left as it is", "choose another file name");
}

void refuse_taken_place(const fs::path& path, ExitCode code) {
  if (path.filename().empty())
    throw Error(code, fmt::format("{} names a folder; give the name of a file in it", path.string()));
  std::error_code none;
  if (fs::exists(fs::symlink_status(path, none)))
    throw Error(code, fmt::format("{} exists already and was left as it is; choose another file name",
                                  path.string()));
}
void create_folder_of(const fs::path& file) { create_folder(file.parent_path()); }

void create_database_file(const fs::path& path) {
  create_folder_of(path);
  const bool is_new = !fs::exists(path);
  constexpr mode_t owner_only = 0600;
  const int file = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, owner_only);
  if (file < 0)
    refuse_file(path, fmt::format("cannot be written ({})", reason(errno)),
                "choose a file that you may write");
  ::close(file);
  if (is_new) keep_name(path);
}

} // namespace dorsal
