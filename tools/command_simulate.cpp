// `dorsal simulate`
#include "engine/core/observer/profile.h"
#include "engine/core/signature.h"
#include "engine/session/session.h"
#include "engine/session/simulated_stage.h"
#include "tools/commands.h"
#include "tools/picture_root.h"
#include "tools/profile_names.h"
#include "tools/protocol_file.h"
#include "tools/scratch_folder.h"
#include "tools/version.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <memory>

namespace dorsal {
namespace {

struct SimulateOptions {
  int patients{1};
  int sessions{1};
  std::uint64_t seed{1};
  std::string database;
  std::string protocol;
  std::string sets;
  std::string profile;
};

// Sessions every third day from a Monday morning on.
WallClock start_of(int session) {
  constexpr std::time_t first_monday = 1'767'603'600; // 2026-01-05T09:00:00Z
  const std::time_t at = first_monday + std::time_t{session} * 3 * 24 * 3600;
  return {fmt::format("{:%Y-%m-%dT%H:%M:%S}.000Z", fmt::gmtime(at)), 0};
}

observer::ObserverProfile profile_of(const SimulateOptions& options, int patient) {
  if (!options.profile.empty()) return *observer::find_profile(options.profile);
  const auto all = observer::profiles();
  return all[static_cast<std::size_t>(patient) % all.size()];
}

class Study {
public:
  Study(const SimulateOptions& options, Protocol protocol, const std::filesystem::path& file)
      : options_(options), protocol_(std::move(protocol)), pictures_(picture_root(options.sets)),
        database_({.path = file,
                   .missing = Database::Missing::create,
                   .uuids = seeded_uuids(options.seed),
                   .waits_for_disk = false}) {}

  void run(int patient, int session) {
    const std::uint64_t seed = stream(options_.seed, static_cast<std::uint64_t>(patient) * 100'000 +
                                                         static_cast<std::uint64_t>(session))
                                   .bits() >>
                               1;
    SimulatedStage stage{
        {profile_of(options_, patient), session, stream(seed, 1).bits(), start_of(session),
         longest_visit(protocol_),
         fmt::format("patient SIM{:04}, session {}, seed {}", patient + 1, session + 1, options_.seed)}};
    SessionOutcome outcome;
    database_.change_together([&] {
      outcome = run_session({.protocol = protocol_,
                             .patient = fmt::format("SIM{:04}", patient + 1),
                             .seed = seed,
                             .software_version = std::string{software_version()},
                             .origin = Origin::simulated,
                             .welcome = Welcome::full,
                             .unfinished = {}},
                            {stage, pictures_, database_, stage});
    });
    for (const BlockRecord& block : outcome.blocks) trials_ += block.trials.size();
    SessionRecord record{.header = {}, .state = outcome.state, .blocks = std::move(outcome.blocks)};
    record.header.patient = fmt::format("SIM{:04}", patient + 1);
    signature_.add(record);
  }

  [[nodiscard]] std::uint64_t signature() const { return signature_.value(); }
  [[nodiscard]] std::size_t trials() const { return trials_; }

private:
  const SimulateOptions& options_;
  Protocol protocol_;
  PictureSets pictures_;
  Database database_;
  Signature signature_;
  std::size_t trials_{};
};

ExitCode simulate(const SimulateOptions& options, const Terminal& terminal) {
  Protocol protocol = default_protocol();
  if (!options.protocol.empty()) {
    auto loaded = load_protocol(options.protocol, terminal.err);
    if (!loaded) return ExitCode::bad_input;
    protocol = std::move(*loaded);
  }
  std::unique_ptr<ScratchFolder> scratch;
  if (options.database.empty()) scratch = std::make_unique<ScratchFolder>();
  Study study{options, std::move(protocol),
              scratch ? *scratch / "simulated.db" : std::filesystem::path{options.database}};
  for (int session = 0; session < options.sessions; ++session)
    for (int patient = 0; patient < options.patients; ++patient) study.run(patient, session);
  terminal.out << fmt::format("signature {:016x}  {} patients, {} sessions each, {} trials, seed {}\n",
                              study.signature(), options.patients, options.sessions, study.trials(),
                              options.seed);
  return ExitCode::ok;
}

} // namespace

void add_simulate_command(Program& program) {
  auto options = std::make_shared<SimulateOptions>();
  CLI::App* command = program.app.add_subcommand(
      "simulate", "Run sessions with simulated patients, without a screen, and print their signature");
  command->add_option("--patients", options->patients, "How many patients (default: 1)")
      ->check(CLI::Range(1, 100000));
  command->add_option("--sessions", options->sessions, "Sessions of each, every third day (default: 1)")
      ->check(CLI::Range(1, 10000));
  command->add_option("--seed", options->seed, "Seed of everything (default: 1)");
  command->add_option("--db", options->database, "Keep the sessions in this database (default: kept nowhere)")
      ->type_name("FILE");
  command->add_option("--protocol", options->protocol, "Protocol file (default: built in)")
      ->type_name("FILE");
  command->add_option("--sets", options->sets, "Folder of picture sets (default: the shipped ones)")
      ->type_name("DIR");
  command
      ->add_option("--profile", options->profile,
                   fmt::format("The same profile for all: {} (default: each in turn)", profile_names()))
      ->type_name("PROFILE")
      ->check([](const std::string& text) {
        return observer::find_profile(text)
                   ? std::string{}
                   : fmt::format("there is no profile \"{}\"; there are {}", text, profile_names());
      });
  program.when_chosen(*command, [options, &program] { return simulate(*options, program.terminal); });
}

} // namespace dorsal
