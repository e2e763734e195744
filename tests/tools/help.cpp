// What --help says beyond the options: every command has its row, and its examples do what they say.
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/told.h"
#include "tools/commands.h"
#include "tools/help/command_help.h"
#include "tools/program.h"

#include <algorithm>
#include <filesystem>
#include <sstream>

using namespace dorsal;
using namespace dorsal::test;

namespace {

namespace fs = std::filesystem;

std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> words;
  std::string word;
  bool quoted = false, begun = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
      begun = true;
    } else if (c == ' ' && !quoted) {
      if (begun) words.push_back(word);
      word.clear();
      begun = false;
    } else {
      word += c;
      begun = true;
    }
  }
  if (begun) words.push_back(word);
  return words;
}

Told dorsal_line(std::string_view line) { return dorsal_told(words_of(line)); }

void leaves_of(const CLI::App& app, const std::string& path, std::vector<std::string>& leaves) {
  const auto subs = app.get_subcommands([](const CLI::App*) { return true; });
  if (subs.empty()) leaves.push_back(path);
  for (const CLI::App* sub : subs)
    leaves_of(*sub, path.empty() ? sub->get_name() : path + " " + sub->get_name(), leaves);
}

// A working folder with all that the examples name; the process is in it while this lives.
class ExampleFolder {
public:
  ExampleFolder() {
    fs::current_path(folder_.path());
    made("simulate --db clinic.db --patients 2 --sessions 3");
    write_text("clinic.toml", made("protocol show"));
    for (const auto& [kind, show] : {std::pair{"instrument", "instrument show confidence"},
                                     {"lesson", "lesson show blurred"},
                                     {"movement", "movement show squat"}}) {
      write_text(std::string(kind) + ".toml", renamed(made(show), "own-"));
      write_text("second-" + std::string(kind) + ".toml", renamed(made(show), "further-"));
    }
    made("thresholds set clinic.toml --db clinic.db --why first");
    made("thresholds set clinic.toml --db clinic.db --why second");
    made("export csv --db clinic.db -o answers.csv");
    made("export csv --db clinic.db --patient SIM0001 -o one.csv");
    write_text("study.toml",
               "[study]\nname = \"light\"\nparticipants = 12\n[[condition]]\nname = \"normal\"\n"
               "[[condition]]\nname = \"dim\"\n");
    for (const auto* file : {"spec.toml", "squat.toml", "words", "sides.csv", "home.prescription",
                             "home.result", "clinic.archive"})
      write_text(file, "");
    for (const auto* folder : {"photos", "pictures", "others", "films", "stimuli/sets/figure"})
      fs::create_directories(folder);
    write_text("others.csv", "rt,key,correct\n812,f,1\n790,j,1\n901,f,0\n");
    fs::copy_file("clinic.db", "other.db");
  }
  ~ExampleFolder() { fs::current_path(before_); }
  ExampleFolder(const ExampleFolder&) = delete;
  ExampleFolder& operator=(const ExampleFolder&) = delete;

private:
  static std::string made(std::string_view line) {
    const Told answered = dorsal_line(line);
    INFO(line << ": " << answered.err);
    REQUIRE(answered.code == ExitCode::ok);
    return answered.out;
  }

  // A pattern becomes one's own by its name.
  static std::string renamed(std::string text, const std::string& how) {
    const std::string key = "name = \"";
    const auto at = text.starts_with(key) ? 0 : text.find("\n" + key) + 1;
    return text.insert(at + key.size(), how);
  }

  fs::path before_ = fs::current_path();
  ScratchFolder folder_;
};

} // namespace

TEST_CASE("help: every command has a purpose and two examples, and every row is a command") {
  std::ostringstream nowhere;
  Program program({.out = nowhere, .err = nowhere});
  for (const auto add : commands) add(program);
  std::vector<std::string> leaves, rows;
  leaves_of(program.app, "", leaves);
  for (const CommandHelp& help : command_helps()) rows.emplace_back(help.command);
  std::ranges::sort(leaves);
  std::ranges::sort(rows);
  CHECK(leaves == rows);
}

TEST_CASE("help: every example is one of its own command and is understood") {
  const ExampleFolder folder; // files that are named have to be there
  for (const CommandHelp& help : command_helps())
    for (const auto example : help.examples) {
      CAPTURE(example);
      CHECK(example.starts_with(help.command));
      std::ostringstream nowhere;
      Program program({.out = nowhere, .err = nowhere});
      for (const auto add : commands) add(program);
      auto words = words_of(example);
      std::ranges::reverse(words);
      CHECK_NOTHROW(program.app.parse(std::move(words)));
    }
}

TEST_CASE("help: examples that need no window, server, passphrase or long time are run, and done") {
  for (const CommandHelp& help : command_helps()) {
    if (help.needs != ExampleNeeds::nothing) continue;
    const ExampleFolder folder; // its own, for what one removes another may need
    for (const auto example : help.examples) {
      const Told answered = dorsal_line(example);
      INFO(example << ": " << answered.err);
      CHECK((answered.code == ExitCode::ok || answered.code == ExitCode::with_exclusions));
      if (help.command == "privacy delete" || help.command == "session remove")
        break; // the second finds nothing left
    }
  }
}

TEST_CASE("help: a command's help holds purpose, examples, files and exit codes") {
  const Told answered = dorsal_line("analyse --help");
  for (const auto* part : {"For: Statistics of any laboratory's tables", "  dorsal analyse answers.csv\n",
                           "Files: Tables", "Exit status: 0 done; 2 wrong arguments; 3 "})
    CHECK(answered.out.find(part) != std::string::npos);
}
