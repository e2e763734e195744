#pragma once
// Values of the statistics as JSON: a missing value is null, an interval is [lower, upper].
#include "engine/core/analysis/accuracy_summary.h"
#include "engine/core/analysis/factor_summary.h"
#include "engine/core/analysis/light_summary.h"
#include "engine/core/analysis/time_summary.h"

#include <nlohmann/json.hpp>

namespace dorsal::analyse {

using Json = nlohmann::ordered_json;

template <class T>
[[nodiscard]] Json value(const std::optional<T>& v) {
  return v ? Json(*v) : Json(nullptr);
}
[[nodiscard]] Json value(const statistics::Bounds& b);
[[nodiscard]] Json value(const std::optional<statistics::Bounds>& b);
[[nodiscard]] Json value(const analysis::Share& share);
[[nodiscard]] Json value(const analysis::Times& times);
[[nodiscard]] Json value(const std::vector<analysis::FactorLevel>& levels);
[[nodiscard]] Json value(const std::vector<analysis::LightLevel>& levels);

} // namespace dorsal::analyse
