#pragma once
// Response provider `xinput2`: raw key and button events of the X server, read on a connection and a thread
// of their own and stamped the moment they arrive. The thread sleeps in poll() and does nothing else.
//
// The stamp: a press travels from the device through the server to us, which takes `way` on an idle machine
// (x11_way.h), and may have to wait twice for a processor: in the server and here. The kernel counts both
// waits (run_delay.h), so best = read - own wait - server's wait - way. latest = read. earliest: as best,
// less a margin and what sleepers are late at most on this machine now (wake_lateness.h), three times: for
// the server, for this thread, and for a processor that had slept before it took the press. The server's own
// time has whole milliseconds, rounded down: it bounds the stamp from both sides. Where the two disagree the
// interval holds both; a server that was earlier than the reading can explain is believed (the reader slept
// on, unseen by the kernel), and best = the middle of its millisecond. On a virtual machine the host may take
// the processors away without a trace: earliest reaches back by that as well where it is more (host_theft.h).
#include "engine/core/base/time.h"
#include "engine/core/input/input.h"
#include "engine/device/input_queue.h"
#include "engine/device/linux/host_theft.h"
#include "engine/device/linux/run_delay.h"
#include "engine/device/response/key_labels.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace dorsal {

class XInput2Listener {
public:
  struct Start {
    unsigned long window;
    Duration way;
    KeyLabels& labels; // both outlive the listener, and are written by it alone: it follows the layout
    InputQueue& queue;
  };
  // Empty, with the reason in `refusal`, where the X server has no XInput 2 or cannot be reached.
  [[nodiscard]] static std::unique_ptr<XInput2Listener> start(const Start& start, std::string& refusal);
  XInput2Listener(const XInput2Listener&) = delete;
  XInput2Listener& operator=(const XInput2Listener&) = delete;
  ~XInput2Listener();

  [[nodiscard]] std::string scheduling() const; // what the thread's request for real-time priority came to
  [[nodiscard]] std::string waits_measured() const; // whose waits for a processor are known
  [[nodiscard]] HostLooks host() const noexcept;    // of nothing on a machine of its own

private:
  struct Connection;
  explicit XInput2Listener(std::unique_ptr<Connection> connection);
  std::unique_ptr<Connection> connection_;
};

// How an event was read. Separate for tests.
struct XReading {
  Instant read;
  Duration own_wait{};                       // ready to read it, and waiting for a processor
  std::optional<RunDelay::Reading> server{}; // its waits since it was last known to be idle; empty: not known
  Duration wakes_late{};                     // what one that sleeps is late at most
  Duration host_takes{}; // for how long a host takes a processor away, with hardly an exception
};
[[nodiscard]] Stamp xinput2_stamp(const XReading& reading, std::uint32_t server_ms, Duration way) noexcept;

} // namespace dorsal
