#pragma once
// A clinic's own instruments: files in the folder "instruments" beside its database, asked in every programme
// beside those that ship. One with a fault is told and not asked; the others are.
#include "engine/clinic/instrument/instrument_file.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dorsal {

struct OwnInstruments {
  std::vector<Instrument> instruments; // by file name
  std::vector<Diagnostic> problems;    // of files that are not asked
};

[[nodiscard]] std::filesystem::path own_instruments_folder(const std::filesystem::path& database);
// Nothing where there is no such folder. The name of a shipped instrument, or of one before it, is a problem.
[[nodiscard]] OwnInstruments own_instruments(const std::filesystem::path& database);

// Puts a copy of the file there; what it is called there comes back. Throws Error(bad_input) with every
// problem, also when its name is taken: answers to two different instruments must not be one course.
std::filesystem::path add_own_instrument(const std::filesystem::path& database,
                                         const std::filesystem::path& file);

// The files of those that are asked, to be sent home with a prescription.
[[nodiscard]] std::vector<std::string> own_definitions(const std::filesystem::path& database);
// What came with a prescription: those that are not here yet, each a file of its own when it is kept, and
// what speaks against the others. One that is here as it is is neither; one whose name has other questions
// here is not taken, because answers to two instruments must not be one course.
[[nodiscard]] OwnInstruments new_instruments(const std::filesystem::path& database,
                                             const std::vector<std::string>& definitions);
void keep_instruments(const std::filesystem::path& database, const std::vector<Instrument>& instruments);
void take_away(const std::filesystem::path& database,
               const std::vector<Instrument>& instruments); // kept before

} // namespace dorsal
