#pragma once
// What every trial asks of an input that may answer: how it moved, when, and who saw it.
#include "engine/core/input/input.h"

#include <optional>

namespace dorsal {

struct Seen {
  Motion motion{};
  Stamp at{};
  ResponseProvider provider{};
  ResponseDevice device{};
};

[[nodiscard]] std::optional<Seen> seen_in(const Input& input); // empty: no key and no pointer

} // namespace dorsal
