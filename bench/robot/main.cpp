// dorsal-robot: a patient that can be simulated, and a judge that measures. It works on the screen and the
// keyboard from outside, like a person with a stop-watch, and knows nothing of the engine's clocks.
#include "bench/base/real_time.h"
#include "bench/robot/chaos.h"
#include "bench/robot/measure.h"
#include "bench/robot/patient.h"
#include "engine/core/base/error.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cstdio>

namespace {

using namespace dorsal;
using namespace dorsal::bench;

std::string profile_names() {
  std::string names;
  for (const auto& profile : observer::profiles())
    names += fmt::format("{}{}", names.empty() ? "" : ", ", profile.name);
  return names;
}

struct PatientArguments {
  std::string part{"both"};
  std::string profile{"healthy"};
  std::uint64_t seed{1};
  std::vector<std::string> side_trips;
};

void add_patient(CLI::App& app, PatientArguments& arguments) {
  CLI::App* command = app.add_subcommand("patient", "Plays a patient; Dorsal's lines come on standard input");
  command->add_option("--profile", arguments.profile, "Who the patient is: " + profile_names())
      ->capture_default_str();
  command->add_option("--seed", arguments.seed, "Of the patient's answers")->capture_default_str();
  command
      ->add_option("--part", arguments.part,
                   "Whose keys where a helper touches: both, helper (who goes on from screens) or answers")
      ->capture_default_str();
  command
      ->add_option("--side-trip", arguments.side_trips,
                   "At the first screen of this name another key than Space, for example break=Esc")
      ->type_name("SCREEN=KEY");
}

int run_patient(const PatientArguments& arguments) {
  const auto profile = observer::find_profile(arguments.profile);
  if (!profile)
    throw Error(ExitCode::usage,
                fmt::format("no profile \"{}\"; there are {}", arguments.profile, profile_names()));
  PatientProfile patient{.observer = *profile, .seed = arguments.seed};
  const auto part = parse_part(arguments.part);
  if (!part)
    throw Error(ExitCode::usage,
                fmt::format("--part: \"{}\" is none of both, helper and answers", arguments.part));
  patient.part = *part;
  for (const std::string& text : arguments.side_trips) {
    auto trip = parse_side_trip(text);
    if (!trip)
      throw Error(ExitCode::usage,
                  fmt::format("\"{}\" is no side trip; one is SCREEN=KEY, for example break=Esc", text));
    patient.side_trips.push_back(std::move(*trip));
  }
  be_patient({.profile = std::move(patient)});
  return 0;
}

struct MeasureArguments {
  MeasureOptions options;
  std::string press{"random"};
  std::pair<double, double> rt_ms{200, 500};
  double patience_s{30};
  bool priority{false};
};

void add_measure(CLI::App& app, MeasureArguments& a) {
  CLI::App* command =
      app.add_subcommand("measure", "Watches the patch in Xvfb's frame buffer and presses keys");
  command
      ->add_option("--framebuffer", a.options.framebuffer, "Xvfb_screen0 in the folder given to Xvfb -fbdir")
      ->required();
  command->add_option("--log", a.options.log, "CSV file to write, one row a trial")->required();
  command->add_option("--trials", a.options.trials, "How many")
      ->capture_default_str()
      ->check(CLI::Range(1, 1000000));
  command->add_option("--press", a.press, "random: uniform within --rt-ms; fixed: always its lower value")
      ->capture_default_str()
      ->check(CLI::IsMember({"random", "fixed"}));
  command->add_option("--rt-ms", a.rt_ms, "Onset to press, ms: LOW HIGH")->capture_default_str();
  command->add_option("--patience-s", a.patience_s, "Gives up after so long without an onset, s")
      ->capture_default_str()
      ->check(CLI::Range(0.1, 3600.0));
  command->add_option("--title", a.options.title, "Title of the window to watch")->capture_default_str();
  command->add_option("--seed", a.options.seed, "Of keys and times")->capture_default_str();
  command->add_flag("--priority", a.priority, "Ask for real-time priority (SCHED_FIFO)");
}

Duration from_ms(double ms) { return Duration{static_cast<std::int64_t>(ms * 1e6)}; }

int run_measure(MeasureArguments& a) {
  if (a.rt_ms.first < 0 || a.rt_ms.second < a.rt_ms.first || a.rt_ms.second > 60000)
    throw Error(ExitCode::usage, "--rt-ms wants two times, the lower first, from 0 to 60000 ms");
  a.options.press = a.press == "fixed" ? PressTime::fixed : PressTime::random;
  a.options.low = from_ms(a.rt_ms.first);
  a.options.high = from_ms(a.rt_ms.second);
  a.options.patience = from_ms(a.patience_s * 1000);
  if (a.priority) fmt::print(stderr, "dorsal-robot: priority: {}\n", ask_for_real_time());
  sharpen_timers();
  const int done = measure(a.options);
  if (done == a.options.trials) return 0;
  fmt::print(stderr, "dorsal-robot: {} of {} trials; no further onset within {:.1f} s\n", done,
             a.options.trials, a.patience_s);
  return static_cast<int>(ExitCode::not_found);
}

struct ChaosArguments {
  ChaosOptions options;
  bool priority{false};
};

void add_chaos(CLI::App& app, ChaosArguments& a) {
  ChaosOptions& options = a.options;
  CLI::App* command = app.add_subcommand(
      "chaos", "Presses answer keys at random moments, in every manner, until the window has gone");
  command->add_option("--framebuffer", options.framebuffer, "Xvfb_screen0 in the folder given to Xvfb -fbdir")
      ->required();
  command->add_option("--log", options.log, "CSV file to write, one row a press")->required();
  command->add_option("--title", options.title, "Title of the window")->capture_default_str();
  command->add_option("--seed", options.seed, "Of keys, moments and manners")->capture_default_str();
  command->add_flag("--priority", a.priority, "Ask for real-time priority (SCHED_FIFO)");
}

int run_chaos(const ChaosArguments& a) {
  if (a.priority) fmt::print(stderr, "dorsal-robot: priority: {}\n", ask_for_real_time());
  sharpen_timers();
  if (press_at_random(a.options) > 0) return 0;
  fmt::print(stderr, "dorsal-robot: no stimulus within {:.1f} s\n", in_seconds(a.options.patience));
  return static_cast<int>(ExitCode::not_found);
}

int run(int argc, char** argv) {
  CLI::App app{"Plays and measures sessions of Dorsal from outside", "dorsal-robot"};
  app.require_subcommand(1);
  PatientArguments patient;
  MeasureArguments measure_arguments;
  add_patient(app, patient);
  add_measure(app, measure_arguments);
  ChaosArguments chaos;
  add_chaos(app, chaos);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : static_cast<int>(ExitCode::usage);
  }
  if (app.got_subcommand("chaos")) return run_chaos(chaos);
  return app.got_subcommand("patient") ? run_patient(patient) : run_measure(measure_arguments);
}

} // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const Error& error) {
    fmt::print(stderr, "dorsal-robot: {}\n", error.what());
    return static_cast<int>(error.code());
  } catch (const std::exception& error) {
    fmt::print(stderr, "dorsal-robot: internal error: {}\n", error.what());
    return static_cast<int>(ExitCode::internal_error);
  }
}
