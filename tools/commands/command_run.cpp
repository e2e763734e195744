// `dorsal run`
#include "engine/clinic/home/opened_file.h"
#include "engine/clinic/machine/desktop_folder.h"
#include "engine/clinic/machine/message_catalogue.h"
#include "engine/clinic/machine/picture_root.h"
#include "engine/clinic/machine/version.h"
#include "engine/clinic/protocol/protocol_file.h"
#include "engine/clinic/protocol/protocol_in_force.h"
#include "engine/clinic/visit/in_view.h"
#include "engine/clinic/visit/session.h"
#include "engine/clinic/visit/visits.h"
#include "engine/core/protocol/programme.h"
#include "engine/device/sdl/sdl_stage.h"
#include "engine/device/sdl/trigger_stage.h"
#include "engine/device/sdl/vibrator_stage.h"
#include "engine/session/looks/languages.h"
#include "engine/store/people/patient_facts.h"
#include "engine/store/sessions/readable_sessions.h"
#include "engine/store/sessions/rig_checks.h"
#include "engine/store/sessions/session_writer.h"
#include "engine/store/travel/backups.h"
#include "engine/store/travel/prescriptions.h"
#include "engine/store/travel/result_file.h"
#include "engine/system/output_file.h"
#include "tools/commands.h"
#include "tools/robot_pipe.h"
#include "tools/terminal/left_out.h"
#include "tools/terminal/profile_names.h"
#include "tools/terminal/recovery_text.h"
#include "tools/terminal/window_size.h"
#include "tools/unfinished_session.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <random>

namespace dorsal {
namespace {

enum class Errand { run, today, own_results };

struct RunOptions {
  std::string database{};
  std::string patient{};
  std::string protocol{};
  std::string sets{};
  std::optional<std::uint64_t> seed{};
  std::string windowed{};
  int display{0};
  bool photodiode{};
  std::optional<int> assess_only{};
  bool is_new{};
  std::string simulate{};
  std::string screenshots{};
  std::vector<std::string> side_trips{};
  std::string trigger{}, vibrator{};
  bool report_saved{};
  std::string results{};
  std::string file{}; // a prescription, opened by a double click
  Errand errand{};
};

std::string fault_of_profile(const std::string& text) {
  if (observer::find_profile(text)) return {};
  return fmt::format("there is no simulated patient \"{}\"; there are: {}", text, profile_names());
}

std::uint64_t fresh_seed() {
  std::random_device device;
  return (std::uint64_t{device()} << 32 | device()) >> 1; // fits a signed 64-bit column of any table program
}

// Passes on to the robot, and reports what was saved.
class Follower final : public SessionListener {
public:
  Follower(SessionListener* robot, std::ostream* saved, std::ostream& warnings)
      : robot_(robot), saved_(saved), warnings_(warnings) {}
  void on_screen(std::string_view name) override {
    if (robot_) robot_->on_screen(name);
  }
  void on_trial(int block, BlockKind kind, const TrialStart& start) override {
    if (robot_) robot_->on_trial(block, kind, start);
  }
  void on_led_trial(int block, const LedTrialStart& start) override {
    if (robot_) robot_->on_led_trial(block, start);
  }
  void on_saved(int block, int trial) override {
    if (saved_) *saved_ << fmt::format("saved {} {}\n", block, trial) << std::flush;
  }

