#include "bench/process/xvfb.h"

#include "bench/base/clock.h"
#include "bench/x11/display.h"
#include "engine/core/base/error.h"
#include "engine/system/scratch_folder.h"

#include <fmt/format.h>

namespace dorsal::bench {
namespace {

constexpr Duration start_patience = std::chrono::seconds{20};

Launch launch_of(const std::filesystem::path& folder, std::optional<int> core) {
  return {.command = {"Xvfb", "-displayfd", "1", "-screen", "0", "1280x720x24", "-fbdir", folder.string(),
                      "-noreset", "-nolisten", "tcp"},
          .environment = {},
          .out = folder / "display",
          .err = folder / "xvfb.err",
          .core = core};
}

bool answers(const std::string& display) {
  try {
    return open_display(display) != nullptr;
  } catch (const Error&) {
    return false;
  }
}

} // namespace

Xvfb::Xvfb(const ScratchFolder& folder, std::optional<int> core)
    : folder_(folder.path()), launch_(launch_of(folder_, core)), server_(launch_) {
  const Instant until = now() + start_patience;
  while (display_.empty()) {
    const bool running = server_.running();
    const std::string number = first_line(launch_.out);
    if (!number.empty() && answers(":" + number)) display_ = ":" + number;
    if (display_.empty() && (!running || now() > until))
      throw Error(ExitCode::no_display, fmt::format("Xvfb did not start (Debian package xvfb): {}",
                                                    describe_failure(launch_, server_.wait_until(now()))));
    sleep_for(std::chrono::milliseconds{10});
  }
}

std::vector<std::pair<std::string, std::string>> Xvfb::environment() const {
  return {{"DISPLAY", display_}, {"SDL_VIDEODRIVER", "x11"}, {"XMODIFIERS", "@im=none"}};
}

} // namespace dorsal::bench
