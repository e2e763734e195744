#pragma once
// What the printable report is put together from. Every content is already HTML.
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

// What stands where something is not for researchers.
inline const std::string for_clinicians = "for clinicians only";

} // namespace dorsal::page
