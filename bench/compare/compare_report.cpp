#include "bench/compare/compare.h"
#include "bench/report/cells.h"

#include <algorithm>

namespace dorsal::bench {
namespace {

std::string_view name_of(Change change) {
  switch (change) {
  case Change::none: return "no change beyond noise";
  case Change::better: return "better";
  case Change::worse: return "worse";
  case Change::not_testable: return "not testable";
  }
  return "unknown";
}

} // namespace

bool dorsal_is_worse(const Comparison& comparison) {
  return std::any_of(comparison.rows.begin(), comparison.rows.end(), [](const ChangeRow& row) {
    return row.program == "dorsal" && row.change == Change::worse;
  });
}

std::string to_text(const Comparison& comparison) {
  std::string text;
  for (const std::string& remark : comparison.remarks) text += fmt::format("differs: {}\n", remark);
  text += fmt::format("{:<8} {:<56} {:>9} {:>9} {:>9}  {:<20} {}\n", "", "", "A", "B", "change",
                      "95 % interval", "");
  for (const ChangeRow& row : comparison.rows)
    text +=
        fmt::format("{:<8} {:<56} {:>9} {:>9} {:>9}  {:<20} {}\n", row.program, row.quantity, cell(row.a),
                    cell(row.b), cell(row.contrast.value), cell(row.contrast.interval), name_of(row.change));
  return text;
}

nlohmann::ordered_json to_json(const Comparison& comparison) {
  auto rows = nlohmann::ordered_json::array();
  for (const ChangeRow& row : comparison.rows)
    rows.push_back({{"program", row.program},
                    {"quantity", row.quantity},
                    {"a", json_value(row.a)},
                    {"b", json_value(row.b)},
                    {"change", json_value(row.contrast.value)},
                    {"bounds_95", json_value(row.contrast.interval)},
                    {"verdict", name_of(row.change)}});
  return {{"schema", "dorsal-bench-comparison"},
          {"schema_version", 1},
          {"differs", comparison.remarks},
          {"rows", std::move(rows)}};
}

} // namespace dorsal::bench
