#include "engine/core/protocol/protocol_text.h"

#include "engine/core/protocol/protocol_sections.h"

#include <fmt/format.h>

namespace dorsal {
namespace {

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

void write_section(const ProtocolSection<std::vector<BlockSpec>>& section, const Protocol& protocol,
                   std::string& out) {
  for (const BlockSpec& block : protocol.*section.value) {
    out += fmt::format("\n[[{}]]\n", section.name);
    if (const auto task = task_beside_kind(block.kind); !task.empty())
      out += fmt::format("# the task, where the kind alone does not tell it\ntask = {}\n", toml_string(task));
    visit_fields(block, Writer{out});
  }
}

} // namespace

std::string to_text(Duration duration) {
  const auto ns = duration.count();
  if (ns % 1'000'000'000 == 0) return fmt::format("{} s", ns / 1'000'000'000);
  if (ns % 1'000'000 == 0) return fmt::format("{} ms", ns / 1'000'000);
  if (ns % 1'000 == 0) return fmt::format("{} us", ns / 1'000);
  return fmt::format("{} ns", ns);
}

std::string to_toml(const Protocol& protocol) {
  std::string out =
      fmt::format("# what this protocol is called\nname = {}\n"
                  "# the programme, in order\nphases = {}\n"
                  "# the phase that Dorsal runs\nphase = {}\n",
                  toml_string(protocol.name), value_text(protocol.phases), toml_string(protocol.phase));
  visit_sections([&](const auto& section) {
    if (is_written(section, protocol)) write_section(section, protocol, out);
  });
  return out;
}

} // namespace dorsal
