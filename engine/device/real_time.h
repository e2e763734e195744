#pragma once
// A quiet process: what can be done so that nothing gets between a press and its stamp. A refusal is a
// recorded fact, never an error. Nothing here can lock up the machine: only a thread that sleeps in poll()
// gets real-time priority, and its whole work is reading a few bytes.
#include "engine/core/session_record.h"

#include <pthread.h>

#include <string>

namespace dorsal {

// SCHED_FIFO at the lowest real-time priority: "SCHED_FIFO 1", or "refused: ..." with what would allow it.
[[nodiscard]] std::string request_real_time(pthread_t thread);

// Timer slack of 1 ns, memory locked as it is touched. To be called once, before windows are made.
[[nodiscard]] RigFacts quieten_process();

} // namespace dorsal
