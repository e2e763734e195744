#include "engine/session/looks/words.h"

#include <algorithm>
#include <array>

namespace dorsal {
namespace {

constexpr std::array<std::string_view, 4> right_to_left{"ar", "fa", "he", "ur"};

} // namespace

bool places_fit(std::string_view translation, std::string_view message) {
  for (std::size_t at = 0; at < translation.size(); ++at) {
    if (translation[at] != '{' && translation[at] != '}') continue;
    if (at + 1 < translation.size() && translation[at + 1] == translation[at]) {
      ++at; // a brace as such
      continue;
    }
    const std::size_t end = translation[at] == '{' ? translation.find('}', at) : std::string_view::npos;
    if (end == std::string_view::npos) return false;
    if (message.find(translation.substr(at, end - at + 1)) == std::string_view::npos) return false;
    at = end;
  }
  return true;
}

bool Words::reads_right_to_left() const {
  return std::ranges::find(right_to_left, language_) != right_to_left.end();
}

std::string Words::decimal(double value, int digits) const {
  std::string text = fmt::format("{:.{}f}", value, digits);
  if (language_ == "de") std::ranges::replace(text, '.', ',');
  return text;
}

const char* Words::find(const char* message) const {
  const char* found = catalogue_ ? catalogue_->find(message) : nullptr;
  return found ? found : message;
}

const char* Words::find(const char* one, const char* many, int count) const {
  const char* found = catalogue_ ? catalogue_->find(one, count) : nullptr;
  return found ? found : count == 1 ? one : many;
}

std::string Words::fill(const char* wanted, const char* english, fmt::format_args args) {
  return fmt::vformat(wanted == english || places_fit(wanted, english) ? wanted : english, args);
}

} // namespace dorsal
