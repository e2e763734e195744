// `dorsal sync init`, `run`, `thresholds`
#include "engine/device/clock.h"
#include "engine/shared/shared_address.h"
#include "engine/shared/shared_setup.h"
#include "engine/shared/shared_sync.h"
#include "tools/commands.h"
#include "tools/terminal/left_out.h"
#include "tools/terminal/shared_option.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace dorsal {
namespace {

struct SyncRunOptions {
  std::string database;
  SharedOption shared;
  std::string site;
  std::string station;
  std::string patient;
  double patience_s{60};
  bool manager{};
  bool new_password{};
  bool json{};
};

std::string fault_of_site(const std::string& name) {
  return is_site_name(name) ? std::string{}
                            : fmt::format("\"{}\" is not a site; allowed are {}", name, site_form);
}

std::string renamed_text(const SharedAccess& access) {
  std::string text;
  for (const auto& [from, to] : access.renamed) text += fmt::format("renamed   {} -> {}\n", from, to);
  if (text.empty()) return text;
  return text + "Roles belong to this trial alone by now. Their passwords stay: write the new names into the "
                "addresses and ~/.pgpass of the\nstations. The server may have the old passwords in its log: "
                "--new-password makes another. Further trials on this server\nneed `dorsal sync init` too.\n";
}

ExitCode init(const SyncRunOptions& options, const Terminal& terminal) {
  if (options.manager == !options.site.empty())
    throw Error(ExitCode::usage, "say for whom: --site NAME for the stations of a site, or --manager");
  const std::string& address = checked_address(options.shared);
  const RolePassword password = options.new_password ? RolePassword::renewed : RolePassword::kept;
  const SharedAccess access = options.manager ? open_shared_store_to_manager(address, password)
                                              : open_shared_store_to_site(address, options.site, password);
  if (access.password)
    terminal.out << fmt::format("role      {}\npassword  {}\n", access.role, *access.password);
  terminal.err << renamed_text(access)
               << (access.password
                       ? "This password is shown once and kept nowhere: put it into ~/.pgpass (0600) as "
                         "HOST:PORT:NAME:ROLE:PASSWORD where the role is used.\n"
                       : fmt::format("The tables are up to date; the role {} was there already and keeps its "
                                     "password.\n",
                                     access.role));
  return ExitCode::ok;
}

std::string words_of(const ThresholdDifference& difference) {
  return fmt::format("{}: {} station {} has version {} ({}, {}: {})\n",
                     difference.patient.empty() ? "the clinic" : difference.patient,
                     difference.version_here == 0
                         ? "none here;"
                         : fmt::format("version {} here, and", difference.version_here),
                     difference.station, difference.version_there, difference.who_there, difference.at_there,
                     difference.why_there);
}

double rate_of(const SyncReport& report, Duration took) {
  const double seconds = std::chrono::duration<double>(took).count();
  return seconds > 0 ? static_cast<double>(report.rows_sent) / seconds : 0;
}

std::string text_of(const SyncReport& report, Duration took) {
  std::string text =
      fmt::format("site {}: sent {} new sessions and {} that had grown, {} trials, {} rows, "
                  "{} protocols, {} decisions; {} sessions were there already\n",
                  report.site, report.sessions_sent, report.sessions_grown, report.trials_sent,
                  report.rows_sent, report.protocols_sent, report.decisions_sent, report.sessions_same);
  if (report.sessions_ahead > 0)
    text +=
        fmt::format("{} sessions are further there than here and were left alone\n", report.sessions_ahead);
  if (report.rows_sent > 0)
    text +=
        fmt::format("{:.1f} s, {:.0f} rows a second, {} interruptions\n",
                    std::chrono::duration<double>(took).count(), rate_of(report, took), report.interruptions);
  if (report.differences.empty()) return text;
  text += "\nProtocols that differ between this station and others of the site; nothing was merged:\n";
  for (const ThresholdDifference& difference : report.differences) text += "  " + words_of(difference);
  return text +
         "Read another station's with `dorsal sync thresholds`, and decide with `dorsal thresholds set`.\n";
}

nlohmann::ordered_json json_of(const SyncReport& report, Duration took) {
  nlohmann::ordered_json document{{"schema", "dorsal.sync"},
                                  {"schema_version", 1},
                                  {"site", report.site},
                                  {"sessions_sent", report.sessions_sent},
                                  {"sessions_grown", report.sessions_grown},
                                  {"sessions_same", report.sessions_same},
                                  {"sessions_ahead", report.sessions_ahead},
                                  {"trials_sent", report.trials_sent},
                                  {"rows_sent", report.rows_sent},
                                  {"protocols_sent", report.protocols_sent},
                                  {"decisions_sent", report.decisions_sent},
                                  {"interruptions", report.interruptions},
                                  {"seconds", std::chrono::duration<double>(took).count()}};
  document["left_out"] = nlohmann::ordered_json::array();
  for (const LeftOutSession& one : report.left_out)
    document["left_out"].push_back({{"session", one.session}, {"patient", one.patient}, {"why", one.why}});
  document["differences"] = nlohmann::ordered_json::array();
  for (const ThresholdDifference& difference : report.differences)
    document["differences"].push_back({{"patient", difference.patient},
                                       {"station", difference.station},
                                       {"version_here", difference.version_here},
                                       {"version_there", difference.version_there},
                                       {"who_there", difference.who_there},
                                       {"at_there", difference.at_there},
                                       {"why_there", difference.why_there}});
  return document;
}

ExitCode run(const SyncRunOptions& options, const Terminal& terminal) {
  const std::string& address = checked_address(options.shared);
  Database database = open_database(options.database, Database::Missing::refuse);
  const Instant start = monotonic_now();
  const SyncReport report = sync_sessions(
      database, address,
      {.patience = std::chrono::duration_cast<Duration>(std::chrono::duration<double>(options.patience_s)),
       .progress =
           [&](const SyncProgress& progress) {
             terminal.err << fmt::format("sync: {} of {} sessions\n", progress.sessions_done,
                                         progress.sessions_to_do);
           },
       .interrupted =
           [&](const std::string& why) {
             terminal.err << fmt::format("sync: interrupted ({}); trying again\n",
                                         why.substr(0, why.find('\n')));
           }});
  const Duration took = monotonic_now() - start;
  if (options.json)
    terminal.out << json_of(report, took).dump(2) << '\n';
  else
    terminal.out << text_of(report, took);
  return tell_left_out(report.left_out, terminal.err);
}

ExitCode thresholds(const SyncRunOptions& options, const Terminal& terminal) {
  terminal.out << protocol_of_station(checked_address(options.shared), options.station, options.patient);
  return ExitCode::ok;
}

} // namespace

