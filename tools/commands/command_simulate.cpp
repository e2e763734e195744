// `dorsal simulate`
#include "engine/clinic/machine/picture_root.h"
#include "engine/clinic/protocol/protocol_file.h"
#include "engine/clinic/study/in_order.h"
#include "engine/clinic/study/simulated_study.h"
#include "engine/core/base/random.h"
#include "engine/core/protocol/programme.h"
#include "engine/core/readiness/evidence/assess_blocks.h"
#include "tools/commands.h"
#include "tools/terminal/profile_names.h"
#include "tools/terminal/progress_line.h"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace dorsal {
namespace {

constexpr std::string_view never = "never", nobody = "nobody"; // else a clinician decides, a helper is there

struct SimulateOptions {
  int patients{1};
  int sessions{1};
  std::uint64_t seed{1};
  unsigned threads{processors()};
  std::string database;
  std::string protocol;
  std::string sets;
  std::string profile;
  std::string first_day{"2026-01-05"}; // a Monday
  std::string decides;
  std::string helper;
};

std::optional<Day> day_of(const std::string& text) { return local_day({text + "T09:00:00.000Z", 0}); }

std::string fault_of_day(const std::string& text) {
  constexpr std::size_t length = 10; // 2026-01-05
  return text.size() == length && day_of(text) ? std::string{}
                                               : fmt::format("\"{}\" is no day like 2026-01-05", text);
}

// Sessions every third day, in the morning.
WallClock start_of(const SimulateOptions& options, int session) {
  const std::chrono::year_month_day day{*day_of(options.first_day) + std::chrono::days{3 * session}};
  return {fmt::format("{:04}-{:02}-{:02}T09:00:00.000Z", static_cast<int>(day.year()),
                      static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day())),
          0};
}

observer::ObserverProfile profile_of(const SimulateOptions& options, int patient) {
  if (!options.profile.empty()) return *observer::find_profile(options.profile);
  const auto all = observer::profiles();
  return all[static_cast<std::size_t>(patient) % all.size()];
}

SimulatedCourse course_of(const SimulateOptions& options, int patient) {
  SimulatedCourse course{fmt::format("SIM{:04}", patient + 1), profile_of(options, patient), {}};
  for (int session = 0; session < options.sessions; ++session) {
    const auto number = static_cast<std::uint64_t>(patient) * 100'000 + static_cast<std::uint64_t>(session);
    course.visits.push_back({start_of(options, session), stream(options.seed, number).bits() >> 1});
  }
  return course;
}

std::optional<Database> open_for(const SimulateOptions& options) {
  if (options.database.empty()) return {};
  return Database({.path = options.database,
                   .missing = Database::Missing::create,
                   .uuids = seeded_uuids(options.seed),
                   .waits_for_disk = false});
}

// Everybody's first session, everybody's second, and so on. In a programme some have fewer.
Signature signature_of(const std::vector<std::vector<SignedSession>>& patients, int sessions) {
  Signature signature;
  for (int session = 0; session < sessions; ++session)
    for (const auto& patient : patients)
      if (static_cast<std::size_t>(session) < patient.size())
        signature.add(patient[static_cast<std::size_t>(session)]);
  return signature;
}

void keep(Database& database, FinishedCourse& course, std::uint64_t seed) {
  try {
    keep_course(database, course);
  } catch (const Error& error) {
    if (error.code() != ExitCode::bad_input) throw;
    throw Error(ExitCode::bad_input,
                fmt::format("{} holds a study of seed {} that was made with other settings, patient {} to "
                            "begin with; take another --seed, or another file with --db",
                            database.path().string(), seed, course.patient));
  }
}

// What a study says at its end.
struct StudyTotals {
  std::vector<std::vector<SignedSession>> texts;
  std::size_t sessions{};
  std::size_t trials{};
  int decisions{};
};

void add(StudyTotals& totals, FinishedCourse& course) {
  auto& of_patient = totals.texts.emplace_back();
  for (SimulatedSession& session : course.sessions) {
    totals.trials += session.trials;
    of_patient.push_back(std::move(session.text));
  }
  totals.sessions += course.sessions.size();
  totals.decisions += course.decisions;
}

