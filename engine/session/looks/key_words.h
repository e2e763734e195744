#pragma once
// Keys in the patient's language: "left arrow or F".
#include "engine/core/input/key.h"
#include "engine/session/looks/look.h"

#include <string>
#include <vector>

namespace dorsal {

[[nodiscard]] std::string key_words(const Look& look, Key key);
[[nodiscard]] std::string key_words(const Look& look, const std::vector<Key>& keys);

} // namespace dorsal
