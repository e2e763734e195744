#include "engine/clinic/instrument/own_instruments.h"

#include "engine/clinic/instrument/shipped_instruments.h"
#include "engine/core/base/error.h"
#include "engine/system/output_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code none;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, none))
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

bool is_called(const std::vector<Instrument>& instruments, const std::string& name) {
  return std::ranges::find(instruments, name, &Instrument::name) != instruments.end();
}

std::string taken(const std::string& name, bool ships) {
  return fmt::format("\"{}\" is the name of an instrument that {}; give this one another name", name,
                     ships ? "comes with the program" : "is there already");
}

// As it is, or with what speaks against it among these.
InstrumentReading read_beside(const fs::path& file, const std::vector<Instrument>& own) {
  InstrumentReading reading = read_instrument_file(file);
  const std::string& name = reading.instrument.name;
  if (!reading.ok()) return reading;
  if (shipped_instrument(name))
    reading.problems.push_back(diagnostic_of(file.string(), {}, taken(name, true)));
  else if (is_called(own, name))
    reading.problems.push_back(diagnostic_of(file.string(), {}, taken(name, false)));
  return reading;
}

} // namespace

fs::path own_instruments_folder(const fs::path& database) { return database.parent_path() / "instruments"; }

OwnInstruments own_instruments(const fs::path& database) {
  OwnInstruments own;
  if (database.empty()) return own; // one that no disk knows
  for (const fs::path& file : files_in(own_instruments_folder(database))) {
    InstrumentReading reading;
    try {
      reading = read_beside(file, own.instruments);
    } catch (const Error& error) {
      own.problems.push_back(diagnostic_of(file.string(), {}, error.what()));
      continue;
    }
    if (reading.ok())
      own.instruments.push_back(std::move(reading.instrument));
    else
      std::ranges::move(reading.problems, std::back_inserter(own.problems));
  }
  return own;
}

fs::path add_own_instrument(const fs::path& database, const fs::path& file) {
  const InstrumentReading reading = read_beside(file, own_instruments(database).instruments);
  if (!reading.ok()) {
    std::string problems;
    for (const Diagnostic& problem : reading.problems) problems += to_string(problem) + '\n';
    problems.pop_back();
    throw Error(ExitCode::bad_input, problems);
  }
  const fs::path folder = own_instruments_folder(database);
  const fs::path copy = folder / (reading.instrument.name + ".toml");
  if (fs::exists(copy))
    throw Error(ExitCode::bad_input,
                fmt::format("{} exists and is another instrument's; move it away, or give "
                            "this one another name",
                            copy.string()));
  fs::create_directories(folder);
  write_whole_file(copy, reading.instrument.definition);
  return copy;
}

} // namespace dorsal
