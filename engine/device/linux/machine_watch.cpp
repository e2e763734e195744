#include "engine/device/linux/machine_watch.h"

#include "engine/device/clock.h"

#include <fcntl.h>
#include <unistd.h>

#include <charconv>
#include <ctime>
#include <utility>

namespace dorsal {
namespace {

constexpr Duration shortest_sleep = std::chrono::milliseconds{10};
constexpr Duration smallest_step = std::chrono::seconds{1};
constexpr Duration between_looks_at_screen = std::chrono::milliseconds{250};

Duration reading_of(clockid_t clock) noexcept {
  timespec now{};
  clock_gettime(clock, &now);
  return std::chrono::seconds{now.tv_sec} + Duration{now.tv_nsec};
}

// A file of the kernel's that is read anew at each look.
class KernelFile {
public:
  explicit KernelFile(const char* path) : descriptor_(::open(path, O_RDONLY | O_CLOEXEC)) {}
  KernelFile(const KernelFile&) = delete;
  KernelFile& operator=(const KernelFile&) = delete;
  ~KernelFile() {
    if (descriptor_ >= 0) close(descriptor_);
  }

  template <std::size_t size>
  void read(std::array<char, size>& text) const noexcept {
    text.fill('\0');
    if (descriptor_ >= 0 && pread(descriptor_, text.data(), size - 1, 0) < 0) text.fill('\0');
  }

private:
  int descriptor_;
};

struct Looker {
  explicit Looker(bool follows, std::function<bool()> is_dark)
      : console(follows ? "/sys/class/tty/tty0/active" : "/dev/null"), dark(std::move(is_dark)) {}

  KernelFile suspends{"/sys/power/suspend_stats/success"};
  KernelFile console;
  std::function<bool()> dark;
  Instant looked_at_screen{};
  bool was_dark{};

  MachineState look() {
    MachineState state;
    const Duration monotonic = reading_of(CLOCK_MONOTONIC), boot = reading_of(CLOCK_BOOTTIME);
    state.wall_ahead = reading_of(CLOCK_REALTIME) - boot;
    state.boot_ahead = boot - monotonic;
    std::array<char, 24> count{};
    suspends.read(count);
    std::from_chars(count.data(), count.data() + count.size(), state.suspends);
    console.read(state.console);
    const Instant now{monotonic};
    if (dark && now - looked_at_screen >= between_looks_at_screen) {
      looked_at_screen = now;
      was_dark = dark();
    }
    state.dark = was_dark;
    return state;
  }
};

} // namespace

std::optional<Disturbance> disturbance_between(const MachineState& before,
                                               const MachineState& after) noexcept {
  if (after.boot_ahead - before.boot_ahead >= shortest_sleep || after.suspends != before.suspends)
    return Disturbance::suspended;
  if (std::chrono::abs(after.wall_ahead - before.wall_ahead) >= smallest_step)
    return Disturbance::clock_stepped;
  if (after.console != before.console) return Disturbance::other_console;
  if (after.dark) return Disturbance::display_off;
  return {};
}

void MachineWatch::begin(Instant now) noexcept {
  last_ = look_();
  last_look_ = now;
}

std::optional<Disturbed> MachineWatch::look(Instant now) noexcept {
  const MachineState before = std::exchange(last_, look_());
  const Instant since = std::exchange(last_look_, now);
  const auto what = disturbance_between(before, last_);
  if (!what) return {};
  return Disturbed{*what, {now, std::min(since, now), now}};
}

MachineWatch::Look look_at_machine(bool follows_console, std::function<bool()> dark) {
  return [looker = std::make_shared<Looker>(follows_console, std::move(dark))] { return looker->look(); };
}

} // namespace dorsal
