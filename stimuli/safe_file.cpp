#include "stimuli/safe_file.h"

#include <fmt/format.h>

#include <fstream>
#include <stdexcept>

namespace dorsal {

void write_whole_file(const std::filesystem::path& file, std::span<const std::byte> bytes) {
  const std::filesystem::path part = file.string() + ".part";
  std::ofstream out(part, std::ios::binary);
  out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  out.close();
  std::error_code error;
  if (out) std::filesystem::rename(part, file, error);
  if (!out || error)
    throw std::runtime_error(
        fmt::format("{}: cannot be written; check the folder and the free space", file.string()));
}

} // namespace dorsal
