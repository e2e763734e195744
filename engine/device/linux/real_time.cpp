#include "engine/device/linux/real_time.h"

#include <fmt/format.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/prctl.h>

#include <cstring>
#include <fstream>

namespace dorsal {
namespace {

std::string lock_memory() {
#ifdef MCL_ONFAULT
  if (mlockall(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT) == 0) return "locked as it is touched";
#endif
  return fmt::format("refused: {}; to allow it raise the memlock limit in /etc/security/limits.d",
                     std::strerror(errno));
}

// CLOCK_MONOTONIC begins anew with every boot: instants compare only under the same one.
std::string boot_id() {
  std::ifstream file{"/proc/sys/kernel/random/boot_id"};
  std::string id;
  return std::getline(file, id) ? id : "unknown";
}

} // namespace

std::string request_real_time(pthread_t thread) {
  sched_param parameter{};
  parameter.sched_priority = sched_get_priority_min(SCHED_FIFO);
  const int error = pthread_setschedparam(thread, SCHED_FIFO, &parameter);
  if (error == 0) return fmt::format("SCHED_FIFO {}", parameter.sched_priority);
  return fmt::format("refused: {}; to allow it raise the rtprio limit in /etc/security/limits.d",
                     std::strerror(error));
}

RealTimeWhile::RealTimeWhile() noexcept {
  const sched_param lowest{.sched_priority = sched_get_priority_min(SCHED_FIFO)};
  raised_ = pthread_setschedparam(pthread_self(), SCHED_FIFO | SCHED_RESET_ON_FORK, &lowest) == 0;
}

RealTimeWhile::~RealTimeWhile() {
  const sched_param none{};
  if (raised_) pthread_setschedparam(pthread_self(), SCHED_OTHER | SCHED_RESET_ON_FORK, &none);
}

RigFacts quieten_process() {
  RigFacts facts;
  facts.emplace_back("boot", boot_id());
  facts.emplace_back("timer slack", prctl(PR_SET_TIMERSLACK, 1UL) == 0 ? "1 ns" : "refused");
  facts.emplace_back("memory", lock_memory());
  return facts;
}

} // namespace dorsal
