#include "bench/report/context.h"

#include "bench/base/clock.h"
#include "bench/process/child.h"
#include "bench/process/files.h"
#include "bench/x11/display.h"
#include "engine/core/base/error.h"
#include "engine/system/scratch_folder.h"

#include <SDL_version.h>
#include <X11/Xlib.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sys/utsname.h>
#include <unistd.h>

#include <ctime>
#include <fstream>

namespace dorsal::bench {
namespace {

std::string or_not_stated(std::string text) { return text.empty() ? "not stated" : text; }

std::string cpu_model() {
  std::ifstream in("/proc/cpuinfo");
  for (std::string line; std::getline(in, line);)
    if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
  return {};
}

std::string kernel() {
  utsname names{};
  ::uname(&names);
  return fmt::format("{} {} {}", names.sysname, names.release, names.machine);
}

std::string sdl_version() {
  SDL_version version{};
  SDL_GetVersion(&version);
  return fmt::format("{}.{}.{}", version.major, version.minor, version.patch);
}

std::string version_of(const std::string& dorsal) {
  const ScratchFolder folder;
  const Launch launch{.command = {dorsal, "version"},
                      .environment = {},
                      .out = folder / "version",
                      .err = folder / "err",
                      .core = {}};
  try {
    run_to_end(launch, std::chrono::seconds{10});
    return first_line(launch.out);
  } catch (const Error&) {
    return {};
  }
}

} // namespace

std::string load_average() { return or_not_stated(first_line("/proc/loadavg")); }

std::string display_server_at(const std::string& display) {
  const XDisplay connection = open_display(display);
  return fmt::format("X11, {} {}", ServerVendor(connection.get()), VendorRelease(connection.get()));
}

Context measure_context(const std::string& dorsal) {
  return {{"date", fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)))},
          {"dorsal", or_not_stated(version_of(dorsal))},
          {"kernel", kernel()},
          {"cpu", or_not_stated(cpu_model())},
          {"cores", fmt::format("{}", ::sysconf(_SC_NPROCESSORS_ONLN))},
          {"governor", or_not_stated(first_line("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor"))},
          {"sdl", sdl_version()},
          {"load average at start", load_average()}};
}

nlohmann::ordered_json to_json(const Context& context) {
  nlohmann::ordered_json json = nlohmann::ordered_json::object();
  for (const auto& [name, value] : context) json[name] = value;
  return json;
}

std::string to_text(const Context& context) {
  std::string text;
  for (const auto& [name, value] : context) text += fmt::format("{:<22} {}\n", name, value);
  return text;
}

} // namespace dorsal::bench
