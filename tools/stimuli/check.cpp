// dorsal stimuli check DIR...
#include "stimuli/quality/checks.h"
#include "stimuli/quality/load_gate_set.h"
#include "tools/stimuli/commands.h"

#include <fmt/format.h>

#include <array>
#include <memory>

namespace dorsal {
namespace {

std::string_view name_of(quality::Verdict verdict) {
  constexpr std::array<std::string_view, 3> names{"passed", "FAILED", "not tested"};
  return names[static_cast<std::size_t>(verdict)];
}

void print_problems(const std::vector<Diagnostic>& problems, const Terminal& terminal) {
  for (const Diagnostic& problem : problems) terminal.err << fmt::format("{}\n", to_string(problem));
}

ExitCode check_set(const std::filesystem::path& folder, const Terminal& terminal) {
  const ManifestReading reading = read_manifest(folder);
  print_problems(reading.problems, terminal);
  if (!reading.ok()) return ExitCode::bad_input;
  const quality::GateSetReading pictures = quality::load_gate_set(reading.manifest, folder);
  print_problems(pictures.problems, terminal);
  const auto findings = quality::quality_gate(pictures.set);
  terminal.out << fmt::format("{}: {} pictures\n", folder.string(), reading.manifest.pictures.size());
  for (const quality::Finding& finding : findings)
    terminal.out << fmt::format("  {:<10}  {}: {}\n", name_of(finding.verdict), finding.check,
                                finding.message);
  return pictures.problems.empty() && quality::passes(findings) ? ExitCode::ok : ExitCode::bad_input;
}

} // namespace

void add_check_command(CLI::App& stimuli, Program& program) {
  const auto folders = std::make_shared<std::vector<std::string>>();
  CLI::App& command = *stimuli.add_subcommand("check", "Run the quality gate on picture sets");
  command.add_option("folders", *folders, "Folders with a manifest.csv")->required();
  program.when_chosen(command, [folders, &program] {
    ExitCode worst = ExitCode::ok;
    for (const std::string& folder : *folders) worst = std::max(worst, check_set(folder, program.terminal));
    return worst;
  });
}

} // namespace dorsal
