#pragma once
// The instruments that come with the program: engine/session/instruments, which the build puts into it.
#include "engine/core/instrument/instrument.h"

#include <optional>
#include <string_view>
#include <vector>

namespace dorsal {

// By name.
[[nodiscard]] const std::vector<Instrument>& shipped_instruments();
[[nodiscard]] std::optional<Instrument> shipped_instrument(std::string_view name);

} // namespace dorsal
