#pragma once
// Response provider `xinput2`: raw key and button events of the X server, read on a connection and a thread
// of their own and stamped the moment they arrive. The thread sleeps in poll() and does nothing else.
//
// The stamp: the event left the server about half a round trip before it was read, so best = read - round
// trip / 2. latest = read. earliest: the server's own time has whole milliseconds, rounded down, so the press
// was not before that millisecond began, less a margin for the way from the device to the server. Where the
// two disagree the interval holds both.
#include "engine/core/input.h"
#include "engine/core/time.h"
#include "engine/device/input_queue.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace dorsal {

class XInput2Listener {
public:
  // Empty, with the reason in `refusal`, where the X server has no XInput 2 or cannot be reached.
  [[nodiscard]] static std::unique_ptr<XInput2Listener> start(unsigned long window, InputQueue& queue,
                                                              std::string& refusal);
  XInput2Listener(const XInput2Listener&) = delete;
  XInput2Listener& operator=(const XInput2Listener&) = delete;
  ~XInput2Listener();

  [[nodiscard]] Duration round_trip() const;    // median of the server's answers at the start
  [[nodiscard]] std::string scheduling() const; // what the thread's request for real-time priority came to

private:
  struct Connection;
  explicit XInput2Listener(std::unique_ptr<Connection> connection);
  std::unique_ptr<Connection> connection_;
};

// Separate for tests: the stamp of an event read at `read` with this server time.
[[nodiscard]] Stamp xinput2_stamp(Instant read, std::uint32_t server_ms, Duration round_trip) noexcept;

} // namespace dorsal