std::string closing_line(const SimulateOptions& options, const StudyTotals& totals, bool programme) {
  const std::string sessions =
      programme ? fmt::format("{} sessions, {} trials, {} decisions", totals.sessions, totals.trials,
                              totals.decisions)
                : fmt::format("{} sessions each, {} trials", options.sessions, totals.trials);
  return fmt::format("signature {:016x}  {} patients, {}, seed {}\n",
                     signature_of(totals.texts, options.sessions).value(), options.patients, sessions,
                     options.seed);
}

ProgrammePlay play_of(const SimulateOptions& options) {
  return {.helper = options.helper == nobody ? Helper::nobody : Helper::there,
          .decides = options.decides == never ? Decides::never : Decides::ready};
}

void refuse_programme_options(const SimulateOptions& options) {
  for (const auto& [name, value] : {std::pair{"--decides", options.decides}, {"--helper", options.helper}})
    if (!value.empty())
      throw Error(ExitCode::usage,
                  fmt::format("{} is for a protocol with a programme, and this one has none; write "
                              "programme = \"built-in\" or [[programme]] into the file of --protocol",
                              name));
}

ExitCode simulate(const SimulateOptions& options, const Terminal& terminal) {
  Protocol protocol = default_protocol();
  if (!options.protocol.empty()) {
    auto loaded = load_protocol(options.protocol, terminal.err);
    if (!loaded) return ExitCode::bad_input;
    protocol = std::move(*loaded);
  }
  const bool programme = has_programme(protocol);
  if (!programme) refuse_programme_options(options);
  std::optional<Database> database = open_for(options);
  StudyTotals totals;
  {
    ProgressLine progress{terminal, "patients", options.patients};
    run_study({.protocol = std::move(protocol),
               .sets = picture_root(options.sets),
               .patients = options.patients,
               .course = [&](int patient) { return course_of(options, patient); },
               .seed = options.seed,
               .station = database ? database->station() : Uuid{},
               .threads = options.threads,
               .programme = play_of(options)},
              [&](FinishedCourse course) {
                add(totals, course);
                if (database) keep(*database, course, options.seed);
                progress.one_more_done();
              });
  }
  terminal.out << closing_line(options, totals, programme);
  return ExitCode::ok;
}

void add_programme_options(CLI::App& command, SimulateOptions& options) {
  command
      .add_option("--decides", options.decides,
                  "Programmes: whether a clinician passes a phase once it is READY (ready, never; default: "
                  "ready)")
      ->check(CLI::IsMember({std::string{"ready"}, std::string{never}}));
  command
      .add_option("--helper", options.helper,
                  "Programmes: who is with the patient (there, nobody; default: there)")
      ->check(CLI::IsMember({std::string{"there"}, std::string{nobody}}));
}

} // namespace

void add_simulate_command(Program& program) {
  auto options = std::make_shared<SimulateOptions>();
  CLI::App* command = program.app.add_subcommand(
      "simulate", "Run sessions with simulated patients, without a screen, and print their signature");
  command->add_option("--patients", options->patients, "How many patients (default: 1)")
      ->check(CLI::Range(1, 100000));
  command
      ->add_option("--sessions", options->sessions,
                   "Sessions of each, every third day; in a programme at most, on the days that it asks for "
                   "(default: 1)")
      ->check(CLI::Range(1, 10000));
  command->add_option("--seed", options->seed, "Seed of everything (default: 1)");
  command
      ->add_option("--threads", options->threads,
                   fmt::format("Patients simulated at a time; the result is the same with any number "
                               "(default: this machine's processors, {})",
                               processors()))
      ->check(CLI::Range(1, 1024));
  command
      ->add_option("--first-day", options->first_day,
                   "Day of everybody's first session (default: 2026-01-05, a Monday)")
      ->type_name("YYYY-MM-DD")
      ->check(CLI::Validator(fault_of_day, ""));
  command->add_option("--db", options->database, "Keep the sessions in this database (default: kept nowhere)")
      ->type_name("FILE");
  command->add_option("--protocol", options->protocol, "Protocol file (default: built in)")
      ->type_name("FILE");
  add_programme_options(*command, *options);
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
