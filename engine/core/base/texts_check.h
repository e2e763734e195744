#pragma once
// What is wrong with texts of a file that people's words come from: too long, not there in a language, or not
// plain. One screen is in one language: what the title has, every other text has too.
#include "engine/core/base/diagnostic.h"
#include "engine/core/base/texts.h"

#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

class TextsCheck {
public:
  // Both outlive it.
  TextsCheck(const Texts& title, std::vector<Diagnostic>& problems) : title_(title), problems_(problems) {}

  void report(std::string key, std::string message);
  void text(const std::string& key, std::string_view text, int longest); // 1 to so many characters
  void texts(const std::string& key, const Texts& texts, int longest);

private:
  const Texts& title_;
  std::vector<Diagnostic>& problems_;
};

[[nodiscard]] bool is_plain_name(std::string_view name); // [a-z0-9_-]{1,40}

} // namespace dorsal
