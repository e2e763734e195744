// `dorsal doctor`
#include "engine/clinic/doctor/doctor_files.h"
#include "engine/clinic/doctor/doctor_machine.h"
#include "engine/clinic/machine/picture_root.h"
#include "engine/device/clock.h"
#include "engine/shared/client_version.h"
#include "engine/store/file/library_versions.h"
#include "tools/commands.h"

#include <memory>

namespace dorsal {
namespace {

struct DoctorOptions {
  std::string database;
  std::string sets;
  bool json{};
};

void append(DoctorFindings& to, DoctorFindings more) {
  for (DoctorFinding& finding : more) to.push_back(std::move(finding));
}

ExitCode examine(const DoctorOptions& options, const Terminal& terminal) {
  DoctorFindings findings = judge_machine();
  findings.push_back(judge_typeface());
  findings.push_back(judge_languages(program_folder() / ".." / "share" / "locale"));
  findings.push_back(judge_pictures(picture_root(options.sets)));
  const std::filesystem::path file =
      options.database.empty() ? default_database_path() : std::filesystem::path{options.database};
  append(findings, judge_database(file));
  findings.push_back(judge_clock(wall_clock_now(), file));
  findings.push_back({"libraries", Health::good, store_library_versions() + ", " + shared_client_version()});
  append(findings, judge_programs());
  if (options.json)
    terminal.out << to_json(findings) << '\n';
  else
    terminal.out << to_text(findings);
  return outcome_of(findings);
}

} // namespace

void add_doctor_command(Program& program) {
  auto options = std::make_shared<DoctorOptions>();
  CLI::App* command = program.app.add_subcommand(
      "doctor",
      "What this machine can and cannot do, on one page, with remedies; opens a window for a moment");
  add_database_option(*command, options->database);
  command->add_option("--sets", options->sets, "Folder of picture sets (default: the shipped ones)")
      ->type_name("DIR");
  add_json_option(*command, options->json);
  program.when_chosen(*command, [options, &program] { return examine(*options, program.terminal); });
}

} // namespace dorsal
