// `dorsal rig check`, `dorsal rig displays`
#include "engine/clinic/machine/version.h"
#include "engine/clinic/visit/in_view.h"
#include "engine/device/sdl/displays.h"
#include "engine/device/sdl/sdl_stage.h"
#include "engine/store/sessions/rig_checks.h"
#include "tools/commands.h"
#include "tools/terminal/machine_busy.h"
#include "tools/terminal/rig_text.h"
#include "tools/terminal/window_size.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sys/utsname.h>

#include <memory>

namespace dorsal {
namespace {

using Json = nlohmann::ordered_json;

struct RigOptions {
  std::string database;
  std::string windowed;
  int display{0};
  int frames{RigCheckOptions{}.frames};
  int wait_s{0};
  bool pointer{};
  bool json{};
  bool share{};
};

std::string kernel_here() {
  utsname name{}; // its nodename stays here
  if (uname(&name) != 0) return "unknown";
  return fmt::format("{} {} {}", name.sysname, name.release, name.machine);
}

DisplayList message(ScreenSize size) {
  constexpr Colour paper{245, 245, 240}, ink{20, 20, 20};
  const auto width = static_cast<float>(size.width_px), height = static_cast<float>(size.height_px);
  DisplayList list;
  list.background = paper;
  list.items.emplace_back(Label{.box = {width * 0.1F, height * 0.3F, width * 0.8F, height * 0.3F},
                                .text = "Checking this computer. This takes half a minute. Please leave keys "
                                        "and mouse alone.",
                                .size_px = height / 20,
                                .colour = ink});
  return list;
}

void wait_for_quiet(const RigOptions& options, const Terminal& terminal) {
  if (options.wait_s == 0) return;
  const bool quiet = wait_until_quiet(std::chrono::seconds{options.wait_s}, [&](double share) {
    terminal.err << fmt::format("rig check: waiting, other programs use {:.0f} % of the processors ...\n",
                                share * 100)
                 << std::flush;
  });
  if (!quiet) terminal.err << "rig check: the machine did not become quiet; the check says so\n";
}

ExitCode check(const RigOptions& options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::create);
  wait_for_quiet(options, terminal);
  const auto stage = open_sdl_stage(
      {.windowed = options.windowed.empty() ? std::nullopt : parse_window_size(options.windowed),
       .display = options.display,
       .photodiode = true});
  require_all_in_view(*stage);
  const RigCheckOptions what{.frames = options.frames,
                             .pointer = options.pointer ? std::chrono::seconds{4} : Duration::zero()};
  const BusyMeter meter;
  const RigReport report = check_rig(*stage, message(stage->size()), what, [&](std::string_view doing) {
    terminal.err << fmt::format("rig check: {} ...\n", doing) << std::flush;
  });
  const auto others = meter.others();
  const Uuid uuid = keep_rig_check(database, {.checked_utc = report.checked.utc,
                                              .software_version = std::string{software_version()},
                                              .summary = summary_of(report),
                                              .report = json_of(report).dump()});
  if (options.share) {
    terminal.out << share_of(report, software_version(), kernel_here())
                        .dump(2, ' ', false, Json::error_handler_t::replace)
                 << '\n';
  } else if (options.json) {
    nlohmann::ordered_json document = json_of(report);
    document["uuid"] = to_string(uuid);
    document["others_processor_share"] = others ? nlohmann::ordered_json(*others) : nlohmann::ordered_json();
    terminal.out << document.dump(2) << '\n';
  } else {
    terminal.out << to_text(report) << busy_text(others) << '\n'
                 << fmt::format("Kept as {}; sessions from now on name it.\n", to_string(uuid));
  }
  return ExitCode::ok;
}

ExitCode show_displays(bool as_json, const Terminal& terminal) {
  nlohmann::ordered_json document{{"schema", "dorsal.displays"}, {"schema_version", 1}};
  document["displays"] = nlohmann::ordered_json::array();
  const std::vector<DisplayFacts> displays = list_displays();
  for (std::size_t i = 0; i < displays.size(); ++i) {
    const auto& [name, size, refresh_hz] = displays[i];
    document["displays"].push_back({{"display", i},
                                    {"name", name},
                                    {"width_px", size.width_px},
                                    {"height_px", size.height_px},
                                    {"refresh_hz", refresh_hz}});
    if (!as_json)
      terminal.out << fmt::format("{}  {} x {}{}  {}\n", i, size.width_px, size.height_px,
                                  refresh_hz > 0 ? fmt::format(", {} Hz", refresh_hz) : "", name);
  }
  // A monitor's name may be in any encoding.
  if (as_json) terminal.out << document.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
  return ExitCode::ok;
}

} // namespace

void add_rig_command(Program& program) {
  CLI::App* rig = program.app.add_subcommand("rig", "The machine with its screen and keys");
  rig->require_subcommand(1);
  auto options = std::make_shared<RigOptions>();
  CLI::App* command = rig->add_subcommand(
      "check", "Measure what this rig can do: frames, onset and response stamps, for which use it is good");
  add_database_option(*command, options->database);
  command->add_option("--windowed", options->windowed, "A window of this size (default: full screen)")
      ->type_name("WxH")
      ->check(CLI::Validator(fault_of_window_size, ""));
  command->add_option("--display", options->display, "Which screen, from 0")->capture_default_str();
  command->add_option("--frames", options->frames, "Frames to measure")
      ->capture_default_str()
      ->check(CLI::Range(200, 100000));
  command->add_flag("--pointer", options->pointer, "Also how often the mouse reports: move it when asked to");
  command
      ->add_option("--wait", options->wait_s,
                   "Seconds to wait at most until other programs leave the machine quiet")
      ->capture_default_str()
      ->check(CLI::Range(0, 86400));
  add_json_option(*command, options->json);
  command->add_flag(
      "--share", options->share,
      "As JSON that can be sent to those who build Dorsal: no names, no serial numbers, no time of day");
  program.when_chosen(*command, [options, &program] { return check(*options, program.terminal); });
  CLI::App* displays = rig->add_subcommand("displays", "The screens that --display can name");
  add_json_option(*displays, options->json);
  program.when_chosen(*displays,
                      [options, &program] { return show_displays(options->json, program.terminal); });
}

} // namespace dorsal
