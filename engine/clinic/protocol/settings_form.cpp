#include "engine/clinic/protocol/settings_form.h"

#include "engine/clinic/protocol/toml_section.h"
#include "engine/core/protocol/programme.h"
#include "engine/core/protocol/protocol_check.h"
#include "engine/core/protocol/protocol_sections.h"
#include "engine/core/protocol/protocol_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace dorsal {
namespace {

struct ShownSection {
  std::string key; // as in a protocol file: "readiness"; "blocks[2 assess]", so that none stands for another
  std::string title; // of the page
  Source source;     // of its defaults, where a field names none
};

Json source_json(const Source& of_section, const Field& field) {
  const Source& source = field.source.text.empty() ? of_section : field.source;
  return {{"text", source.text}, {"confidence", name_of(source.confidence)}};
}

Json value_json(double value) { return value; }
Json value_json(int value) { return value; }
Json value_json(Duration value) { return in_seconds(value); }
Json value_json(std::optional<Duration> value) { return value ? value_json(*value) : Json(nullptr); }
Json value_json(const std::string& text) { return text; }
Json value_json(const std::vector<std::string>& words) { return words; }
template <class Enum>
requires std::is_enum_v<Enum> Json value_json(Enum value) { return name_of(value); }

template <class T>
void describe_kind(Json& field, const T&) {
  if constexpr (std::is_enum_v<T>) {
    field["kind"] = "word";
    field["choices"] = words_of<T>();
  } else if constexpr (std::is_same_v<T, std::vector<std::string>>) {
    field["kind"] = "words";
  } else if constexpr (std::is_same_v<T, std::string>) {
    field["kind"] = "text";
  } else {
    constexpr bool optional = std::is_same_v<T, std::optional<Duration>>;
    field["kind"] = std::is_same_v<T, int> ? "integer" : "number";
    if (std::is_same_v<T, Duration> || optional) field["unit"] = "s";
    if (optional) field["may_be_none"] = true;
  }
}

// Of a block, what changes nothing about which pictures it shows.
template <class Block, class Each>
void visit_offered(Block& block, Each&& each) {
  visit_fields(block, [&](const Field& field, auto& value) {
    using Value = std::remove_cvref_t<decltype(value)>;
    if constexpr (!std::is_same_v<Value, std::vector<double>> && !std::is_same_v<Value, BlockKind>)
      if (field.key == "pictures" || field.key == "time_limit" || field.key == "feedback" ||
          field.key == "early_stop" || field.key == "until_right")
        each(field, value);
  });
}

// "assess"; "points train", where the kind alone does not tell the task.
std::string words_for(const BlockKind& kind) {
  const std::string_view task = task_beside_kind(kind);
  return task.empty() ? std::string{name_of(kind)} : fmt::format("{} {}", task, name_of(kind));
}

template <class Value, class AnyProtocol, class Visit>
void show(const ProtocolSection<Value>& section, AnyProtocol& protocol, Visit& visit) {
  if (!is_of_use(section, protocol)) return;
  visit(ShownSection{std::string{section.name}, std::string{section.form.title}, section.form.source},
        [&](auto&& each) { visit_fields(protocol.*section.value, each); });
}

template <class AnyProtocol, class Visit>
void show(const ProtocolSection<std::vector<BlockSpec>>& section, AnyProtocol& protocol, Visit& visit) {
  int number = 0;
  for (auto& block : protocol.*section.value) {
    const std::string words = words_for(block.kind);
    ++number;
    visit(ShownSection{fmt::format("{}[{} {}]", section.name, number, words),
                       fmt::format("{} {}: {}", section.form.title, number, words), section.form.source},
          [&](auto&& each) { visit_offered(block, each); });
  }
}

// A section at a time, in the order of the form: `visit` gets its name and a function that visits its fields.
template <class AnyProtocol, class Visit>
void visit_form(AnyProtocol& protocol, Visit&& visit) {
  for (int place = 1; place <= section_count; ++place)
    visit_sections([&]<class Section>(const Section& section) {
      if constexpr (IsInForm<Section>)
        if (section.form.place == place) show(section, protocol, visit);
    });
}

// "readiness.accuracy_goal" -> 0.8 and so on.
Json values_of(const Protocol& protocol) {
  Json values = Json::object();
  visit_form(protocol, [&](const ShownSection& section, auto&& fields) {
    fields([&](const Field& field, const auto& value) {
      values[fmt::format("{}.{}", section.key, field.key)] = value_json(value);
    });
  });
  return values;
}

template <class Value>
void take_shown(const ProtocolSection<Value>& section, Protocol& protocol, const Protocol& shown) {
  protocol.*section.value = shown.*section.value;
}

void take_shown(const ProtocolSection<std::vector<BlockSpec>>& section, Protocol& protocol,
                const Protocol& shown) {
  auto block = (protocol.*section.value).begin();
  for (const BlockSpec& from : shown.*section.value) {
    block->pictures = from.pictures;
    block->time_limit = from.time_limit;
    block->feedback = from.feedback;
    block->early_stop = from.early_stop;
    block->until_right = from.until_right;
    ++block;
  }
}

// What the form does not show from the one, what it shows from the other; the phases follow it.
Protocol with_form_of(Protocol protocol, const Protocol& shown) {
  if (protocol.blocks.size() != shown.blocks.size()) return protocol;
  const Protocol before = protocol;
  visit_sections([&]<class Section>(const Section& section) {
    if constexpr (IsInForm<Section>) take_shown(section, protocol, shown);
  });
  protocol.programme = following(std::move(protocol.programme), before, protocol);
  return protocol;
}

std::string words_for_programme(const Protocol& protocol) {
  return has_programme(protocol) ? names_of(protocol.programme) : "one phase";
}

std::string values_changed(const Protocol& before, const Protocol& after) {
  const Json old = values_of(before);
  const Json now = values_of(after);
  std::string text;
  for (const auto& [key, value] : now.items())
    if (old.contains(key) && old.at(key) != value)
      text += fmt::format("{}{} {} -> {}", text.empty() ? "" : "; ", key, old.at(key).dump(), value.dump());
  return text;
}

// What a phase says otherwise than before, where it did not only follow.
std::string phase_changed(const Phase& before, const Phase& after, const Protocol& around) {
  if (before == after) return {};
  std::string text = values_changed(protocol_of(before, around), protocol_of(after, around));
  if (before.door != after.door)
    text += fmt::format("{}opens {} -> {}", text.empty() ? "" : "; ", in_words(before.door),
                        in_words(after.door));
  return fmt::format("phase {}: {}", after.name, text.empty() ? "its blocks" : text);
}

std::string programme_changed(const Protocol& followed, const Protocol& after) {
  if (followed.programme == after.programme) return {};
  const std::string was = words_for_programme(followed), is = words_for_programme(after);
  if (was != is) return fmt::format("programme {} -> {}", was, is);
  std::string text;
  for (std::size_t i = 0; i < after.programme.size(); ++i)
    if (const std::string one = phase_changed(followed.programme[i], after.programme[i], after); !one.empty())
      text += (text.empty() ? "" : "; ") + one;
  return text;
}

// "blocks, timing or keys": of blocks a part, of the others all.
std::string words_for_hidden() {
  std::vector<std::string_view> names{"blocks"};
  visit_sections([&names]<class Section>(const Section& section) {
    if constexpr (!IsInForm<Section>) names.push_back(section.name);
  });
  const std::string_view last = names.back();
  names.pop_back();
  return fmt::format("{} or {}", fmt::join(names, ", "), last);
}

// The built-in values, for the same kinds of blocks and the same phases, so that the form has the same
// fields.
Protocol defaults_for(const Protocol& protocol) {
  Protocol defaults = default_protocol();
  defaults.programme = protocol.programme;
  defaults.blocks.clear();
  for (const BlockSpec& block : protocol.blocks) defaults.blocks.push_back(default_block(block.kind));
  return defaults;
}

class FormSection {
public:
  FormSection(std::string section, const Json& values, std::vector<std::string>& problems,
              std::set<std::string>& known)
      : section_(std::move(section)), values_(values), problems_(problems), known_(known) {}

