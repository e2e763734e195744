#include "tools/console/records/sparse_protocol.h"

#include "engine/clinic/protocol/protocol_file.h"
#include "engine/core/protocol/protocol_sections.h"
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

template <class Value, class Form>
std::string changed_part(const ProtocolSection<Value, Form>& section, const Protocol& protocol,
                         const Protocol& beneath) {
  if (protocol.*section.value == beneath.*section.value) return {};
  const std::string header = fmt::format("[{}]", section.name);
  const auto below = lines_of(beneath, header);
  std::string changed;
  for (const auto& [key, line] : lines_of(protocol, header))
    if (const auto same = below.find(key); same == below.end() || same->second != line)
      changed += line + "\n";
  return changed.empty() ? std::string{} : header + "\n" + changed;
}

// A list is replaced as a whole.
std::string changed_part(const ProtocolSection<std::vector<BlockSpec>>& section, const Protocol& protocol,
                         const Protocol& beneath) {
  if (protocol.*section.value == beneath.*section.value) return {};
  std::string list;
  std::istringstream text(to_toml(protocol));
  bool within = false;
  for (std::string line; std::getline(text, line);) {
    if (line.starts_with('[')) within = line == fmt::format("[[{}]]", section.name);
    if (within) list += line + "\n";
  }
  return list;
}

} // namespace

std::string sparse_text(const Protocol& protocol, const Protocol& beneath) {
  std::string lists;
  std::string others;
  visit_sections([&](const auto& section) {
    (is_list(section) ? lists : others) += changed_part(section, protocol, beneath);
  });
  const std::string text = lists + others;
  const ProtocolReading reading = parse_protocol(text, "protocol", beneath);
  return reading.ok() && reading.protocol == protocol ? text : to_toml(protocol);
}

} // namespace dorsal::console
