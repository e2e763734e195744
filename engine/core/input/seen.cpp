#include "engine/core/input/seen.h"

namespace dorsal {

std::optional<Seen> seen_in(const Input& input) {
  if (const auto* key = std::get_if<KeyInput>(&input))
    return Seen{key->motion, key->at, key->provider, ResponseDevice::key};
  if (const auto* pointer = std::get_if<PointerInput>(&input))
    return Seen{pointer->motion, pointer->at, pointer->provider,
                pointer->pointer == Pointer::mouse ? ResponseDevice::mouse : ResponseDevice::touch};
  return {};
}

} // namespace dorsal
