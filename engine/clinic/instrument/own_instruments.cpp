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

namespace {

[[noreturn]] void refuse_all(const std::vector<Diagnostic>& found) {
  std::string problems;
  for (const Diagnostic& problem : found) problems += to_string(problem) + '\n';
  problems.pop_back();
  throw Error(ExitCode::bad_input, problems);
}

fs::path file_of(const fs::path& database, const Instrument& instrument) {
  return own_instruments_folder(database) / (instrument.name + ".toml");
}

void keep_file(const fs::path& database, const Instrument& instrument) {
  fs::create_directories(own_instruments_folder(database));
  write_whole_file(file_of(database, instrument), instrument.definition);
}

} // namespace

fs::path add_own_instrument(const fs::path& database, const fs::path& file) {
  const InstrumentReading reading = read_beside(file, own_instruments(database).instruments);
  if (!reading.ok()) refuse_all(reading.problems);
  fs::path copy = file_of(database, reading.instrument);
  if (fs::exists(copy))
    throw Error(ExitCode::bad_input,
                fmt::format("{} exists and is another instrument's; move it away, or give "
                            "this one another name",
                            copy.string()));
  keep_file(database, reading.instrument);
  return copy;
}

std::vector<std::string> own_definitions(const fs::path& database) {
  std::vector<std::string> definitions;
  for (Instrument& own : own_instruments(database).instruments)
    definitions.push_back(std::move(own.definition));
  return definitions;
}

OwnInstruments new_instruments(const fs::path& database, const std::vector<std::string>& definitions) {
  std::vector<Instrument> here = own_instruments(database).instruments;
  OwnInstruments sent;
  for (const std::string& definition : definitions) {
    InstrumentReading reading = parse_instrument(definition, "an instrument of the prescription");
    const std::string& name = reading.instrument.name;
    const auto same = std::ranges::find(here, name, &Instrument::name);
    if (!reading.ok())
      std::ranges::move(reading.problems, std::back_inserter(sent.problems));
    else if (shipped_instrument(name) || (same != here.end() && same->definition != definition) ||
             (same == here.end() && fs::exists(file_of(database, reading.instrument))))
      sent.problems.push_back(
          diagnostic_of("the prescription", {},
                        fmt::format("brings \"{}\", and another instrument of that name is here "
                                    "already; it is not taken; the clinic has to give it another name",
                                    name)));
    else if (same == here.end()) {
      here.push_back(reading.instrument);
      sent.instruments.push_back(std::move(reading.instrument));
    }
  }
  return sent;
}

void keep_instruments(const fs::path& database, const std::vector<Instrument>& instruments) {
  for (const Instrument& instrument : instruments) keep_file(database, instrument);
}

void take_away(const fs::path& database, const std::vector<Instrument>& instruments) {
  std::error_code none;
  for (const Instrument& instrument : instruments) fs::remove(file_of(database, instrument), none);
}

} // namespace dorsal
