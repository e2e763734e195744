#include "tools/console/first_page.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>

namespace dorsal::console {
namespace {

std::filesystem::path private_folder() {
  const char* runtime = std::getenv("XDG_RUNTIME_DIR");
  std::error_code none;
  if (runtime != nullptr && *runtime == '/' && std::filesystem::is_directory(runtime, none)) return runtime;
  return std::filesystem::temp_directory_path();
}

constexpr const char* page_name = "first-account.html";
constexpr auto secret_lives = std::chrono::minutes{10};

// Left by a console that was killed; its secret died with it.
bool is_forgotten(const std::filesystem::directory_entry& entry) {
  std::error_code none;
  if (!entry.path().filename().string().starts_with("dorsal-") || entry.is_symlink(none) ||
      !entry.is_directory(none))
    return false;
  const auto written = std::filesystem::last_write_time(entry.path() / page_name, none);
  return !none && std::filesystem::file_time_type::clock::now() - written > secret_lives;
}

std::filesystem::path without_forgotten(const std::filesystem::path& folder) {
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(folder, none)) {
    if (!is_forgotten(entry)) continue;
    std::filesystem::remove(entry.path() / page_name, none);
    std::filesystem::remove(entry.path(), none); // stays where something else is in it
  }
  return folder;
}

std::string leading_page(const std::string& link) {
  return fmt::format(R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url={0}">
<title>Dorsal console</title>
</head>
<body><p><a href="{0}">Make the first account</a></p></body>
</html>
)",
                     link);
}

} // namespace

FirstPage::FirstPage(const std::string& address, const std::string& secret)
    : folder_(without_forgotten(private_folder())) {
  constexpr mode_t owner_alone = 0600;
  const std::string text = leading_page(address + "#first=" + secret);
  const int descriptor =
      ::open(file().c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, owner_alone);
  if (descriptor < 0) throw Error(ExitCode::file_error, "cannot write " + file().string());
  const bool whole = ::write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size());
  ::close(descriptor);
  if (!whole) throw Error(ExitCode::file_error, "cannot write " + file().string());
}

} // namespace dorsal::console