  void on_emergency(std::string_view reason, std::string_view file) override {
    warnings_ << fmt::format("dorsal: {}\ndorsal: the session goes on and is kept in {}; `dorsal db recover` "
                             "brings it home\n",
                             reason, file)
              << std::flush;
  }

private:
  SessionListener* robot_;
  std::ostream* saved_;
  std::ostream& warnings_;
};

// What an earlier session left in an emergency journal comes home before anything is planned on the history.
void recover_earlier(Database& database, std::ostream& err) {
  for (const RecoveredJournal& journal : recover_journals(database)) err << to_text(journal);
}

// A session that is kept must not fail for want of a copy.
void back_up_quietly(Database& database, const Stage& stage, std::ostream& err) {
  try {
    static_cast<void>(back_up_and_rotate(database, stage.wall_clock().utc));
  } catch (const Error& error) {
    err << "dorsal: no automatic backup: " << error.what() << '\n';
  }
}

std::optional<Unfinished> unfinished_of(Database& database, PictureSets& pictures, const std::string& patient,
                                        std::ostream& err) {
  UnfinishedSession found = find_unfinished(database, pictures, patient);
  if (!found.refusal.empty()) err << "dorsal: " << found.refusal << '\n';
  return std::move(found.session);
}

Protocol assess_only(Protocol protocol, int pictures) {
  BlockSpec block = default_block(BlockKind::assess);
  for (const BlockSpec& known : protocol.blocks)
    if (known.kind == BlockKind::assess) block = known;
  block.pictures = pictures;
  protocol.blocks = {block};
  return protocol;
}

// Every set before the window opens: a picture with a problem is named while there is a terminal to read.
void check_sets(const Protocol& protocol, PictureSets& pictures) {
  for (const std::string& name : sets_of(protocol)) static_cast<void>(pictures.get(name));
}

StageOptions stage_options(const RunOptions& options, const Protocol& protocol) {
  return {.windowed = options.windowed.empty() ? std::nullopt : parse_window_size(options.windowed),
          .display = options.display,
          .photodiode = options.photodiode || !options.simulate.empty(),
          .dwell = protocol.input.dwell};
}

// The last rig check of this machine.
RigFacts known_of_the_rig(Database& database) {
  const auto checked = last_rig_check(database);
  if (!checked) return {};
  return {{"rig check",
           fmt::format("{} of {}: {}", to_string(checked->uuid), checked->checked_utc, checked->summary)}};
}

// What is in force for the patient; for the clinic where the patient is new or not known yet.
std::optional<Protocol> protocol_for(const RunOptions& options, Database& database,
                                     const std::string& patient, std::ostream& err) {
  auto found = protocol_in_force(database, known_patient(database, patient), options.protocol, err);
  if (!found) return std::nullopt;
  return options.assess_only ? assess_only(std::move(found->protocol), *options.assess_only)
                             : std::move(found->protocol);
}

// Nobody has to say who trains at home, where one patient's prescription was opened.
std::string only_patient(Database& database) {
  const auto patients = patients_with_prescription(database);
  return patients.size() == 1 ? patients.front() : std::string{};
}

// At home, where a prescription was opened: all sessions that answer it, in one file, anew after each
// session. A session that is kept must not fail for want of it.
std::filesystem::path result_for_clinic(const RunOptions& options, Database& database,
                                        const std::string& patient, std::ostream& err) {
  try {
    if (options.errand != Errand::today || !held_prescription(database, patient)) return {};
    const std::filesystem::path folder =
        options.results.empty() ? desktop_folder() : std::filesystem::path{options.results};
    std::filesystem::path file = folder / result_file_name(patient);
    write_whole_file(file,
                     [&](std::ostream& out) { static_cast<void>(write_result(database, patient, out)); });
    return file;
  } catch (const Error& error) {
    err << "dorsal: no file for the clinic: " << error.what() << "; `dorsal result create` makes one\n";
    return {};
  }
}

// Nobody sits there to be asked where a robot presses the keys or the trials come at once.
bool asks_about_code(const RunOptions& options) {
  return !options.is_new && options.simulate.empty() && !options.assess_only;
}

// The person, or with what the program ends.
struct Comer {
  std::optional<std::string> patient{};
  bool new_protocol{}; // came with the file
  ExitCode otherwise{ExitCode::stopped};
};

Comer comes_with_file(const RunOptions& options, const Visitor& visitor, std::ostream& err) {
  OpenedFile opened = open_file_in_window(visitor, options.file, only_patient(visitor.database));
  print_problems(opened.not_taken, err);
  if (opened.refusal.empty()) return {std::move(opened.patient), opened.put_to_use};
  err << fmt::format("dorsal: {}: {}\n", options.file, opened.refusal);
  return {std::move(opened.patient), false, ExitCode::bad_input};
}

std::optional<std::string> says_who(const RunOptions& options, const Visitor& visitor) {
  const Strangers strangers =
      options.errand == Errand::own_results ? Strangers::have_nothing_here : Strangers::may_begin;
  if (options.patient.empty()) return ask_for_code(visitor, strangers);
  return asks_about_code(options) ? confirm_code(visitor, options.patient, strangers) : options.patient;
}

std::vector<Words> all_languages() {
  std::vector<Words> all;
  for (const char* language : screen_languages) all.push_back(words_for(language));
  return all;
}

Words words_of(Database& database, const std::string& patient, const Protocol& protocol) {
  return words_for(language_of(protocol, read_patient_facts(database, patient)));
}

Comer who_comes(const RunOptions& options, const Visitor& visitor, std::ostream& err) {
  if (!options.file.empty()) return comes_with_file(options, visitor, err);
  return {says_who(options, visitor)};
}

ExitCode run(RunOptions options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::create);
  if (options.patient.empty()) options.patient = only_patient(database);
  auto planned = protocol_for(options, database, options.patient, terminal.err);
  if (!planned) return ExitCode::bad_input;
  Protocol& protocol = *planned;
  PictureSets pictures{picture_root(options.sets), film_root()};
  check_sets(protocol, pictures);
  recover_earlier(database, terminal.err);
  const auto window = open_sdl_stage(stage_options(options, protocol));
  require_all_in_view(*window);
  std::unique_ptr<TriggerStage> triggers;
  if (!options.trigger.empty()) triggers = std::make_unique<TriggerStage>(*window, options.trigger);
  Stage& marking = triggers ? *triggers : *window;
  std::unique_ptr<VibratorStage> vibrator;
  if (!options.vibrator.empty()) vibrator = std::make_unique<VibratorStage>(marking, options.vibrator);
  Stage& stage = vibrator ? *vibrator : marking;
  const std::uint64_t seed = options.seed.value_or(fresh_seed());
  std::unique_ptr<RobotPipe> robot;
  if (!options.simulate.empty())
    robot = std::make_unique<RobotPipe>(
        RobotOptions{options.simulate, seed, options.screenshots, options.side_trips});
  Follower follower{robot.get(), options.report_saved ? &terminal.err : nullptr, terminal.err};
  Words words = words_of(database, options.patient, protocol);
  const Visitor visitor{stage, database, follower, words, protocol};
  const Comer comer = who_comes(options, visitor, terminal.err);
  const std::optional<std::string>& patient = comer.patient;
  if (!patient) return comer.otherwise;
  if (comer.new_protocol || *patient != options.patient) {
    auto own = protocol_for(options, database, *patient, terminal.err);
    if (!own) return ExitCode::bad_input;
    protocol = std::move(*own);
    check_sets(protocol, pictures);
    stage.set_dwell(protocol.input.dwell);
  }
  words = words_of(database, *patient, protocol);
  // Nobody is kept from practising by a session that cannot be read; whoever looks after the machine hears of
  // it.
  static_cast<void>(tell_left_out(readable_sessions(database, *patient).left_out, terminal.err));
  if (options.errand == Errand::own_results) {
    show_my_programme(visitor, *patient);
    show_own_results(visitor, *patient);
    return ExitCode::ok;
  }
  if (practises_elsewhere(visitor, *patient)) {
    terminal.err << fmt::format("dorsal: {}\n", open_in_another_window);
    return ExitCode::database_error;
  }
  std::optional<Unfinished> unfinished;
  std::vector<AskedInstrument> questions;
  std::optional<PatientProgramme> programme;
  if (!options.assess_only) {
    programme = programme_today(visitor, *patient);
    if (programme && stopped_for_safety(visitor, *patient, *programme)) return ExitCode::ok;
    unfinished = unfinished_of(database, pictures, *patient, terminal.err);
  }
  if (unfinished && programme && safety_is_due(visitor, *patient, *programme)) {
    terminal.err << "The visit that was cut short is ended, because the safety questions are due.\n";
    SessionWriter{database}.end_session(unfinished->stored.summary.uuid, SessionState::stopped,
                                        stage.wall_clock());
    unfinished.reset();
    programme = programme_today(visitor, *patient); // an ended visit is done, one that was cut short is not
  }
  if (programme) {
    // Where one is gone on with, today's plan is what starting anew would mean.
    auto visit = visit_today(visitor, *patient, *programme, unfinished ? Asking::nothing : Asking::plan);
    if (!visit && !unfinished) return ExitCode::ok;
    if (visit) {
      terminal.err << visit->planned << '\n';
      questions = std::move(visit->questions);
    }
    protocol = visit ? std::move(visit->protocol) : unfinished->protocol;
  } else if (options.errand == Errand::today && !practises_today(visitor, *patient)) {
    return ExitCode::ok;
  }
  const SessionOutcome outcome = run_session(
      {.protocol = protocol,
       .patient = *patient,
       .seed = seed,
       .software_version = std::string{software_version()},
       .origin = options.simulate.empty() ? Origin::person : Origin::simulated,
       .manner = options.assess_only ? Manner::trials_only : Manner::whole,
       .unfinished = std::move(unfinished),
       .words = words,
       .languages = all_languages(),
       .file_for_clinic = [&] { return result_for_clinic(options, database, *patient, terminal.err); },
       .known_of_the_rig = known_of_the_rig(database),
       .questions = std::move(questions)},
      {stage, pictures, database, follower});
  back_up_quietly(database, stage, terminal.err);
  return outcome.state == SessionState::complete ? ExitCode::ok : ExitCode::stopped;
}

void add_new_option(CLI::App& command, RunOptions& options) {
  command.add_flag("--new", options.is_new,
                   "With --patient: the code may be new here (default: the window asks about it once)");
}

// What every command with a window takes.
void add_window_options(CLI::App& command, RunOptions& options) {
  add_database_option(command, options.database);
  add_patient_option(command, options.patient)
      ->description("Patient code: 3 to 16 of A-Z and 0-9, never a name (default: whose prescription was "
                    "opened here, or the window asks)");
  command
      .add_option("--protocol", options.protocol,
                  "Protocol file that goes before what is in force (see `dorsal thresholds show`)")
      ->type_name("FILE");
  command
      .add_option("--windowed", options.windowed, "In a window of this size in pixels (default: full screen)")
      ->type_name("WxH")
      ->check(CLI::Validator(fault_of_window_size, ""));
  command.add_option("--display", options.display, "Which screen, from 0 (default: 0)");
}

void add_robot_options(CLI::App& command, RunOptions& options) {
  command
      .add_option("--simulate", options.simulate,
                  fmt::format("A simulated patient presses real keys: {}", profile_names()))
      ->type_name("PROFILE")
      ->check(CLI::Validator(fault_of_profile, ""));
  command
      .add_option("--screenshots", options.screenshots, "With --simulate: a picture of each kind of screen")
      ->type_name("DIR")
      ->check(CLI::ExistingDirectory);
  command
      .add_option("--side-trip", options.side_trips,
                  "With --simulate: at the first screen of this name another key than Space, for example "
                  "break=Esc")
      ->type_name("SCREEN=KEY");
}

} // namespace

