#pragma once
// Where a default comes from, and how sure that makes it.
#include <string_view>

namespace dorsal {

enum class Confidence { convention, literature, arithmetic };
[[nodiscard]] std::string_view name_of(Confidence confidence);

struct Source {
  std::string_view text;
  Confidence confidence{};
};

} // namespace dorsal
