#include "engine/core/base/texts_check.h"

#include "engine/core/base/characters.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace dorsal {

void TextsCheck::report(std::string key, std::string message) {
  problems_.push_back({.file = {}, .at = {}, .key = std::move(key), .message = std::move(message)});
}

void TextsCheck::text(const std::string& key, std::string_view text, int longest) {
  const int length = characters_in(text);
  if (length < 1 || length > longest)
    report(key, fmt::format("has {} characters; allowed are 1 to {}", length, longest));
  if (!is_utf8(text)) report(key, "is not UTF-8; save the file as plain UTF-8 text");
  if (std::ranges::any_of(text, [](unsigned char c) { return c < 0x20 || c == 0x7f; }))
    report(key, "holds a control character; write plain text in one line");
}

void TextsCheck::texts(const std::string& key, const Texts& texts, int longest) {
  if (!texts.contains("en"))
    report(key, "has no English text; write en = \"...\", from which others are made");
  for (const auto& [language, words] : title_)
    if (language != "en" && !texts.contains(language))
      report(key, fmt::format("has no text in \"{}\", which the title has", language));
  for (const auto& [language, words] : texts) {
    text(fmt::format("{}.{}", key, language), words, longest);
    if (!title_.contains(language) && language != "en")
      report(key, fmt::format("has a text in \"{}\", which the title lacks", language));
  }
}

bool is_plain_name(std::string_view name) {
  return !name.empty() && name.size() <= 40 && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  });
}

} // namespace dorsal
