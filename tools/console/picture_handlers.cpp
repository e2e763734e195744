// A picture that a patient was shown.
#include "tools/console/handlers.h"

#include <fstream>
#include <sstream>

namespace dorsal::console {
namespace {

std::string type_of(const std::filesystem::path& file) {
  const std::string extension = file.extension().string();
  return extension == ".png" ? "image/png" : extension == ".webp" ? "image/webp" : "image/jpeg";
}

} // namespace

Reply show_picture(Console& console, const Visit& visit) {
  const auto file = console.pictures().file_of(visit.names.at(0));
  if (!file) return refused(404, "This picture is not on this computer.");
  std::ifstream in(*file, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return {.document = Document{type_of(*file), std::move(bytes).str()}};
}

} // namespace dorsal::console
