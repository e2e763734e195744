#pragma once
// Where people look first for a file: the desktop as user-dirs.dirs names it (XDG user directories), else the
// home folder.
#include <filesystem>
#include <string_view>

namespace dorsal {

// `home` and the text of user-dirs.dirs; the line XDG_DESKTOP_DIR="$HOME/Schreibtisch" or an absolute path.
[[nodiscard]] std::filesystem::path desktop_in(const std::filesystem::path& home, std::string_view user_dirs);
// Of the user who runs this program. Throws Error(file_error) without a home.
[[nodiscard]] std::filesystem::path desktop_folder();

} // namespace dorsal
