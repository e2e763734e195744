#include "engine/clinic/machine/desktop_folder.h"

#include "engine/core/base/error.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

namespace dorsal {

std::filesystem::path desktop_in(const std::filesystem::path& home, std::string_view user_dirs) {
  constexpr std::string_view key = "XDG_DESKTOP_DIR=\"", of_home = "$HOME/";
  std::size_t at = user_dirs.starts_with(key) ? 0 : user_dirs.find("\n" + std::string{key});
  if (at == std::string_view::npos) return home;
  at = user_dirs.find('"', at) + 1;
  const std::string_view value = user_dirs.substr(at, user_dirs.find('"', at) - at);
  const std::filesystem::path folder =
      value.starts_with(of_home) ? home / value.substr(of_home.size()) : std::filesystem::path{value};
  std::error_code none;
  return folder.is_absolute() && std::filesystem::is_directory(folder, none) ? folder : home;
}

std::filesystem::path desktop_folder() {
  const char* home = std::getenv("HOME");
  if (home == nullptr || *home != '/')
    throw Error(ExitCode::file_error, "no place for the result file: HOME is not set");
  const char* config = std::getenv("XDG_CONFIG_HOME");
  const std::filesystem::path settings = config != nullptr && *config == '/'
                                             ? std::filesystem::path{config}
                                             : std::filesystem::path{home} / ".config";
  std::ifstream in(settings / "user-dirs.dirs");
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  return desktop_in(home, text);
}

} // namespace dorsal
