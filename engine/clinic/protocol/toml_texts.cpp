#include "engine/clinic/protocol/toml_texts.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal {
namespace {

bool is_language(std::string_view name) {
  return (name.size() == 2 || name.size() == 3) &&
         std::ranges::all_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
}

} // namespace

std::string full_key(const std::string& section, std::string_view key) {
  return section.empty() ? std::string{key} : fmt::format("{}.{}", section, key);
}

const toml::table* read_table(const toml::table& within, const std::string& section, std::string_view key,
                              ReadingNotes& notes) {
  const toml::node* node = within.get(key);
  if (node == nullptr) return nullptr;
  const std::string name = full_key(section, key);
  notes.positions[name] = position_of(node->source());
  if (node->as_table() == nullptr)
    notes.report(*node, name, fmt::format("is not a section; write [{}] and its keys below it", name));
  return node->as_table();
}

Texts read_texts(const toml::table& within, const std::string& section, std::string_view key,
                 ReadingNotes& notes) {
  Texts found;
  const std::string name = full_key(section, key);
  const toml::node* node = within.get(key);
  if (node == nullptr) return found;
  notes.positions[name] = position_of(node->source());
  const toml::table* languages = node->as_table();
  if (languages == nullptr) {
    notes.report(*node, name, "is not a text by language; write { en = \"...\", de = \"...\" }");
    return found;
  }
  for (const auto& [language, text] : *languages) {
    const std::string place = full_key(name, language.str());
    notes.positions[place] = position_of(text.source());
    const auto written = text.value_exact<std::string>();
    if (!is_language(language.str()))
      notes.problems.push_back({notes.file, position_of(language.source()), place,
                                "is no language; write its code of two or three letters, such as en"});
    else if (!written)
      notes.report(text, place, "is not a text; write it in quotes");
    else
      found.emplace(language.str(), *written);
  }
  return found;
}

} // namespace dorsal
