#pragma once
// What the printable report is put together from. Every content is already HTML.
#include "engine/core/statistics/quartiles.h"
#include "engine/core/statistics/sample.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal::page {

using Cells = std::vector<std::string>;

[[nodiscard]] std::string element(std::string_view name, const std::string& content);
// The first cell heads its row. `attributes` with the blank before them.
[[nodiscard]] std::string row_of(const Cells& cells, std::string_view attributes = {});
[[nodiscard]] std::string table_of(std::string_view caption, const Cells& head, const std::string& rows);
[[nodiscard]] std::string section(std::string_view title, const std::string& content);

[[nodiscard]] std::string percent(const std::optional<double>& share);                // "67 %", "none"
[[nodiscard]] std::string percents(const std::optional<statistics::Bounds>& bounds);  // "39 to 86 %"
[[nodiscard]] std::string seconds(const std::optional<statistics::Quartiles>& times); // the median, of ms

// What stands where something is not for researchers.
inline const std::string for_clinicians = "for clinicians only";

} // namespace dorsal::page
