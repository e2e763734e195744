#pragma once
// Whether an input that was read back is the one that was written, field by field.
#include "engine/core/input/input.h"
#include "tests/support/catch.h"

namespace dorsal::test {

inline void check_same_input(const Input& a, const Input& b) {
  REQUIRE(a.index() == b.index());
  if (const auto* key = std::get_if<KeyInput>(&a)) {
    const auto& other = std::get<KeyInput>(b);
    CHECK(key->key == other.key);
    CHECK(key->motion == other.motion);
    CHECK(key->at == other.at);
    CHECK(key->provider == other.provider);
  } else if (const auto* pointer = std::get_if<PointerInput>(&a)) {
    const auto& other = std::get<PointerInput>(b);
    CHECK(pointer->pointer == other.pointer);
    CHECK(pointer->motion == other.motion);
    CHECK(pointer->x_px == other.x_px);
    CHECK(pointer->y_px == other.y_px);
    CHECK(pointer->at == other.at);
    CHECK(pointer->provider == other.provider);
  } else if (const auto* window = std::get_if<WindowChanged>(&a)) {
    CHECK(window->width_px == std::get<WindowChanged>(b).width_px);
    CHECK(window->height_px == std::get<WindowChanged>(b).height_px);
  } else if (const auto* lost = std::get_if<FocusLost>(&a)) {
    CHECK(lost->at == std::get<FocusLost>(b).at);
  } else if (const auto* gained = std::get_if<FocusGained>(&a)) {
    CHECK(gained->at == std::get<FocusGained>(b).at);
  }
}

} // namespace dorsal::test
