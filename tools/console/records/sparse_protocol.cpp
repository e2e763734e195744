#include "tools/console/records/sparse_protocol.h"

#include "engine/clinic/protocol/protocol_file.h"
#include "engine/core/protocol/protocol_text.h"

#include <fmt/format.h>

#include <map>
#include <sstream>

namespace dorsal::console {
namespace {

// "accuracy_goal" -> "accuracy_goal = 0.8", of one section of the full text.
std::map<std::string, std::string> lines_of(const Protocol& protocol, const std::string& section) {
  std::map<std::string, std::string> lines;
  std::istringstream text(to_toml(protocol));
  bool within = false;
  for (std::string line; std::getline(text, line);) {
    if (line.starts_with('[')) within = line == section;
    const std::size_t key_end = line.find(" = ");
    if (within && !line.starts_with('#') && key_end != std::string::npos)
      lines[line.substr(0, key_end)] = line;
  }
  return lines;
}

// A list is replaced as a whole.
std::string blocks_of(const Protocol& protocol) {
  std::string blocks;
  std::istringstream text(to_toml(protocol));
  bool within = false;
  for (std::string line; std::getline(text, line);) {
    if (line.starts_with('[')) within = line == "[[blocks]]";
    if (within) blocks += line + "\n";
  }
  return blocks;
}

} // namespace

std::string sparse_text(const Protocol& protocol, const Protocol& beneath) {
  std::string text = protocol.blocks == beneath.blocks ? std::string{} : blocks_of(protocol);
  for (const std::string section : {"[input]", "[screens]", "[dose]", "[adaptation]", "[readiness]"}) {
    const auto below = lines_of(beneath, section);
    std::string changed;
    for (const auto& [key, line] : lines_of(protocol, section))
      if (below.at(key) != line) changed += line + "\n";
    if (!changed.empty()) text += section + "\n" + changed;
  }
  const ProtocolReading reading = parse_protocol(text, "protocol", beneath);
  return reading.ok() && reading.protocol == protocol ? text : to_toml(protocol);
}

} // namespace dorsal::console