void add_sync_command(Program& program) {
  CLI::App* command = program.app.add_subcommand(
      "sync", "Bring this station's sessions to the trial's shared PostgreSQL store");
  command->require_subcommand(1);
  const auto options = std::make_shared<SyncRunOptions>();
  const auto add = [&](const char* name, const char* help,
                       ExitCode (*work)(const SyncRunOptions&, const Terminal&)) {
    CLI::App* added = command->add_subcommand(name, help);
    add_shared_option(*added, options->shared);
    program.when_chosen(*added, [options, work, &program] { return work(*options, program.terminal); });
    return added;
  };
  CLI::App* setting_up = add(
      "init", "Make or update the shared store, and a role for a site or the manager; for its administrator",
      init);
  setting_up->add_option("--site", options->site, fmt::format("For the stations of this site: {}", site_form))
      ->check(CLI::Validator(fault_of_site, ""));
  setting_up->add_flag("--manager", options->manager,
                       "For the trial manager, who reads all sites and no reasons or notes");
  setting_up->add_flag("--new-password", options->new_password,
                       "Give the role another password if it is there already; the one before is void");
  CLI::App* running =
      add("run", "Send what the shared store lacks; may be cut off and run again at any time", run);
  add_database_option(*running, options->database);
  running->add_option("--patience", options->patience_s, "Seconds to try again without progress")
      ->capture_default_str()
      ->check(CLI::Range(0.0, 86400.0));
  add_json_option(*running, options->json);
  CLI::App* showing =
      add("thresholds", "Print the protocol that another station of the site has in force", thresholds);
  showing->add_option("--station", options->station, "Its UUID, as `sync run` names it")->required();
  add_patient_option(*showing, options->patient)->description("Of this patient (default: the clinic's)");
}

} // namespace dorsal
