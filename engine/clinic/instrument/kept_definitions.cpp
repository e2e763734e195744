#include "engine/clinic/instrument/kept_definitions.h"

#include "engine/clinic/instrument/instrument_file.h"
#include "engine/core/trial/lesson_plan.h"
#include "engine/core/trial/movement_record.h"

#include <utility>

namespace dorsal {

const Instrument* KeptDefinitions::of(const InstrumentResponse& response) {
  // A lesson's text is no instrument, and words beside a movement answer none.
  if (response.occasion == lesson::response_occasion || response.occasion == movement::response_occasion)
    return nullptr;
  const auto [place, is_new] = read_.try_emplace(response.sha256);
  std::optional<Instrument>& known = place->second;
  if (is_new)
    if (InstrumentReading reading = parse_instrument(response.definition, response.instrument); reading.ok())
      known = std::move(reading.instrument);
  return known ? &*known : nullptr;
}

} // namespace dorsal
