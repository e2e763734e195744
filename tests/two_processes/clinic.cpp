#include "tests/two_processes/clinic.h"

#include "engine/core/base/error.h"
#include "engine/store/travel/backups.h"
#include "engine/system/child_process.h"
#include "tests/support/made_up_sets.h"

#include <fmt/format.h>

namespace dorsal::test {
namespace {

namespace fs = std::filesystem;
using Arguments = std::vector<std::string>;

std::string word_file(const Premises& premises) { return (premises.folder / "in.words").string(); }

Arguments restore(const Premises& premises) {
  const auto backups = backups_of(premises.database());
  const fs::path chosen = backups.empty() ? premises.folder / "none" : backups.back();
  return premises.with_dorsal({"db", "restore", chosen.string()});
}

Arguments sync(const Premises& premises) {
  return premises.with_dorsal({"sync", "run", premises.site.address});
}

Actor on_database(const char* name, Arguments arguments) {
  return {name, [arguments = std::move(arguments)](const Premises& premises) {
            Arguments found = arguments;
            for (std::string& word : found)
              if (word.starts_with("in.") || word.starts_with("out."))
                word = (premises.folder / word).string();
              else if (word == "CODE")
                word = premises.patient;
            return premises.with_dorsal(std::move(found));
          }};
}

} // namespace

std::vector<std::string> Premises::environment() const {
  std::vector<std::string> all;
  for (const char* name : {"HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "TMPDIR"})
    all.push_back(fmt::format("{}={}", name, (folder / "home").string()));
  return all;
}

Arguments Premises::with_dorsal(Arguments arguments) const {
  arguments.insert(arguments.begin(), programs.dorsal.string());
  arguments.insert(arguments.end(), {"--db", database().string()});
  return arguments;
}

Arguments Premises::window(const fs::path& file, unsigned trial_ms) const {
  return {programs.self.string(),  "window", file.string(), patient, (folder / "sets").string(),
          std::to_string(trial_ms)};
}

int Premises::finish(const Arguments& arguments, const std::string& log) const {
  ChildProcess child({.arguments = arguments,
                      .output = folder / (log + ".out"),
                      .errors = folder / (log + ".err"),
                      .environment_additions = environment()});
  constexpr std::chrono::minutes patience{1};
  const auto code = child.wait_for(patience);
  if (!code) child.make_end();
  return code.value_or(-1);
}

namespace {

std::vector<Actor> make_actors() {
  constexpr unsigned trial_ms = 12;
  std::vector<Actor> all{
      {"run", [](const Premises& premises) { return premises.window(premises.database(), trial_ms); }},
      {"today", [](const Premises& premises) { return premises.window(premises.database(), trial_ms * 2); }},
      on_database("recover", {"db", "recover"}),
      on_database("delete", {"privacy", "delete", "--patient", "CODE", "--confirm", "CODE"}),
      {"restore", restore},
      on_database("backup", {"db", "backup", "-o", "out.copy.db"}),
      on_database("migrate", {"db", "migrate"}),
      on_database("console", {"console", "--port", "0", "--no-browser"}),
      on_database("archive create",
                  {"archive", "create", "-o", "out.archive", "--passphrase-file", "in.words"}),
      on_database("archive open", {"archive", "open", "in.archive", "--passphrase-file", "in.words"}),
      on_database("result take", {"result", "take", "in.result"}),
      on_database("prescription open", {"prescription", "open", "in.prescription", "--another-patient",
                                        "--passphrase-file", "in.words"})};
  if (postgres_programs()) all.push_back({"sync", sync});
  return all;
}

} // namespace

const std::vector<Actor>& actors() {
  static const std::vector<Actor> all = make_actors();
  return all;
}

void make_clinic(const Premises& premises) {
  const fs::path& folder = premises.folder;
  fs::create_directories(folder / "home");
  write_set(folder / "sets", "train");
  write_text(folder / "in.words", "six plain words for a test\n");
  int step = 0;
  const auto must = [&](const Arguments& arguments) {
    ++step;
    if (premises.finish(arguments, fmt::format("step-{}", step)) != 0)
      throw Error(
          ExitCode::internal_error,
          fmt::format("step {} failed: {}", step, read_text(folder / fmt::format("step-{}.err", step))));
  };
  const auto session = [&](const char* patient, const char* file) {
    must(Premises{premises.programs, folder, patient}.window(folder / file, 0));
  };
  const auto with = [&](const char* file, Arguments arguments) {
    arguments.insert(arguments.begin(), premises.programs.dorsal.string());
    arguments.insert(arguments.end(), {"--db", (folder / file).string()});
    if (arguments[1] != "result")
      arguments.insert(arguments.end(), {"--passphrase-file", word_file(premises)});
    must(arguments);
  };
  const std::string p4 = (folder / "p4").string();
  session("P001", "d.db");
  session("P002", "d.db");
  session("P003", "other.db");
  with("other.db", {"archive", "create", "-o", (folder / "in.archive").string()});
  with("other.db",
       {"prescription", "create", "--patient", "P005", "-o", (folder / "in.prescription").string()});
  with("d.db", {"prescription", "create", "--patient", "P004", "-o", p4});
  with("home.db", {"prescription", "open", p4});
  session("P004", "home.db");
  with("home.db", {"result", "create", "--patient", "P004", "-o", (folder / "in.result").string()});
  for (const auto& entry : fs::directory_iterator(folder))
    if (const std::string name = entry.path().filename().string();
        name.starts_with("other") || name.starts_with("home.") || name.starts_with("step-") || name == "p4")
      fs::remove(entry.path());
  for (const char* stem : {"other", "home"})
    for (const auto& copy : backups_of(folder / fmt::format("{}.db", stem))) fs::remove(copy);
}

} // namespace dorsal::test
