#include "engine/clinic/study/study_file.h"

#include "engine/clinic/protocol/nearest_word.h"
#include "engine/clinic/protocol/protocol_file.h"
#include "engine/core/base/error.h"
#include "engine/core/study/allocation.h"
#include "engine/system/input_file.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <toml++/toml.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <set>

namespace dorsal {
namespace {

using namespace study;

constexpr int most_participants = 100'000;
constexpr int most_share = 100;
constexpr std::pair<std::string_view, Order> orders[] = {{"fixed", Order::fixed},
                                                         {"random", Order::random},
                                                         {"williams", Order::williams},
                                                         {"latin", Order::williams},
                                                         {"counterbalanced", Order::counterbalanced}};

class StudyReader {
public:
  StudyReader(const toml::table& file, std::string name, std::filesystem::path folder)
      : file_(file), name_(std::move(name)), folder_(std::move(folder)) {}

  StudyReading read() {
    only(file_, "", {"study", "group", "factor", "condition"});
    if (const auto* section = file_["study"].as_table())
      read_study(*section);
    else
      problem(nullptr, "study", "is missing: a study has a table [study] with a name");
    each("group", [&](const toml::table& t, const std::string& key) { read_group(t, key); });
    each("factor", [&](const toml::table& t, const std::string& key) { read_factor(t, key); });
    design().conditions = crossed(design().factors);
    each("condition", [&](const toml::table& t, const std::string& key) { read_condition(t, key); });
    if (design().groups.empty()) design().groups.push_back({"all", 1});
    check_whole();
    return std::move(reading_);
  }

private:
  StudyDesign& design() { return reading_.design; }

  void problem(const toml::node* node, std::string key, std::string message) {
    Diagnostic d{name_, std::nullopt, std::move(key), std::move(message)};
    if (node && node->source().begin.line > 0)
      d.at = Position{static_cast<int>(node->source().begin.line),
                      static_cast<int>(node->source().begin.column)};
    reading_.problems.push_back(std::move(d));
  }

  void only(const toml::table& table, const std::string& key, const std::vector<std::string>& known) {
    for (const auto& [name, node] : table) {
      const std::string word{name.str()};
      if (std::ranges::find(known, word) != known.end()) continue;
      const auto nearest = nearest_word(word, known);
      problem(&node, key.empty() ? word : key + "." + word,
              fmt::format("is not known here; {}known: {}",
                          nearest ? fmt::format("did you mean \"{}\"? ", *nearest) : "",
                          fmt::join(known, ", ")));
    }
  }

  template <class Take>
  void each(const char* kind, Take take) {
    const toml::node* node = file_.get(kind);
    if (!node) return;
    const toml::array* list = node->as_array();
    if (!list || !list->is_array_of_tables())
      return problem(node, kind, fmt::format("wants to be [[{}]]", kind));
    std::size_t number = 0;
    for (const toml::node& item : *list) take(*item.as_table(), fmt::format("{}[{}]", kind, ++number));
  }

  std::string text(const toml::table& table, const char* key, const std::string& path, bool needed) {
    const toml::node* node = table.get(key);
    if (!node) {
      if (needed) problem(&table, path + "." + key, "is missing");
      return {};
    }
    const auto value = node->value<std::string>();
    if (!value || value->empty()) problem(node, path + "." + key, "wants a text in quotes");
    return value.value_or("");
  }

  // Names stand in columns and in names of files.
  std::string name_in(const toml::table& table, const std::string& path) {
    const std::string name = text(table, "name", path, true);
    const auto fits = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
             c == '_';
    };
    if (!name.empty() && (!std::ranges::all_of(name, fits) || name.size() > 40))
      problem(table.get("name"), path + ".name", "wants 1 to 40 of a-z, A-Z, 0-9, - and _");
    return name;
  }

  void number(const toml::table& table, const char* key, const std::string& path,
              std::pair<std::int64_t, std::int64_t> range, const std::function<void(std::int64_t)>& take) {
    const toml::node* node = table.get(key);
    if (!node) return;
    const auto value = node->is_integer() ? node->value<std::int64_t>() : std::nullopt;
    if (!value || *value < range.first || *value > range.second)
      problem(node, path + "." + key,
              fmt::format("wants a whole number from {} to {}", range.first, range.second));
    else
      take(*value);
  }

