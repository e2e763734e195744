#pragma once
// Numbers by name as an object of JSON, in their order: {"points":2,"distance_mm":12.5}. Numbers are written
// so short that reading gives the same value again; null is none. Internal to the store.
#include "engine/store/file/sqlite_forward.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dorsal {

struct NamedNumber {
  std::string name; // 1 to 40 of a-z, 0-9 and _
  std::optional<double> value;
};

[[nodiscard]] std::string numbers_text(std::span<const NamedNumber> numbers);
// Empty where the text is no such object, or a name comes twice. SQLite takes it apart.
[[nodiscard]] std::optional<std::vector<NamedNumber>> parse_numbers(SQLite::Database& sqlite,
                                                                    const std::string& text);

} // namespace dorsal
