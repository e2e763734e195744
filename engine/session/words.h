#pragma once
// The patient's language: messages from a gettext catalogue (languages/*.po, compiled), read through
// Boost.Locale. A message that the catalogue lacks stays English; tools/messages lists those.
#include <fmt/args.h>
#include <fmt/format.h>

#include <filesystem>
#include <locale>
#include <string>
#include <utility>

namespace dorsal {

class Words {
public:
  Words() = default; // English
  // `folder` holds <language>/LC_MESSAGES/dorsal.mo. Without such a file all messages stay English.
  Words(const std::filesystem::path& folder, std::string language);

  [[nodiscard]] const std::string& language() const { return language_; }
  [[nodiscard]] bool reads_right_to_left() const;

  // Named places in the message, as in "{count} pictures", are filled with fmt::arg("count", 40). A
  // translation whose places do not fit falls back to English.
  template <class... Args>
  [[nodiscard]] std::string say(const char* message, const Args&... args) const {
    return fill(find(message), message, fmt::make_format_args(args...));
  }
  // The form for so many of them.
  template <class... Args>
  [[nodiscard]] std::string say_count(const char* one, const char* many, int count,
                                      const Args&... args) const {
    return fill(find(one, many, count), count == 1 ? one : many, fmt::make_format_args(args...));
  }

private:
  [[nodiscard]] const char* find(const char* message) const;
  [[nodiscard]] const char* find(const char* one, const char* many, int count) const;
  [[nodiscard]] static std::string fill(const char* wanted, const char* english, fmt::format_args args);

  std::string language_{"en"};
  std::locale locale_{std::locale::classic()};
};

} // namespace dorsal
