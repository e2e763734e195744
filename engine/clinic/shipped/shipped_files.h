#pragma once
// Files of words that the build puts into the program: what a patient is asked and told must not depend on
// what lies about.
#include <span>
#include <string_view>

namespace dorsal {

struct ShippedFile {
  std::string_view name; // "pain.toml"
  std::string_view text;
};
[[nodiscard]] std::span<const ShippedFile> shipped_instrument_files();
[[nodiscard]] std::span<const ShippedFile> shipped_lesson_files();
[[nodiscard]] std::span<const ShippedFile> shipped_movement_files();

} // namespace dorsal
