#include "engine/clinic/machine/message_catalogue.h"

#include "engine/clinic/machine/picture_root.h"
#include "engine/clinic/visit/catalogue.h"
#include "engine/core/protocol/protocol.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace dorsal {
namespace {

std::string language_of_system() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (const char* value = std::getenv(name); value != nullptr && *value != '\0')
      return language_of_locale(value);
  return "en";
}

} // namespace

std::string language_of_locale(std::string_view locale) {
  const auto end = std::ranges::find_if_not(locale, [](char c) { return c >= 'a' && c <= 'z'; });
  const std::string language{locale.begin(), end};
  return language.size() == 2 || language.size() == 3 ? language : "en";
}

Words words_for(const std::string& language) {
  // Built or installed, the catalogues lie beside the programs.
  const std::filesystem::path folder = program_folder() / ".." / "share" / "locale";
  return read_words(folder, language == system_language ? language_of_system() : language);
}

} // namespace dorsal
