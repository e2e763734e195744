#include "engine/session/words.h"

#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>

#include <algorithm>
#include <array>
#include <string_view>

namespace dorsal {
namespace {

using Catalogue = boost::locale::message_format<char>;
constexpr std::array<std::string_view, 4> right_to_left{"ar", "fa", "he", "ur"};

} // namespace

Words::Words(const std::filesystem::path& folder, std::string language) : language_(std::move(language)) {
  boost::locale::gnu_gettext::messages_info info;
  info.language = language_;
  info.encoding = "UTF-8";
  info.paths = {folder.string()};
  info.domains.emplace_back("dorsal/UTF-8");
  if (Catalogue* facet = boost::locale::gnu_gettext::create_messages_facet<char>(info))
    locale_ = std::locale(locale_, facet);
}

bool Words::reads_right_to_left() const {
  return std::ranges::find(right_to_left, language_) != right_to_left.end();
}

const char* Words::find(const char* message) const {
  if (!std::has_facet<Catalogue>(locale_)) return message;
  const char* found = std::use_facet<Catalogue>(locale_).get(0, nullptr, message);
  return found ? found : message;
}

const char* Words::find(const char* one, const char* many, int count) const {
  const char* english = count == 1 ? one : many;
  if (!std::has_facet<Catalogue>(locale_)) return english;
  const char* found = std::use_facet<Catalogue>(locale_).get(0, nullptr, one, count);
  return found ? found : english;
}

std::string Words::fill(const char* wanted, const char* english, fmt::format_args args) {
  try {
    return fmt::vformat(wanted, args);
  } catch (const fmt::format_error&) {
    return fmt::vformat(english, args);
  }
}

} // namespace dorsal
