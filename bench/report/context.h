#pragma once
// Under what circumstances something was measured. Goes into every result. Facts the machine does not state
// are "not stated".
#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace dorsal::bench {

using Context = std::vector<std::pair<std::string, std::string>>; // in the order to show them

// Date, kernel, CPU, governor, SDL, load average; `dorsal` is asked for its version.
[[nodiscard]] Context measure_context(const std::string& dorsal);
// Name and version of the X server at that display.
[[nodiscard]] std::string display_server_at(const std::string& display);
[[nodiscard]] std::string load_average();

[[nodiscard]] nlohmann::ordered_json to_json(const Context& context);
[[nodiscard]] std::string to_text(const Context& context);

} // namespace dorsal::bench