void add_run_command(Program& program) {
  auto options = std::make_shared<RunOptions>();
  CLI::App* command = program.app.add_subcommand("run", "Run a session for a patient, in a window");
  add_window_options(*command, *options);
  command->add_option("--sets", options->sets, "Folder of picture sets (default: the shipped ones)")
      ->type_name("DIR");
  command->add_option("--seed", options->seed,
                      "Seed of every random choice (default: a new one; it is kept with the session)");
  command->add_flag("--photodiode", options->photodiode,
                    "Draw a 48x48 px patch in the lower left corner: white exactly while the picture is on");
  command
      ->add_option("--assess-only", options->assess_only,
                   "Straight to this many assess trials; asks nothing and ends by itself: for measurements")
      ->type_name("N")
      ->check(CLI::Range(2, 400));
  add_new_option(*command, *options);
  add_robot_options(*command, *options);
  command
      ->add_option("--trigger", options->trigger,
                   "Serial port for trigger bytes, for example /dev/ttyS0: 1 at an onset, 2 at a response")
      ->type_name("PORT");
  command
      ->add_option("--vibrator", options->vibrator,
                   "Serial port of a machine with motors on the back, for example /dev/ttyUSB0 "
                   "(its lines: engine/device/README.md)")
      ->type_name("PORT");
  command->add_flag("--report-saved", options->report_saved,
                    "Say \"saved BLOCK TRIAL\" on standard error once each trial is on the disk");
  program.when_chosen(*command, [options, &program] { return run(*options, program.terminal); });
}