  template <class T>
  void operator()(const Field& field, T& value) {
    const std::string key = fmt::format("{}.{}", section_, field.key);
    known_.insert(key);
    if (!values_.contains(key)) return;
    if (!read(values_.at(key), field, value))
      problems_.push_back(fmt::format("{}: {}", key, wanted(field, value)));
  }

private:
  static bool read(const Json& json, const Field&, double& value) {
    if (!json.is_number()) return false;
    value = json.get<double>();
    return true;
  }
  static bool read(const Json& json, const Field& field, int& value) {
    if (!json.is_number()) return false;
    const double number = json.get<double>();
    if (std::floor(number) != number || number < field.low || number > field.high) return false;
    value = static_cast<int>(number);
    return true;
  }
  static bool read(const Json& json, const Field& field, Duration& value) {
    if (!json.is_number()) return false;
    const double seconds = json.get<double>();
    if (!(seconds >= field.low && seconds <= field.high)) return false;
    constexpr double ms = 1000;
    value = std::chrono::milliseconds{std::llround(seconds * ms)};
    return true;
  }
  static bool read(const Json& json, const Field& field, std::optional<Duration>& value) {
    if (json.is_null()) {
      value.reset();
      return true;
    }
    return read(json, field, value.emplace());
  }
  static bool read(const Json& json, const Field&, std::string& text) {
    if (!json.is_string()) return false;
    text = json.get<std::string>();
    return true;
  }
  static bool read(const Json& json, const Field& field, std::vector<std::string>& words) {
    if (!json.is_array() || json.size() > static_cast<std::size_t>(field.high)) return false;
    if (!std::ranges::all_of(json, [](const Json& word) { return word.is_string(); })) return false;
    words = json.get<std::vector<std::string>>();
    return true;
  }
  template <class Enum>
  requires std::is_enum_v<Enum>
  static bool read(const Json& json, const Field&, Enum& value) {
    const auto words = words_of<Enum>();
    const auto at = json.is_string() ? std::ranges::find(words, json.get<std::string>()) : words.end();
    if (at == words.end()) return false;
    value = static_cast<Enum>(at - words.begin());
    return true;
  }

