#include "engine/clinic/report/html_page.h"

namespace dorsal::analyse {
namespace {

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
}

} // namespace

std::string filled(std::string_view page, const std::map<std::string, std::string, std::less<>>& parts) {
  std::string result;
  for (auto at = page.find('@'); at != std::string_view::npos; at = page.find('@')) {
    const auto end = page.find('@', at + 1);
    const auto part =
        end == std::string_view::npos ? parts.end() : parts.find(page.substr(at + 1, end - at - 1));
    const bool known = part != parts.end();
    result += page.substr(0, known ? at : at + 1);
    if (known) result += part->second;
    page.remove_prefix((known ? end : at) + 1);
  }
  return result.append(page);
}

// "</script>" and "<!--" must not appear in it.
std::string for_script(const nlohmann::ordered_json& json) {
  std::string text = json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  replace_all(text, "<", "\\u003c");
  return text;
}

} // namespace dorsal::analyse
