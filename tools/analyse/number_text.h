#pragma once
// Numbers as laboratories write them: "812.5", " 812,5 ", "1.2e3"; NA, NaN, null, none and nothing mean
// "missing". Refuses (unreadable): two separators such as "1.234,5", which could be either number, and
// everything else.
#include <string_view>
#include <variant>

namespace dorsal::analyse {

struct Missing {};
struct Unreadable {};
using NumberText = std::variant<double, Missing, Unreadable>;

[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] bool means_missing(std::string_view trimmed_text);
[[nodiscard]] NumberText read_number(std::string_view text);

} // namespace dorsal::analyse
