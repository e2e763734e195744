#include "engine/clinic/visit/catalogue.h"

#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>

#include <locale>

namespace dorsal {
namespace {

namespace locale = boost::locale;
using Facet = locale::message_format<char>;

class Gettext final : public Catalogue {
public:
  explicit Gettext(Facet* facet) : locale_(std::locale::classic(), facet) {}
  [[nodiscard]] const char* find(const char* message) const override {
    return std::use_facet<Facet>(locale_).get(0, nullptr, message);
  }
  [[nodiscard]] const char* find(const char* one, int count) const override {
    return std::use_facet<Facet>(locale_).get(0, nullptr, one, count);
  }

private:
  std::locale locale_;
};

} // namespace

Words read_words(const std::filesystem::path& folder, const std::string& language) {
  locale::gnu_gettext::messages_info info;
  info.language = language;
  info.encoding = "UTF-8";
  info.paths = {folder.string()};
  info.domains.emplace_back("dorsal/UTF-8");
  Facet* facet = locale::gnu_gettext::create_messages_facet<char>(info);
  return {language, facet ? std::make_shared<const Gettext>(facet) : nullptr};
}

} // namespace dorsal
