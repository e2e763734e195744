// `dorsal trial show`, `bids`
#include "engine/clinic/export/export_bids.h"
#include "engine/device/clock.h"
#include "engine/shared/shared_reader.h"
#include "engine/store/sessions/session_reader.h"
#include "engine/store/travel/date_shift.h"
#include "engine/system/sha256.h"
#include "tools/commands.h"
#include "tools/terminal/left_out.h"
#include "tools/terminal/shared_option.h"
#include "tools/trial_report.h"

#include <fmt/format.h>

#include <memory>

namespace dorsal {
namespace {

struct TrialOptions {
  SharedOption shared;
  std::string output;
  bool simulated{};
  bool real_dates{};
  bool json{};
};

ExitCode show(const TrialOptions& options, const Terminal& terminal) {
  const TrialQuestion question{.origin = options.simulated ? Origin::simulated : Origin::person,
                               .as_of_utc = wall_clock_now().utc};
  const TrialReport report = report_of(trial_overview(checked_address(options.shared), question), question);
  terminal.out << (options.json ? to_json(report) + '\n' : to_text(report));
  return ExitCode::ok;
}

// One to 520 weeks, the same for a participant in every export of this trial, and not to be told from
// outside.
int weeks_of(const std::string& secret, const SharedPatient& patient) {
  const std::string hash = sha256_of_text(fmt::format("{}:{}:{}", secret, patient.site, patient.code));
  constexpr unsigned long most_weeks = 520;
  return static_cast<int>(1 + std::stoul(hash.substr(0, 8), nullptr, 16) % most_weeks);
}

// Codes are those of a site: the small letter between, which neither name holds, keeps them apart.
std::string subject_of(const SharedPatient& patient) { return patient.site + "x" + patient.code; }

// One patient's sessions, as they leave; those that cannot be read are named.
class TrialSessions {
public:
  TrialSessions(const TrialOptions& options, const std::string& address)
      : secret_(options.real_dates ? std::nullopt : std::optional{shared_export_secret(address)}) {}

  void add(const SharedPatient& patient, Database& database, const AddToBids& add) {
    SessionReader reader(database);
    std::vector<LeftOutSession> unreadable;
    for (const SessionSummary& summary : reader.readable_summaries({}, unreadable)) {
      auto session = readable_session(reader, summary, unreadable);
      if (!session) continue;
      if (secret_) session = shifted(std::move(*session), {weeks_of(*secret_, patient), *secret_});
      session->summary.patient = subject_of(patient);
      add(*session);
    }
    for (LeftOutSession& one : unreadable) left_out_.push_back(at_site(std::move(one), patient));
  }
  void leave_out(const std::vector<LeftOutSession>& sessions) {
    left_out_.insert(left_out_.end(), sessions.begin(), sessions.end());
  }
  [[nodiscard]] const std::vector<LeftOutSession>& left_out() const { return left_out_; }

private:
  std::optional<std::string> secret_; // of shifted exports
  std::vector<LeftOutSession> left_out_;
};

ExitCode write_trial(const TrialOptions& options, const Terminal& terminal) {
  const std::string& address = checked_address(options.shared);
  TrialSessions sessions{options, address};
  const BidsReport report = write_bids_folder(
      options.output, options.real_dates ? Dates::real : Dates::shifted, [&](const AddToBids& add) {
        sessions.leave_out(
            for_each_shared_patient(address, [&](const SharedPatient& patient, Database& database) {
              sessions.add(patient, database, add);
            }));
      });
  terminal.err << fmt::format("exported {} subjects with {} sessions to {}{}\n", report.subjects,
                              report.sessions, options.output,
                              options.real_dates ? ", real dates" : ", dates shifted");
  return tell_left_out(sessions.left_out(), terminal.err);
}

} // namespace

void add_trial_command(Program& program) {
  CLI::App* command = program.app.add_subcommand("trial", "A trial of many stations, for its manager");
  command->require_subcommand(1);
  const auto options = std::make_shared<TrialOptions>();
  const auto add = [&](const char* name, const char* help,
                       ExitCode (*work)(const TrialOptions&, const Terminal&)) {
    CLI::App* added = command->add_subcommand(name, help);
    add_shared_option(*added, options->shared);
    program.when_chosen(*added, [options, work, &program] { return work(*options, program.terminal); });
    return added;
  };
  CLI::App* showing =
      add("show", "Sites, recruitment, sessions done against prescribed, quality by station", show);
  showing->add_flag("--simulated", options->simulated,
                    "Of simulated sessions, for a rehearsal (default: people's)");
  add_json_option(*showing, options->json);
  CLI::App* writing =
      add("bids", "The whole trial as one BIDS dataset, a participant at a time", write_trial);
  writing->add_option("-o,--output", options->output, "New folder to write, whole or not at all")
      ->type_name("DIR")
      ->required();
  writing->add_flag(
      "--real-dates", options->real_dates,
      "Dates as they were (default: each participant's moved back by a secret number of weeks)");
}

} // namespace dorsal
