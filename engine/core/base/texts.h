#pragma once
// A text in every language it was written in, as files of people's words have it.
#include <map>
#include <string>
#include <string_view>

namespace dorsal {

// By language: "en", which every text has, "de", "ar" ...
using Texts = std::map<std::string, std::string, std::less<>>;
// English where it lacks the language.
[[nodiscard]] const std::string& text_in(const Texts& texts, std::string_view language);

} // namespace dorsal