  template <class T>
  static std::string wanted(const Field& field, const T&) {
    if constexpr (std::is_enum_v<T>)
      return fmt::format("is none of the choices: {}", fmt::join(words_of<T>(), ", "));
    else if constexpr (std::is_same_v<T, std::vector<std::string>>)
      return "is not a list of words";
    else if constexpr (std::is_same_v<T, std::string>)
      return "is not a text";
    else if constexpr (std::is_same_v<T, std::optional<Duration>>)
      return wanted(field, Duration{}) + "; leave it empty for none";
    else
      return fmt::format("is not a {}number from {:g} to {:g}{}", std::is_same_v<T, int> ? "whole " : "",
                         field.low, field.high, std::is_same_v<T, Duration> ? " seconds" : "");
  }

  std::string section_;
  const Json& values_;
  std::vector<std::string>& problems_;
  std::set<std::string>& known_;
};

} // namespace

Json form_fields(const Protocol& protocol) {
  Json fields = Json::array();
  const Json defaults = values_of(defaults_for(protocol));
  visit_form(protocol, [&](const ShownSection& section, auto&& each) {
    each([&](const Field& field, const auto& value) {
      const std::string key = fmt::format("{}.{}", section.key, field.key);
      Json json{{"key", key},
                {"section", section.key},
                {"title", section.title},
                {"meaning", field.meaning},
                {"value", value_json(value)},
                {"default", defaults.at(key)},
                {"low", field.low},
                {"high", field.high},
                {"source", source_json(section.source, field)}};
      describe_kind(json, value);
      fields.push_back(std::move(json));
    });
  });
  return fields;
}

FormReading read_form(const Protocol& base, const Json& values) {
  FormReading reading{.protocol = base, .problems = {}};
  if (!values.is_object()) return {base, {"values: is not an object of keys and values"}};
  std::set<std::string> known;
  visit_form(reading.protocol, [&](const ShownSection& section, auto&& fields) {
    fields(FormSection(section.key, values, reading.problems, known));
  });
  for (const auto& [key, value] : values.items())
    if (!known.contains(key)) reading.problems.push_back(key + ": there is no such setting");
  reading.protocol.programme = following(std::move(reading.protocol.programme), base, reading.protocol);
  if (reading.problems.empty())
    for (const Diagnostic& problem : check(reading.protocol))
      reading.problems.push_back(problem.key + ": " + problem.message);
  return reading;
}

std::string own_of_phase(const Phase& phase, const Protocol& protocol) {
  Protocol around = protocol;
  around.blocks = phase.blocks;
  return values_changed(around, protocol_of(phase, around));
}

std::string differences(const Protocol& before, const Protocol& after) {
  std::string text;
  const auto add = [&text](const std::string& more) {
    if (!more.empty()) text += (text.empty() ? "" : "; ") + more;
  };
  const auto blocks = before.blocks.size();
  if (blocks != after.blocks.size()) add(fmt::format("blocks {} -> {}", blocks, after.blocks.size()));
  add(values_changed(before, after));
  Protocol followed = with_form_of(before, after);
  add(programme_changed(followed, after));
  followed.programme = after.programme;
  if (followed != after) add("also " + words_for_hidden());
  return text;
}

} // namespace dorsal
