#pragma once
// A clinic's own instruments: files in the folder "instruments" beside its database, asked in every programme
// beside those that ship. Answers to two instruments must not be one course, so each has a name of its own.
#include "engine/clinic/own/own_files.h"
#include "engine/core/instrument/instrument.h"

namespace dorsal {

using OwnInstruments = OwnFiles<Instrument>;
[[nodiscard]] OwnFolder<Instrument> own_instruments(const std::filesystem::path& database);

} // namespace dorsal
