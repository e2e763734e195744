#pragma once
// Numbers for people and for JSON; what has no value is "-" here and null there.
#include "engine/core/statistics/sample.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace dorsal::bench {

[[nodiscard]] inline std::string cell(std::optional<double> value, int digits = 3) {
  return value ? fmt::format("{:.{}f}", *value, digits) : std::string("-");
}
[[nodiscard]] inline std::string cell(const std::optional<statistics::Bounds>& bounds, int digits = 3) {
  return bounds ? fmt::format("[{:.{}f}, {:.{}f}]", bounds->lower, digits, bounds->upper, digits)
                : std::string("-");
}
[[nodiscard]] inline nlohmann::ordered_json json_value(std::optional<double> value) {
  return value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json();
}
[[nodiscard]] inline nlohmann::ordered_json json_value(const std::optional<statistics::Bounds>& bounds) {
  if (!bounds) return {};
  return nlohmann::ordered_json::array({bounds->lower, bounds->upper});
}

} // namespace dorsal::bench
