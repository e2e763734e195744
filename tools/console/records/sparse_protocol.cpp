#include "tools/console/records/sparse_protocol.h"

#include "engine/clinic/protocol/protocol_file.h"
#include "engine/core/protocol/programme.h"
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

// Headers begin so: "[programme.dose]" within a phase, "[dose]" elsewhere.
constexpr std::string_view within_phase = "programme.";

template <class Value, class Form>
std::string changed_part(const ProtocolSection<Value, Form>& section, const Protocol& protocol,
                         const Protocol& beneath, std::string_view before) {
  if (protocol.*section.value == beneath.*section.value) return {};
  const std::string header = fmt::format("[{}]", section.name);
  const auto below = lines_of(beneath, header);
  std::string changed;
  for (const auto& [key, line] : lines_of(protocol, header))
    if (const auto same = below.find(key); same == below.end() || same->second != line)
      changed += line + "\n";
  return changed.empty() ? std::string{} : fmt::format("[{}{}]\n{}", before, section.name, changed);
}

// A list is replaced as a whole.
std::string changed_part(const ProtocolSection<std::vector<BlockSpec>>& section, const Protocol& protocol,
                         const Protocol& beneath, std::string_view before) {
  if (protocol.*section.value == beneath.*section.value) return {};
  const std::string header = fmt::format("[[{}]]", section.name);
  std::string list;
  std::istringstream text(to_toml(protocol));
  bool within = false;
  for (std::string line; std::getline(text, line);) {
    if (line.starts_with('[')) within = line == header;
    if (within) list += (line == header ? fmt::format("[[{}{}]]", before, section.name) : line) + "\n";
  }
  return list;
}

// The sections of one phase as a protocol of their own.
Protocol alone(const Phase& phase, const Protocol& protocol) {
  Protocol own = protocol_of(phase, protocol);
  for (BlockSpec& block : own.blocks) block.phase.clear();
  return own;
}

// It begins as the reader begins where a file says only its name.
std::string phase_text(const Phase& phase, const Protocol& protocol, const std::vector<Phase>& beneath) {
  const Phase* known = find_phase(beneath, phase.name);
  const Phase start = known ? *known : default_phase(phase.name, protocol);
  std::string text = fmt::format("[[programme]]\nphase = {}\n", toml_string(phase.name));
  if (phase.door != start.door) text += fmt::format("opens = {}\n", to_toml(phase.door));
  const Protocol own = alone(phase, protocol);
  const Protocol from = alone(start, protocol);
  visit_sections_of_phase(
      [&](const auto& section) { text += changed_part(section, own, from, within_phase); });
  return text;
}

// `above`: what the text has said so far, read over what lies beneath.
std::string programme_text(const Protocol& protocol, const Protocol& above) {
  std::string text;
  for (const Phase& phase : protocol.programme) text += phase_text(phase, protocol, above.programme);
  return text;
}

// The programme in a word, which stands at the top of a file; empty where it takes more.
std::string programme_word(const Protocol& protocol) {
  if (protocol.programme.empty()) return "programme = \"none\"\n";
  return protocol.programme == built_in_programme(protocol) ? "programme = \"built-in\"\n" : "";
}

} // namespace

std::string sparse_text(const Protocol& protocol, const Protocol& beneath) {
  std::string lists;
  std::string others;
  visit_sections([&](const auto& section) {
    (is_list(section) ? lists : others) += changed_part(section, protocol, beneath, "");
  });
  std::string text = lists + others;
  const auto reads_as_wanted = [&] {
    const ProtocolReading reading = parse_protocol(text, "protocol", beneath);
    return reading.ok() && reading.protocol == protocol;
  };
  if (reads_as_wanted()) return text;
  const std::string word = programme_word(protocol);
  const Protocol above = parse_protocol(text, "protocol", beneath).protocol;
  text = word.empty() ? text + programme_text(protocol, above) : word + text;
  if (reads_as_wanted()) return text;
  return (protocol.programme.empty() && has_programme(beneath) ? word : "") + to_toml(protocol);
}

} // namespace dorsal::console
