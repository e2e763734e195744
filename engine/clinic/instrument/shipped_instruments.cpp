#include "engine/clinic/instrument/shipped_instruments.h"

#include "engine/clinic/instrument/instrument_file.h"
#include "engine/clinic/shipped/shipped_files.h"

#include <algorithm>
#include <cassert>
#include <string>

namespace dorsal {
namespace {

std::vector<Instrument> read_shipped() {
  std::vector<Instrument> read;
  for (const auto& [name, text] : shipped_instrument_files()) {
    InstrumentReading reading = parse_instrument(std::string{text}, std::string{name});
    assert(reading.ok()); // a test reads each
    read.push_back(std::move(reading.instrument));
  }
  std::ranges::sort(read, {}, &Instrument::name);
  return read;
}

} // namespace

const std::vector<Instrument>& shipped_instruments() {
  static const std::vector<Instrument> shipped = read_shipped();
  return shipped;
}

std::optional<Instrument> shipped_instrument(std::string_view name) {
  const auto& shipped = shipped_instruments();
  const auto found = std::ranges::find(shipped, name, &Instrument::name);
  return found == shipped.end() ? std::nullopt : std::optional{*found};
}

} // namespace dorsal
