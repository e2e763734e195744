// dorsal stimuli generate SPEC.toml -o DIR
#include "stimuli/making/set_generator.h"
#include "tools/stimuli/commands.h"
#include "tools/stimuli/set_spec_file.h"

#include <fmt/format.h>

#include <chrono>
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
class GenerationProgress {
public:
  explicit GenerationProgress(std::ostream& err) : err_(err) {}
  void operator()(const GenerationStep& step) {
    if (step.kept) {
      err_ << fmt::format("{}/{} {} kept\n", step.done, step.total, step.id);
      return;
    }
    ++made_;
    const double elapsed = std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
    const auto left = static_cast<int>(elapsed / made_ * static_cast<double>(step.total - step.done) + .5);
    err_ << fmt::format("{}/{} {}, {} min {:02} s left\n", step.done, step.total, step.id, left / 60,
                        left % 60);
  }

private:
  std::ostream& err_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  int made_ = 0;
};

ExitCode generate(const GenerateOptions& options, const Terminal& terminal) {
  const SetSpecReading reading = read_set_spec(options.spec);
  for (const std::string& problem : reading.problems) terminal.err << fmt::format("{}\n", problem);
  if (!reading.problems.empty()) return ExitCode::bad_input;
  try {
    generate_set(reading.spec, reading.text, options.folder,
                 {options.threads, GenerationProgress(terminal.err)});
  } catch (const std::runtime_error& error) {
    terminal.err << fmt::format("{}\n", error.what());
    return ExitCode::file_error;
  }
  terminal.out << fmt::format("{}\n", (std::filesystem::path(options.folder) / "manifest.csv").string());
  return ExitCode::ok;
}

} // namespace

void add_generate_command(CLI::App& stimuli, Program& program) {
  const auto options = std::make_shared<GenerateOptions>();
  CLI::App& command =
      *stimuli.add_subcommand("generate", "Make a picture set from a specification; resumes what was begun");
  command.add_option("spec", options->spec, "Specification (TOML)")->required()->check(CLI::ExistingFile);
  command.add_option("-o,--output", options->folder, "Folder for pictures and manifest")->required();
  command.add_option("--threads", options->threads, "Threads to render with")
      ->capture_default_str()
      ->check(CLI::Range(1, 256));
  program.when_chosen(command, [options, &program] { return generate(*options, program.terminal); });
}

} // namespace dorsal