  void read_study(const toml::table& table) {
    only(table, "study", {"name", "seed", "participants", "order"});
    design().name = name_in(table, "study");
    number(table, "seed", "study", {0, std::numeric_limits<std::int64_t>::max()},
           [&](std::int64_t v) { design().seed = static_cast<std::uint64_t>(v); });
    number(table, "participants", "study", {1, most_participants},
           [&](std::int64_t v) { design().participants = static_cast<int>(v); });
    if (!table.contains("order")) return;
    const auto order = text(table, "order", "study", false);
    const auto known =
        std::ranges::find(orders, std::string_view(order), &std::pair<std::string_view, Order>::first);
    if (known == std::end(orders))
      problem(table.get("order"), "study.order", "wants fixed, random, williams or counterbalanced");
    else
      design().order = known->second;
  }

  void read_group(const toml::table& table, const std::string& path) {
    only(table, path, {"name", "share"});
    StudyGroup group{name_in(table, path), 1};
    number(table, "share", path, {1, most_share}, [&](std::int64_t v) { group.share = static_cast<int>(v); });
    design().groups.push_back(std::move(group));
  }

  void read_factor(const toml::table& table, const std::string& path) {
    only(table, path, {"name", "levels"});
    StudyFactor factor{name_in(table, path), {}};
    const toml::array* levels = table["levels"].as_array();
    if (levels)
      for (const toml::node& level : *levels)
        if (const auto value = level.value<std::string>(); value && !value->empty())
          factor.levels.push_back(*value);
    if (!levels || factor.levels.size() != levels->size() || factor.levels.size() < 2)
      problem(table.get("levels") ? table.get("levels") : &table, path + ".levels",
              "wants two texts or more in brackets");
    design().factors.push_back(std::move(factor));
  }

  // A condition of its own; beside factors, what belongs to one that was crossed.
  void read_condition(const toml::table& table, const std::string& path) {
    only(table, path, {"name", "protocol"});
    const std::string name = name_in(table, path);
    const std::string protocol = text(table, "protocol", path, false);
    auto& conditions = design().conditions;
    if (design().factors.empty()) {
      conditions.push_back({name, {}, protocol});
    } else if (const auto known = std::ranges::find(conditions, name, &Condition::name);
               known != conditions.end()) {
      known->protocol = protocol;
    } else if (!name.empty()) {
      problem(table.get("name"), path + ".name", "is none of the conditions that the factors make");
    }
    if (!protocol.empty() && !folder_.empty()) check_protocol(*table.get("protocol"), path, protocol);
  }

  void check_protocol(const toml::node& node, const std::string& path, const std::string& protocol) {
    const auto file = folder_ / protocol;
    if (!std::filesystem::is_regular_file(file))
      return problem(&node, path + ".protocol",
                     fmt::format("\"{}\" is no file beside the study's", protocol));
    const ProtocolReading read = parse_protocol(read_whole_file(file), file.string());
    for (const Diagnostic& d : read.problems) reading_.problems.push_back(d);
  }

  template <class Item>
  void check_names(const std::vector<Item>& items, const char* kind) {
    std::set<std::string> names;
    for (const Item& item : items)
      if (!item.name.empty() && !names.insert(item.name).second)
        problem(nullptr, kind, fmt::format("\"{}\" stands there twice", item.name));
  }

  void check_whole() {
    const std::size_t n = design().conditions.size();
    if (n < 1)
      problem(nullptr, "condition",
              "is missing: a study has one or more [[condition]], or [[factor]]s to cross");
    if (n > most_conditions)
      problem(nullptr, "condition",
              fmt::format("{} conditions are too many: at most {}", n, most_conditions));
    if (design().order == Order::counterbalanced && n > most_counterbalanced)
      problem(nullptr, "study.order",
              fmt::format("counterbalanced takes at most {} conditions ({} orders), there are {}: "
                          "williams takes {}",
                          most_counterbalanced, 720, n, most_conditions));
    check_names(design().groups, "group");
    check_names(design().factors, "factor");
    check_names(design().conditions, "condition");
  }

  const toml::table& file_;
  std::string name_;
  std::filesystem::path folder_;
  StudyReading reading_;
};

} // namespace

StudyReading parse_study(const std::string& text, const std::string& file,
                         const std::filesystem::path& folder) {
  try {
    const toml::table table = toml::parse(text, file);
    return StudyReader(table, file, folder).read();
  } catch (const toml::parse_error& e) {
    return {
        {},
        {{file, Position{static_cast<int>(e.source().begin.line), static_cast<int>(e.source().begin.column)},
          "", std::string{e.description()}}}};
  }
}

StudyReading read_study(const std::filesystem::path& file) {
  const auto folder = std::filesystem::absolute(file).parent_path();
  return parse_study(read_whole_file(file), file.string(), folder);
}

} // namespace dorsal