void add_today_command(Program& program) {
  auto options = std::make_shared<RunOptions>(RunOptions{.errand = Errand::today});
  CLI::App* command = program.app.add_subcommand(
      "today", "What the dose asks for today: runs or resumes the session, or says that all is done");
  add_window_options(*command, *options);
  command
      ->add_option(
          "prescription", options->file,
          "A file from the clinic, as a double click hands it over: opened in the window, which asks "
          "for its passphrase, and in use from then on")
      ->type_name("FILE")
      ->excludes(command->get_option("--patient"));
  command
      ->add_option("--results", options->results,
                   "Folder for the result file that answers a prescription (default: the desktop)")
      ->type_name("DIR")
      ->check(CLI::ExistingDirectory);
  add_new_option(*command, *options);
  add_robot_options(*command, *options);
  program.when_chosen(*command, [options, &program] { return run(*options, program.terminal); });
}

void add_me_command(Program& program) {
  auto options = std::make_shared<RunOptions>(RunOptions{.errand = Errand::own_results});
  CLI::App* command = program.app.add_subcommand("me", "A patient's own results, in the window");
  add_window_options(*command, *options);
  add_robot_options(*command, *options);
  program.when_chosen(*command, [options, &program] { return run(*options, program.terminal); });
}

} // namespace dorsal
