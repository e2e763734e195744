#include "tools/console/first_page.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>

namespace dorsal::console {
namespace {

std::filesystem::path private_folder() {
  const char* runtime = std::getenv("XDG_RUNTIME_DIR");
  std::error_code none;
  if (runtime != nullptr && *runtime == '/' && std::filesystem::is_directory(runtime, none)) return runtime;
  return std::filesystem::temp_directory_path();
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

FirstPage::FirstPage(const std::string& address, const std::string& secret) : folder_(private_folder()) {
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
