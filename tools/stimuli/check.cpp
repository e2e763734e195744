// dorsal stimuli check DIR...
#include "stimuli/quality/checks.h"
#include "stimuli/quality/load_gate_set.h"
#include "tools/stimuli/commands.h"

#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <iostream>
#include <memory>

namespace dorsal {
namespace {

std::string_view name_of(quality::Verdict verdict) {
  constexpr std::array<std::string_view, 3> names{"passed", "FAILED", "not tested"};
  return names[static_cast<std::size_t>(verdict)];
}

void print_problems(const std::vector<ManifestProblem>& problems) {
  for (const ManifestProblem& problem : problems) std::cerr << fmt::format("{}\n", to_string(problem));
}

int check_set(const std::filesystem::path& folder) {
  const ManifestReading reading = read_manifest(folder);
  print_problems(reading.problems);
  if (!reading.ok()) return 3;
  const quality::GateSetReading pictures = quality::load_gate_set(reading.manifest, folder);
  print_problems(pictures.problems);
  const auto findings = quality::quality_gate(pictures.set);
  std::cout << fmt::format("{}: {} pictures\n", folder.string(), reading.manifest.pictures.size());
  for (const quality::Finding& finding : findings)
    std::cout << fmt::format("  {:<10}  {}: {}\n", name_of(finding.verdict), finding.check, finding.message);
  return pictures.problems.empty() && quality::passes(findings) ? 0 : 3;
}

} // namespace

void add_check_command(CLI::App& stimuli, int& exit_code) {
  const auto folders = std::make_shared<std::vector<std::string>>();
  CLI::App& command = *stimuli.add_subcommand("check", "Run the quality gate on picture sets");
  command.add_option("folders", *folders, "Folders with a manifest.csv")->required();
  command.callback([folders, &exit_code] {
    exit_code = 0;
    for (const std::string& folder : *folders) exit_code = std::max(exit_code, check_set(folder));
  });
}

} // namespace dorsal
