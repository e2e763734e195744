#pragma once
// Which side a key answers.
#include "engine/core/protocol/protocol.h"
#include "engine/core/stimulus/stimulus.h"

#include <algorithm>
#include <optional>

namespace dorsal {

[[nodiscard]] inline std::optional<Side> side_of(const AnswerKeys& keys, Key key) {
  if (std::ranges::find(keys.left, key) != keys.left.end()) return Side::left;
  if (std::ranges::find(keys.right, key) != keys.right.end()) return Side::right;
  return {};
}

} // namespace dorsal
