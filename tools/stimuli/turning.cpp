// dorsal stimuli turning -o DIR
#include "stimuli/making/turning_figure.h"
#include "tools/stimuli/commands.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <thread>

namespace dorsal {
namespace {

struct TurningOptions {
  std::string folder;
  unsigned threads = std::max(1u, std::thread::hardware_concurrency());
};

ExitCode make_turning(const TurningOptions& options, const Terminal& terminal) {
  try {
    generate_turning_figure(options.folder, options.threads, [&terminal](int frame) {
      terminal.err << fmt::format("{}/{}\n", frame + 1, 2 * turning_frames);
    });
  } catch (const std::runtime_error& error) {
    terminal.err << fmt::format("{}\n", error.what());
    return ExitCode::file_error;
  }
  return ExitCode::ok;
}

} // namespace

void add_turning_command(CLI::App& stimuli, Program& program) {
  const auto options = std::make_shared<TurningOptions>();
  CLI::App& command = *stimuli.add_subcommand("turning", "Render the turning figure of the instructions");
  command.add_option("-o,--output", options->folder, "Folder for the frames")->required();
  command.add_option("--threads", options->threads, "Threads to render with")
      ->check(CLI::Range(1, 256))
      ->capture_default_str();
  program.when_chosen(command, [options, &program] { return make_turning(*options, program.terminal); });
}

} // namespace dorsal
