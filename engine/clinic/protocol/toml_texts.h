#pragma once
// Texts by language in a TOML file: text = { en = "...", de = "..." } or text.en = "...".
#include "engine/clinic/protocol/toml_section.h"
#include "engine/core/base/texts.h"

#include <string>
#include <string_view>

namespace dorsal {

[[nodiscard]] std::string full_key(const std::string& section, std::string_view key); // "items[2].text"
// Nothing where the key is not there.
[[nodiscard]] Texts read_texts(const toml::table& within, const std::string& section, std::string_view key,
                               ReadingNotes& notes);
// A section within another; null where there is none.
[[nodiscard]] const toml::table* read_table(const toml::table& within, const std::string& section,
                                            std::string_view key, ReadingNotes& notes);

} // namespace dorsal
