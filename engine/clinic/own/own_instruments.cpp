#include "engine/clinic/own/own_instruments.h"

#include "engine/clinic/instrument/instrument_file.h"
#include "engine/clinic/instrument/shipped_instruments.h"
#include "engine/clinic/protocol/protocol_file.h"

namespace dorsal {
namespace {

OwnReading<Instrument> parse_own_instrument(std::string text, const std::string& name) {
  InstrumentReading reading = parse_instrument(std::move(text), name);
  return {std::move(reading.instrument), std::move(reading.problems)};
}

} // namespace

OwnFolder<Instrument> own_instruments(const std::filesystem::path& database) {
  return {{.folder = "instruments",
           .article = "an",
           .noun = "instrument",
           .parse = parse_own_instrument,
           .text_of = read_protocol_text,
           .ships = [](std::string_view name) { return shipped_instrument(name).has_value(); }},
          database};
}

} // namespace dorsal
