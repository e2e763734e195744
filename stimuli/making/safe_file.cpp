#include "stimuli/making/safe_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <fstream>
#include <random>
#include <stdexcept>

namespace dorsal {
namespace {

[[noreturn]] void refuse_unwritable(const std::filesystem::path& file) {
  throw std::runtime_error(
      fmt::format("{}: cannot be written; check the folder and the free space", file.string()));
}

// Empty, under a name that nothing had, with the permissions of any new file.
std::filesystem::path new_file_beside(const std::filesystem::path& file) {
  std::random_device random;
  std::filesystem::path name = file.parent_path() / fmt::format(".dorsal-{:08x}{:08x}", random(), random());
  const int number = ::open(name.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
  if (number < 0) refuse_unwritable(file);
  ::close(number);
  return name;
}

} // namespace

void write_whole_file(const std::filesystem::path& file, std::span<const std::byte> bytes) {
  const std::filesystem::path part = new_file_beside(file);
  std::ofstream out(part, std::ios::binary);
  out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  out.close();
  std::error_code error;
  if (out) std::filesystem::rename(part, file, error);
  if (out && !error) return;
  std::filesystem::remove(part, error);
  refuse_unwritable(file);
}

} // namespace dorsal
