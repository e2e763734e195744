#pragma once
// A measured value against its limit, in words. A value that could not be measured holds no limit.
#include "bench/report/cells.h"

#include <string>
#include <vector>

namespace dorsal::bench {

enum class Limit { at_most, at_least };

struct Verdict {
  std::string what; // with its unit: "peak memory, MB"
  std::optional<double> value;
  Limit kind{Limit::at_most};
  double limit{};

  [[nodiscard]] bool holds() const {
    return value && (kind == Limit::at_most ? *value <= limit : *value >= limit);
  }
};

[[nodiscard]] inline std::string to_text(const std::vector<Verdict>& verdicts) {
  std::string text;
  for (const Verdict& v : verdicts)
    text +=
        fmt::format("{:<44} {:>10}  {} {:<8g} {}\n", v.what, cell(v.value),
                    v.kind == Limit::at_most ? "<=" : ">=", v.limit, v.holds() ? "holds" : "DOES NOT HOLD");
  return text;
}

[[nodiscard]] inline nlohmann::ordered_json to_json(const std::vector<Verdict>& verdicts) {
  auto json = nlohmann::ordered_json::array();
  for (const Verdict& v : verdicts)
    json.push_back({{"what", v.what},
                    {"value", json_value(v.value)},
                    {v.kind == Limit::at_most ? "at_most" : "at_least", v.limit},
                    {"holds", v.holds()}});
  return json;
}

[[nodiscard]] inline bool all_hold(const std::vector<Verdict>& verdicts) {
  for (const Verdict& v : verdicts)
    if (!v.holds()) return false;
  return true;
}

} // namespace dorsal::bench
