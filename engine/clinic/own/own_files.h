#pragma once
// A clinic's own instruments and lessons alike: files in a folder beside its database, used beside those that
// ship. One with a fault is told and not used; the others are. Thing has a name and its definition.
#include "engine/core/base/diagnostic.h"
#include "engine/core/base/error.h"
#include "engine/system/output_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dorsal {

template <class Thing>
struct OwnReading {
  Thing thing; // what could be read; to be used only when there are no problems
  std::vector<Diagnostic> problems;
  [[nodiscard]] bool ok() const { return problems.empty(); }
};

template <class Thing>
struct OwnFiles {
  std::vector<Thing> things;        // by file name
  std::vector<Diagnostic> problems; // of files that are not used
};

template <class Thing>
class OwnFolder {
public:
  struct Kind {
    std::string_view folder;                                               // beside the database
    std::string_view article, noun;                                        // "an", "instrument"
    OwnReading<Thing> (*parse)(std::string text, const std::string& name); // as diagnostics call it
    std::string (*text_of)(const std::filesystem::path& file);             // throws Error(file_error)
    bool (*ships)(std::string_view name);
  };

  OwnFolder(const Kind& kind, const std::filesystem::path& database)
      : kind_(kind), folder_(database.empty() ? database : database.parent_path() / kind.folder) {}

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

  // Nothing where there is no such folder. The name of a shipped one, or of one before it, is a problem.
  [[nodiscard]] OwnFiles<Thing> all() const {
    OwnFiles<Thing> own;
    if (folder_.empty()) return own; // the database is one that no disk knows
    for (const std::filesystem::path& file : files()) {
      OwnReading<Thing> reading;
      try {
        reading = read_beside(file, own.things);
      } catch (const Error& error) {
        own.problems.push_back(diagnostic_of(file.string(), {}, error.what()));
        continue;
      }
      if (reading.ok())
        own.things.push_back(std::move(reading.thing));
      else
        std::ranges::move(reading.problems, std::back_inserter(own.problems));
    }
    return own;
  }

  // Puts a copy of the file there; what it is called there comes back. Throws Error(bad_input) with every
  // problem, also when its name is taken.
  std::filesystem::path add(const std::filesystem::path& file) const {
    const OwnReading<Thing> reading = read_beside(file, all().things);
    if (!reading.ok()) refuse_all(reading.problems);
    std::filesystem::path copy = file_of(reading.thing);
    if (std::filesystem::exists(copy))
      throw Error(ExitCode::bad_input,
                  fmt::format("{} exists and is another {}'s; move it away, or give this one another name",
                              copy.string(), kind_.noun));
    keep({reading.thing});
    return copy;
  }

  // To be sent home with a prescription.
  [[nodiscard]] std::vector<std::string> definitions() const {
    std::vector<std::string> definitions;
    for (Thing& own : all().things) definitions.push_back(std::move(own.definition));
    return definitions;
  }

  // What came with a prescription: those that are not here yet, each a file of its own when it is kept, and
  // what speaks against the others. One that is here as it is is neither; one whose name is something else
  // here is not taken, because what is kept of two things must not look like one.
  [[nodiscard]] OwnFiles<Thing> new_among(const std::vector<std::string>& definitions) const {
    std::vector<Thing> here = all().things;
    OwnFiles<Thing> sent;
    for (const std::string& definition : definitions) {
      OwnReading<Thing> reading =
          kind_.parse(definition, fmt::format("{} {} of the prescription", kind_.article, kind_.noun));
      const std::string& name = reading.thing.name;
      const auto same = std::ranges::find(here, name, &Thing::name);
      if (!reading.ok())
        std::ranges::move(reading.problems, std::back_inserter(sent.problems));
      else if (kind_.ships(name) || (same != here.end() && same->definition != definition) ||
               (same == here.end() && std::filesystem::exists(file_of(reading.thing))))
        sent.problems.push_back(diagnostic_of("the prescription", {}, taken_at_home(name)));
      else if (same == here.end()) {
        here.push_back(reading.thing);
        sent.things.push_back(std::move(reading.thing));
      }
    }
    return sent;
  }

  void keep(const std::vector<Thing>& things) const {
    for (const Thing& thing : things) {
      std::filesystem::create_directories(folder_);
      write_whole_file(file_of(thing), thing.definition);
    }
  }
  void take_away(const std::vector<Thing>& things) const { // kept before
    std::error_code none;
    for (const Thing& thing : things) std::filesystem::remove(file_of(thing), none);
  }

private:
  [[nodiscard]] std::filesystem::path file_of(const Thing& thing) const {
    return folder_ / (thing.name + ".toml");
  }

  [[nodiscard]] std::vector<std::filesystem::path> files() const {
    std::vector<std::filesystem::path> files;
    std::error_code none;
    for (const std::filesystem::directory_entry& entry : std::filesystem::directory_iterator(folder_, none))
      if (entry.path().extension() == ".toml") files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
  }

  // As it is, or with what speaks against it among these.
  [[nodiscard]] OwnReading<Thing> read_beside(const std::filesystem::path& file,
                                              const std::vector<Thing>& own) const {
    OwnReading<Thing> reading = kind_.parse(kind_.text_of(file), file.string());
    if (!reading.ok()) return reading;
    const bool ships = kind_.ships(reading.thing.name);
    if (ships || std::ranges::find(own, reading.thing.name, &Thing::name) != own.end())
      reading.problems.push_back(diagnostic_of(file.string(), {}, taken(reading.thing.name, ships)));
    return reading;
  }

  [[nodiscard]] std::string taken(const std::string& name, bool ships) const {
    return fmt::format("\"{}\" is the name of {} {} that {}; give this one another name", name, kind_.article,
                       kind_.noun, ships ? "comes with the program" : "is there already");
  }
  [[nodiscard]] std::string taken_at_home(const std::string& name) const {
    return fmt::format("brings \"{}\", and another {} of that name is here already; it is not taken; the "
                       "clinic has to give it another name",
                       name, kind_.noun);
  }

  [[noreturn]] static void refuse_all(const std::vector<Diagnostic>& found) {
    std::string problems;
    for (const Diagnostic& problem : found) problems += to_string(problem) + '\n';
    problems.pop_back();
    throw Error(ExitCode::bad_input, problems);
  }

  Kind kind_;
  std::filesystem::path folder_;
};

} // namespace dorsal
