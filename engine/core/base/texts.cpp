#include "engine/core/base/texts.h"

namespace dorsal {

const std::string& text_in(const Texts& texts, std::string_view language) {
  static const std::string none;
  if (const auto found = texts.find(language); found != texts.end()) return found->second;
  const auto english = texts.find("en");
  return english == texts.end() ? none : english->second;
}

} // namespace dorsal
