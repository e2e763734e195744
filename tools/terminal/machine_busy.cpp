#include "tools/terminal/machine_busy.h"

#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <thread>

namespace dorsal {
namespace {

std::optional<ProcessorTicks> ticks_now() {
  std::ifstream file("/proc/stat");
  std::string line;
  if (!std::getline(file, line)) return std::nullopt;
  return parse_processor_ticks(line);
}

std::uint64_t our_ticks() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  const double seconds = static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
                         static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
  return static_cast<std::uint64_t>(seconds * static_cast<double>(sysconf(_SC_CLK_TCK)));
}

} // namespace

std::optional<ProcessorTicks> parse_processor_ticks(std::string_view stat) {
  std::istringstream line{std::string(stat.substr(0, stat.find('\n')))};
  std::string name;
  if (!(line >> name) || name != "cpu") return std::nullopt;
  ProcessorTicks ticks;
  std::uint64_t value = 0;
  int column = 0;
  for (; line >> value && column < 8; ++column) { // guests' time is in the user's already
    ticks.all += value;
    if (column == 3 || column == 4) ticks.idle += value;
  }
  return column >= 4 ? std::optional{ticks} : std::nullopt;
}

std::optional<double> others_share(ProcessorTicks before, ProcessorTicks after, std::uint64_t ours) {
  if (after.all <= before.all || after.idle < before.idle) return std::nullopt;
  const std::uint64_t all = after.all - before.all, idle = std::min(all, after.idle - before.idle);
  const std::uint64_t used = all - idle;
  return static_cast<double>(used - std::min(used, ours)) / static_cast<double>(all);
}

BusyMeter::BusyMeter() : before_(ticks_now()), ours_before_(our_ticks()) {}

std::optional<double> BusyMeter::others() const {
  const auto now = ticks_now();
  if (!before_ || !now) return std::nullopt;
  return others_share(*before_, *now, our_ticks() - ours_before_);
}

bool wait_until_quiet(std::chrono::seconds most, const std::function<void(double)>& still_busy) {
  for (std::chrono::seconds waited{0};; ++waited) {
    const BusyMeter meter;
    std::this_thread::sleep_for(std::chrono::seconds{1});
    const auto share = meter.others();
    if (!share || *share < busy_share) return true;
    if (waited >= most) return false;
    still_busy(*share);
  }
}

std::string busy_text(std::optional<double> share) {
  if (!share) return "Whether the machine was busy cannot be told here.";
  if (*share < busy_share)
    return fmt::format("Other programs used {:.0f} % of the processors meanwhile: quiet.", *share * 100);
  return fmt::format(
      "The machine was busy: other programs used {:.0f} % of the processors meanwhile. Close them and check "
      "again, or `dorsal rig check --wait 600` waits for a quiet moment.",
      *share * 100);
}

} // namespace dorsal
