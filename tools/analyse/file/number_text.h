#pragma once
// Numbers as laboratories write them: "812.5", " 812,5 ", "1.2e3", "1,812.5", "1.812,5", "1 812". NA, NaN,
// null, none, undefined, a dot, a dash and nothing mean "missing". Two marks are thousands and decimals, in
// that order; thousands need groups of three digits. One mark alone, as in "1,812", is taken for the decimal
// mark unless `mark` says otherwise: whether it could be the other is what MarkEvidence finds out. Refuses
// (unreadable): everything else, and what no double can hold.
#include <string_view>
#include <variant>

namespace dorsal::analyse {

struct Missing {};
struct Unreadable {};
using NumberText = std::variant<double, Missing, Unreadable>;

enum class DecimalMark { either, point, comma };

[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] bool same_letters(std::string_view text, std::string_view lower_case);
[[nodiscard]] bool means_missing(std::string_view trimmed_text);
[[nodiscard]] NumberText read_number(std::string_view text, DecimalMark mark = DecimalMark::either);

} // namespace dorsal::analyse
