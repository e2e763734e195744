#pragma once
// Everything wrong with an instrument, at once; an empty list means it may be asked. An instrument whose
// licence is not stated is refused: most questionnaires belong to somebody, and showing one without leave is
// the clinic's risk, not a detail.
#include "engine/core/base/diagnostic.h"
#include "engine/core/instrument/instrument.h"

#include <string_view>
#include <vector>

namespace dorsal {

inline constexpr std::size_t longest_definition = 100'000; // in bytes, as it is kept with every answer

[[nodiscard]] std::vector<Diagnostic> check(const Instrument& instrument);
[[nodiscard]] bool is_instrument_name(std::string_view name); // [a-z0-9_-]{1,40}

} // namespace dorsal
