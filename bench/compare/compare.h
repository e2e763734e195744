#pragma once
// Two results of one bench: what changed beyond noise. A change is real when its 95 % bootstrap
// interval leaves out "none" (0 for medians, 1 for spreads). The timing bench's
// control says whether the machine, and not Dorsal, has changed; other benches are compared by the median of
// each row, from four values on. Refuses results of two kinds or schema versions.
#include "bench/timing/distribution.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <variant>
#include <vector>

namespace dorsal::bench {

enum class Change { none, better, worse, not_testable };

struct ChangeRow {
  std::string program;  // dorsal, control
  std::string quantity; // "response time: median error, ms"
  std::optional<double> a, b;
  Contrast contrast; // b against a
  Change change{};
};

struct Comparison {
  std::vector<std::string> remarks; // what differs in how the two were measured
  std::vector<ChangeRow> rows;
};

[[nodiscard]] std::variant<Comparison, std::string> compare(const nlohmann::ordered_json& a,
                                                            const nlohmann::ordered_json& b);
[[nodiscard]] bool dorsal_is_worse(const Comparison& comparison);
[[nodiscard]] std::string to_text(const Comparison& comparison);
[[nodiscard]] nlohmann::ordered_json to_json(const Comparison& comparison);

} // namespace dorsal::bench
