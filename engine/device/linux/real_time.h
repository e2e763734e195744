#pragma once
// A quiet process: what can be done so that nothing gets between a press and its stamp. A refusal is a
// recorded fact, never an error. Nothing here can lock up the machine: real-time priority is given to a
// thread that sleeps in poll() and reads a few bytes, and to the drawing thread while it shows one frame that
// is drawn already.
#include "engine/core/trial/session_record.h"

#include <pthread.h>

#include <string>

namespace dorsal {

// SCHED_FIFO at the lowest real-time priority: "SCHED_FIFO 1", or "refused: ..." with what would allow it.
[[nodiscard]] std::string request_real_time(pthread_t thread);

// The calling thread at real-time priority for as long as this lives, where that is allowed.
class RealTimeWhile {
public:
  RealTimeWhile() noexcept;
  RealTimeWhile(const RealTimeWhile&) = delete;
  RealTimeWhile& operator=(const RealTimeWhile&) = delete;
  ~RealTimeWhile();

private:
  bool raised_;
};

// Timer slack of 1 ns, memory locked as it is touched. To be called once, before windows are made.
[[nodiscard]] RigFacts quieten_process();

} // namespace dorsal
