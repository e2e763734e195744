#include "bench/base/real_time.h"

#include <fmt/format.h>
#include <sched.h>
#include <sys/prctl.h>

#include <cerrno>
#include <cstring>

namespace dorsal::bench {

std::string ask_for_real_time() {
  constexpr int level = 10;
  const sched_param wanted{.sched_priority = level};
  if (::sched_setscheduler(0, SCHED_FIFO, &wanted) == 0) return fmt::format("SCHED_FIFO {}", level);
  return fmt::format("refused: {}; a line \"@users - rtprio 50\" in /etc/security/limits.d allows it",
                     std::strerror(errno));
}

void sharpen_timers() noexcept { ::prctl(PR_SET_TIMERSLACK, 1UL); }

} // namespace dorsal::bench
