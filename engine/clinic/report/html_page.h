#pragma once
// Text and data put into a page's template.
#include <nlohmann/json.hpp>

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace dorsal::analyse {

// The page with each @NAME@ replaced. What is put in is never looked at again, whatever it holds.
[[nodiscard]] std::string filled(std::string_view page,
                                 const std::map<std::string, std::string, std::less<>>& parts);

// JSON that may stand inside a script element.
[[nodiscard]] std::string for_script(const nlohmann::ordered_json& json);

} // namespace dorsal::analyse
