// dorsal stimuli generate SPEC.toml -o DIR
#include "stimuli/making/set_generator.h"
#include "tools/stimuli/commands.h"
#include "tools/stimuli/set_spec_file.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <thread>

namespace dorsal {
namespace {

struct GenerateOptions {
  std::string spec, folder;
  unsigned threads = std::max(1u, std::thread::hardware_concurrency());
};

// "12/48 assess-a-12, 4 min 10 s left" on stderr; pictures that were there already do not count for the pace.
class Progress {
public:
  void operator()(const GenerationStep& step) {
    if (step.kept) {
      std::cerr << fmt::format("{}/{} {} kept\n", step.done, step.total, step.id);
      return;
    }
    ++made_;
    const double elapsed = std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
    const auto left = static_cast<int>(elapsed / made_ * static_cast<double>(step.total - step.done) + .5);
    std::cerr << fmt::format("{}/{} {}, {} min {:02} s left\n", step.done, step.total, step.id, left / 60,
                             left % 60);
  }

private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  int made_ = 0;
};

int generate(const GenerateOptions& options) {
  const SetSpecReading reading = read_set_spec(options.spec);
  for (const std::string& problem : reading.problems) std::cerr << fmt::format("{}\n", problem);
  if (!reading.problems.empty()) return 3;
  try {
    generate_set(reading.spec, reading.text, options.folder, {options.threads, Progress()});
  } catch (const std::runtime_error& error) {
    std::cerr << fmt::format("{}\n", error.what());
    return 4;
  }
  std::cout << fmt::format("{}\n", (std::filesystem::path(options.folder) / "manifest.csv").string());
  return 0;
}

} // namespace

void add_generate_command(CLI::App& stimuli, int& exit_code) {
  const auto options = std::make_shared<GenerateOptions>();
  CLI::App& command =
      *stimuli.add_subcommand("generate", "Make a picture set from a specification; resumes what was begun");
  command.add_option("spec", options->spec, "Specification (TOML)")->required()->check(CLI::ExistingFile);
  command.add_option("-o,--output", options->folder, "Folder for pictures and manifest")->required();
  command.add_option("--threads", options->threads, "Threads to render with")
      ->capture_default_str()
      ->check(CLI::Range(1, 256));
  command.callback([options, &exit_code] { exit_code = generate(*options); });
}

} // namespace dorsal
