#include "engine/session/parts/answer_map.h"

#include "engine/core/trial/answer_keys.h"

#include <utility>

namespace dorsal {

AnswerMap::AnswerMap(AnswerKeys keys, const Layout& layout) : keys_(std::move(keys)) { resize(layout); }

void AnswerMap::resize(const Layout& layout) {
  left_ = layout.zone(Side::left);
  right_ = layout.zone(Side::right);
  pause_ = layout.pause_mark();
}

bool AnswerMap::asks_for_pause(const Input& input) const {
  if (const auto* key = std::get_if<KeyInput>(&input))
    return key->key == Key::escape && key->motion == Motion::press;
  const auto* pointer = std::get_if<PointerInput>(&input);
  return pointer && pointer->motion == Motion::press && pause_.holds(pointer->x_px, pointer->y_px);
}

std::optional<Side> AnswerMap::side_of(const Input& input) {
  if (const auto* key = std::get_if<KeyInput>(&input)) return dorsal::side_of(keys_, key->key);
  if (const auto* pointer = std::get_if<PointerInput>(&input)) return side_of_pointer(*pointer);
  return {};
}

std::optional<Side> AnswerMap::side_of_pointer(const PointerInput& input) {
  if (mode_ && *mode_ != input.pointer) return {};
  const auto side = left_.holds(input.x_px, input.y_px)    ? std::optional{Side::left}
                    : right_.holds(input.x_px, input.y_px) ? std::optional{Side::right}
                                                           : std::nullopt;
  if (side && input.motion == Motion::press) mode_ = input.pointer;
  return side;
}

} // namespace dorsal
