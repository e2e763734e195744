#include "engine/core/protocol/protocol_text.h"

#include "engine/core/protocol/protocol_sections.h"

#include <fmt/format.h>

namespace dorsal {

std::string toml_string(std::string_view text) {
  std::string out{"\""};
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
      out += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
    else
      out += c;
  }
  return out + "\"";
}

namespace {

std::string value_text(double value) { return fmt::format("{}", value); }
std::string value_text(int value) { return fmt::format("{}", value); }
std::string value_text(Duration value) { return toml_string(to_text(value)); }
std::string value_text(const std::optional<Duration>& value) {
  return value ? value_text(*value) : "\"none\"";
}
std::string value_text(const DurationRange& range) {
  return fmt::format("[{}, {}]", value_text(range.low), value_text(range.high));
}
std::string value_text(const std::string& value) { return toml_string(value); }
std::string value_text(const BlockKind& kind) { return toml_string(name_of(kind)); }
std::string value_text(Key key) { return toml_string(name_of(key)); }
template <class Enum>
requires std::is_enum_v<Enum> std::string value_text(Enum value) { return toml_string(name_of(value)); }
template <class T>
std::string value_text(const std::vector<T>& values) {
  std::string out{"["};
  for (std::size_t i = 0; i < values.size(); ++i) out += (i ? ", " : "") + value_text(values[i]);
  return out + "]";
}

std::string range_text(const Field& field, double) {
  return fmt::format("; {:g} to {:g}", field.low, field.high);
}
std::string range_text(const Field& field, int) { return range_text(field, 0.0); }
std::string range_text(const Field& field, Duration) {
  return fmt::format("; {:g} s to {:g} s", field.low, field.high);
}
std::string range_text(const Field& field, const std::optional<Duration>&) {
  return range_text(field, Duration{});
}
std::string range_text(const Field& field, const DurationRange&) { return range_text(field, Duration{}); }
std::string range_text(const Field& field, const std::vector<double>&) { return range_text(field, 0.0); }
template <class T>
std::string range_text(const Field&, const T&) {
  return {};
}

// Appends each visited field as "# meaning; range" and "key = value".
struct Writer {
  std::string& out;
  template <class T>
  void operator()(const Field& field, const T& value) const {
    out += fmt::format("# {}{}\n{} = {}\n", field.meaning, range_text(field, value), field.key,
                       value_text(value));
  }
};

template <class Value, class Form>
void write_section(const ProtocolSection<Value, Form>& section, const Protocol& protocol, std::string& out) {
  out += fmt::format("\n[{}]\n", section.name);
  visit_fields(protocol.*section.value, Writer{out});
}

void write_blocks(std::string_view name, const std::vector<BlockSpec>& blocks, std::string& out) {
  for (const BlockSpec& block : blocks) {
    out += fmt::format("\n[[{}]]\n", name);
    if (const auto task = task_beside_kind(block.kind); !task.empty())
      out += fmt::format("# the task, where the kind alone does not tell it\ntask = {}\n", toml_string(task));
    if (!block.phase.empty())
      out += fmt::format("# the phase of the programme\nphase = {}\n", toml_string(block.phase));
    visit_fields(block, Writer{out});
  }
}

void write_section(const ProtocolSection<std::vector<BlockSpec>>& section, const Protocol& protocol,
                   std::string& out) {
  write_blocks(section.name, protocol.*section.value, out);
}

// Each "key = value" of a section, to be compared.
struct Lines {
  std::vector<std::string>& lines;
  template <class T>
  void operator()(const Field& field, const T& value) const {
    lines.push_back(fmt::format("{} = {}\n", field.key, value_text(value)));
  }
};

// Only what differs from the protocol around it: a later change there reaches the phase too.
template <class Value, class Form>
void write_of_phase(const ProtocolSection<Value, Form>& section, const Phase& phase, const Protocol& around,
                    std::string& out) {
  std::vector<std::string> own, others;
  visit_fields(phase.*section.in_phase, Lines{own});
  visit_fields(around.*section.value, Lines{others});
  std::string changed;
  for (std::size_t i = 0; i < own.size(); ++i)
    if (own[i] != others[i]) changed += own[i];
  if (!changed.empty()) out += fmt::format("\n[programme.{}]\n{}", section.name, changed);
}

void write_of_phase(const ProtocolSection<std::vector<BlockSpec>>& section, const Phase& phase,
                    const Protocol&, std::string& out) {
  write_blocks(fmt::format("programme.{}", section.name), phase.*section.in_phase, out);
}

void write_phase(const Phase& phase, const Protocol& around, std::string& out) {
  out += fmt::format(
      "\n# a phase of the programme; what it does not say is as above\n[[programme]]\nphase = {}\n"
      "# at once, decision, {{ weeks = N }}, {{ lessons = N }} or {{ ready = \"another phase\" }}\n"
      "opens = {}\n",
      toml_string(phase.name), to_toml(phase.door));
  if (phase.decided != Decided::nothing)
    out += fmt::format("# what the clinic decided: open, passed or set aside\ndecided = {}\n",
                       value_text(phase.decided));
  visit_sections_of_phase([&](const auto& section) { write_of_phase(section, phase, around, out); });
}

} // namespace

std::string to_text(Duration duration) {
  const auto ns = duration.count();
  if (ns % 1'000'000'000 == 0) return fmt::format("{} s", ns / 1'000'000'000);
  if (ns % 1'000'000 == 0) return fmt::format("{} ms", ns / 1'000'000);
  if (ns % 1'000 == 0) return fmt::format("{} us", ns / 1'000);
  return fmt::format("{} ns", ns);
}

std::string to_toml(const Door& door) {
  switch (door.opens) {
  case Opens::at_once: return "\"at once\"";
  case Opens::lessons: return fmt::format("{{ lessons = {} }}", door.number);
  case Opens::weeks: return fmt::format("{{ weeks = {} }}", door.number);
  case Opens::ready: return fmt::format("{{ ready = {} }}", toml_string(door.phase));
  case Opens::decision: break;
  }
  return "\"decision\"";
}

std::string to_toml(const Protocol& protocol) {
  std::string out =
      fmt::format("# what this protocol is called\nname = {}\n"
                  "# the programme, in order\nphases = {}\n"
                  "# the phase that Dorsal runs\nphase = {}\n",
                  toml_string(protocol.name), value_text(protocol.phases), toml_string(protocol.phase));
  if (!protocol.safety_cleared.empty())
    out += fmt::format("# when the clinic last cleared a safety stop\nsafety_cleared = {}\n",
                       toml_string(protocol.safety_cleared));
  visit_sections([&](const auto& section) {
    if (is_written(section, protocol)) write_section(section, protocol, out);
  });
  for (const Phase& phase : protocol.programme) write_phase(phase, protocol, out);
  return out;
}

} // namespace dorsal
