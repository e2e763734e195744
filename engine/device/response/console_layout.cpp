#include "engine/device/response/console_layout.h"

#include <fstream>
#include <sstream>
#include <vector>

namespace dorsal {
namespace {

std::vector<std::string> parts_of(const std::string& list) {
  std::vector<std::string> parts;
  std::istringstream in(list);
  for (std::string part; std::getline(in, part, ',');) parts.push_back(part);
  return parts;
}

// XKBLAYOUT="us,fr"
std::string value_in(const std::string& line) {
  std::string value = line.substr(line.find('=') + 1);
  std::erase_if(value, [](char c) { return c == '"' || c == '\'' || c == ' ' || c == '\r'; });
  return value;
}

} // namespace

std::string console_layouts(std::istream& keyboard_file) {
  std::string layouts, variants;
  for (std::string line; std::getline(keyboard_file, line);) {
    if (line.starts_with("XKBLAYOUT=")) layouts = value_in(line);
    if (line.starts_with("XKBVARIANT=")) variants = value_in(line);
  }
  const auto names = parts_of(layouts), of_names = parts_of(variants);
  std::string joined;
  for (std::size_t i = 0; i < names.size(); ++i) {
    joined += (joined.empty() ? "" : ",") + names[i];
    if (i < of_names.size() && !of_names[i].empty()) joined += "(" + of_names[i] + ")";
  }
  return joined;
}

std::string console_layouts() {
  std::ifstream file("/etc/default/keyboard");
  return file ? console_layouts(file) : std::string{};
}

} // namespace dorsal
