#pragma once
// The patient's language. A message that its catalogue lacks stays English; tools/messages lists those.
#include <fmt/args.h>
#include <fmt/format.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace dorsal {

// The messages of one language, as a host reads them (clinic/catalogue.h).
class Catalogue {
public:
  Catalogue() = default;
  Catalogue(const Catalogue&) = delete;
  Catalogue& operator=(const Catalogue&) = delete;
  virtual ~Catalogue() = default;
  // Null where it lacks the message.
  [[nodiscard]] virtual const char* find(const char* message) const = 0;
  [[nodiscard]] virtual const char* find(const char* one, int count) const = 0; // the form for so many
};

class Words {
public:
  Words() = default; // English
  Words(std::string language, std::shared_ptr<const Catalogue> catalogue)
      : language_(std::move(language)), catalogue_(std::move(catalogue)) {}

  [[nodiscard]] const std::string& language() const { return language_; }
  [[nodiscard]] bool reads_right_to_left() const;

  // 2.1 or 2,1, as the language writes it.
  [[nodiscard]] std::string decimal(double value, int digits) const;

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
  std::shared_ptr<const Catalogue> catalogue_;
};

// Whether every place of the translation, "{count}" with its format, is one of the message's too.
[[nodiscard]] bool places_fit(std::string_view translation, std::string_view message);

} // namespace dorsal
